/** What the minutes' words mean, as the words propose it; a person changes and confirms it. */
import { accept, capital, type Result, refuse } from '#kernel'
import {
  adopts,
  type Outcome,
  type OutcomeKind,
  outcomeKinds,
  outcomeWords,
  type ProposedOutcome,
  proposals,
  readWords,
} from '#meetings'
import type { Body } from '#members'
import { errorOf, Fieldset, type FormError, SelectField, TextArea } from '#ui'

/** A field of one outcome, by its place among the words' outcomes; `row` tells several answers on one page apart. */
const fieldOf = (name: string, place: number, row = '') => `${name}-${row}${place + 1}`
const fieldNames = ['udfald', 'foreslog', 'forbehold'] as const
export type Answered = (field: string) => string

/** What a municipality's body can have done; what nobody has seen is said elsewhere. */
const kinds = outcomeKinds.filter((kind) => !['approved-for-dispatch', 'not-known', 'not-public'].includes(kind))
const settling: ReadonlySet<OutcomeKind> = new Set(['approved', 'adopted'])
const settles = (kind: string) => [...settling].some((one) => one === kind)
const kindOptions = ({ kind: body }: Body) =>
  kinds.map((kind) => {
    const none = kind !== 'rejected' && (body !== 'council' || !settling.has(kind))
    return { value: kind, text: `${capital(outcomeWords[kind])}${none ? ' (ikke en vedtagelse)' : ''}` }
  })
const proposedOptions = [
  { value: 'approval', text: 'At godkende papiret' },
  { value: 'other', text: 'Noget andet (så er det ikke en vedtagelse)' },
  { value: 'not-known', text: 'Det vides ikke (så tæller det ikke som en vedtagelse)' },
] as const satisfies readonly { value: (typeof proposals)[number]; text: string }[]

/** Minutes decide few things at once; what is more is recorded in the long form. */
const mostOutcomes = 30
/** The names of every field that the meaning of words may be answered in. */
export const meaningFields = (row = ''): string[] =>
  Array.from({ length: mostOutcomes }, (_, place) => fieldNames.map((name) => fieldOf(name, place, row))).flat()

/** The answers that the words propose themselves. What nobody knows is asked, not assumed. */
export const proposedAnswers = (words: string, row = ''): Record<string, string> =>
  Object.fromEntries(
    readWords(words).flatMap(({ kind, proposed, reservation }, place) => [
      [fieldOf('udfald', place, row), kind && kinds.includes(kind) ? kind : ''],
      [fieldOf('foreslog', place, row), proposed === 'not-known' ? '' : proposed],
      [fieldOf('forbehold', place, row), reservation],
    ]),
  )

function outcomeOf(
  said: ProposedOutcome,
  place: number,
  body: Body,
  answered: Answered,
  row: string,
): Result<Outcome, FormError> {
  const kind = kinds.find((one) => one === answered(fieldOf('udfald', place, row)))
  const proposed = proposals.find((one) => one === answered(fieldOf('foreslog', place, row)))
  const [at, why] = [fieldOf('udfald', place, row), fieldOf('foreslog', place, row)]
  if (!kind) return refuse({ field: at, text: 'Ordene er ikke genkendt. Vælg, hvad der blev besluttet.' })
  if (body.kind === 'council' && settling.has(kind) && !proposed)
    return refuse({ field: why, text: 'Vælg, hvad indstillingen foreslog. Det afgør, om det er en vedtagelse.' })
  const reservation = answered(fieldOf('forbehold', place, row)).trim()
  return accept({ point: said.point, proposed: proposed ?? 'not-known', kind, votes: said.votes, reservation })
}

/** The confirmed meaning as outcomes, or every field that is not answered. */
export function readMeaning(words: string, body: Body, answered: Answered, row = ''): Result<Outcome[], FormError[]> {
  const read = readWords(words).map((said, place) => outcomeOf(said, place, body, answered, row))
  const errors = read.flatMap((one) => (one.ok ? [] : [one.refusal]))
  return errors.length ? refuse(errors) : accept(read.flatMap((one) => (one.ok ? [one.value] : [])))
}

/** What it comes to, as far as it is answered. */
function meaningText(body: Body, kindText: string, proposedText: string): string {
  const kind = kinds.find((one) => one === kindText)
  const proposed = proposals.find((one) => one === proposedText)
  if (!kind) return 'Ordene er ikke genkendt. Vælg selv, hvad der blev besluttet.'
  const read = `Ordene er læst som »${outcomeWords[kind]}«.`
  if (body.kind !== 'council') return `${read} Kun kommunalbestyrelsen kan vedtage papiret.`
  if (!settling.has(kind)) return kind === 'rejected' ? read : `${read} Det er ikke en vedtagelse.`
  if (!proposed) return `${read} Vælg, hvad indstillingen foreslog.`
  return adopts(body.kind, { kind, proposed }) ? `${read} Det er en vedtagelse af papiret.` : `${read} Det er ikke en vedtagelse.`
}

type MeaningProps = {
  readonly words: string
  readonly body: Body
  readonly answers: Readonly<Record<string, string>>
  readonly errors: readonly FormError[]
  readonly row?: string
  /** What tells the answer from others on the page: the municipality's name. */
  readonly of?: string
}
/** One box for each thing that the words decide: what it was, what was proposed, and what it was conditional on. */
export const MeaningFields = ({ words, body, answers, errors, row = '', of }: MeaningProps) => (
  <>
    {readWords(words).map(({ point, votes }, place, all) => {
      const field = (name: (typeof fieldNames)[number]) => {
        const id = fieldOf(name, place, row)
        return { name: id, value: answers[id] ?? '', error: errorOf(errors, id) }
      }
      const alone = all.length > 1 ? `Betydning ${place + 1}` : 'Betydning'
      const legend = [of, point === null ? alone : `Punkt ${point}`].filter(Boolean).join(': ')
      const council = body.kind === 'council'
      return (
        <Fieldset legend={legend} boxed>
          <p>{meaningText(body, field('udfald').value, field('foreslog').value)}</p>
          {votes ? <p>Stemmer, som de er læst: {votes}</p> : null}
          <SelectField {...field('udfald')} label="Hvad blev besluttet?" options={kindOptions(body)} />
          {council ? (
            <SelectField
              {...field('foreslog')}
              label="Hvad foreslog indstillingen?"
              options={proposedOptions}
              optional={!settles(field('udfald').value)}
            />
          ) : null}
          <TextArea
            {...field('forbehold')}
            label="Forbehold"
            hint="Kun det, som beslutningen er betinget af eller undtager."
            rows={2}
            optional
          />
        </Fieldset>
      )
    })}
  </>
)
