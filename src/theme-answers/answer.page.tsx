import type { Answers, FormStatus } from '#forms'
import { type Asked, type Route, showError, showPage, todayFor } from '#identity'
import { answerOfficeWords, roundState } from '#intake'
import { counted, danishDay, onDanishDay } from '#kernel'
import { importanceWords, themeLooks, trackWords } from '#themes'
import {
  Alert,
  Checkbox,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  Lead,
  Mark,
  Section,
  SubmitButton,
  TextArea,
} from '#ui'
import { type About, aboutAsked, answerOf, needsWhole, stored } from './about.ts'
import { fieldOf, type SuggestionAt } from './answer-typed.ts'
import { answerableBy } from './rules.ts'
import { SuggestionFields } from './suggestion-fields.tsx'
import type { AnswerRefusal } from './words.ts'

function standsText(about: About): string {
  const answer = answerOf(about)
  const count = about.open.length + about.settled.length
  if (!answer)
    return count ? `${about.name} har foreslået ${counted(count, 'tema', 'temaer')}.` : `${about.name} har ikke svaret endnu.`
  const what = answer.nothing ? 'har ikke noget at tilføje' : `har foreslået ${counted(count, 'tema', 'temaer')}`
  return `${about.name} ${what}. Svaret kom ${onDanishDay(answer.on)}, ${answerOfficeWords[answer.office]}${answer.late ? ', efter fristen' : ''}.`
}

/** Suggestions that were worked on since: they stay as they are, and lead to what became of them. */
const Settled = ({ about, slug }: { about: About; slug: string }) =>
  about.settled.length ? (
    <Section title="Forslag, der er arbejdet videre med" id="fastlagt-forslag">
      <p>De er siden lagt sammen, delt eller holdt ude og kan ikke ændres her. Følg dem på deres egne sider.</p>
      <ul>
        {about.settled.map((theme) => (
          <li>
            <a href={`/${slug}/temaer/${theme.id}`}>{theme.title}</a> <Mark look={themeLooks[theme.state]} />
          </li>
        ))}
      </ul>
    </Section>
  ) : null

/** A suggestion in plain words, to be copied into a mail. */
export const inPlainText = ({ suggestion: one }: SuggestionAt) =>
  [
    one.title,
    one.why,
    `Spor: ${one.track ? trackWords[one.track] : '–'}`,
    `Betydning for fællesskabet: ${one.community ? importanceWords[one.community] : '–'}`,
    `Betydning for egen kommune: ${one.own ? importanceWords[one.own] : '–'}`,
    `Kan ikke løses af én kommune alene: ${one.notAlone === null ? '–' : one.notAlone ? 'ja' : 'nej'}`,
    one.handledElsewhere && `Varetages allerede: ${one.handledElsewhere}`,
  ]
    .filter(Boolean)
    .join('\n')

const Copy = ({ texts }: { texts: readonly string[] }) =>
  texts.length ? (
    <Section title="Det, I skrev" id="kopi">
      <p class="as-written">{texts.join('\n\n')}</p>
    </Section>
  ) : null

type Shown = { readonly answers: Answers; readonly errors: readonly FormError[]; readonly texts?: readonly string[] }
function AnswerForm({ about, answers, errors, action }: Shown & { about: About; action: string }) {
  const count = Number(answers.antal ?? 0)
  const places = Array.from({ length: count }, (_, index) => index + 1)
  const isStored = (place: number) => about.open.some(({ id }) => id === answers[fieldOf(place, 'noegle')])
  return (
    <Form action={action}>
      <input type="hidden" name="set" value={answers.set ?? ''} />
      <input type="hidden" name="antal" value={String(count)} />
      <input type="hidden" name="fastlagt" value={about.settled.map(({ id }) => id).join(' ')} />
      <button type="submit" disabled hidden />
      {places.map((place) => (
        <SuggestionFields
          place={place}
          answers={answers}
          errors={errors}
          forums={about.forums}
          stored={isStored(place)}
          whole={needsWhole(about)}
        />
      ))}
      <SubmitButton kind="secondary" name="handling" value="tilfoej">
        Tilføj et tema {count ? 'til' : ''}
      </SubmitButton>
      <Checkbox
        name="intet"
        label="Vi har ikke noget at tilføje"
        checked={answers.intet === 'ja'}
        error={errorOf(errors, 'intet')}
      />
      <TextArea
        name="note"
        label="Bemærkning til svaret"
        hint="Den kan læses af alle."
        rows={2}
        optional
        value={answers.note ?? ''}
        error={errorOf(errors, 'note')}
      />
      <FormActions>
        <SubmitButton name="handling" value="send">
          {answerOf(about) ? 'Gem ændringerne' : 'Send svaret'}
        </SubmitButton>
      </FormActions>
    </Form>
  )
}

const closedWords: Partial<Record<AnswerRefusal, string>> = {
  'too-late':
    'Fristen er udløbet, så svaret kan ikke ændres her. Skriv til sekretariatet, hvis der er mere: de kan skrive det ind.',
  'is-closed': 'Runden er lukket, så der kan ikke svares. Skriv til sekretariatet, hvis der er mere.',
  'not-open': 'Runden er ikke åben for svar.',
}

export function show(asked: Asked, about: About, { answers, errors, texts = [] }: Shown, status: FormStatus) {
  const { slug } = asked.var.alliance
  const { round, code, name, actor } = about
  const here = `/${slug}/temarunder/${round.id}`
  const closed = answerableBy(round, actor, todayFor(asked))
  const saved = answerOf(about)?.sequence
  const late = !closed && roundState(round, todayFor(asked)) === 'overdue'
  return showPage(
    asked,
    { title: `Svar fra ${name}`, trail: [{ text: round.title, href: here }], hidden: true },
    <>
      <ErrorSummary errors={errors} />
      {saved && asked.req.query('gemt') === String(saved) ? (
        <Alert kind="success" title="Svaret er gemt">
          <p>{standsText(about)} Det kan ændres indtil fristen.</p>
        </Alert>
      ) : null}
      <Lead>{round.question || round.title}</Lead>
      <Facts
        facts={[
          { label: 'Svar senest', value: danishDay(round.answersBy) },
          { label: 'Jeres svar', value: standsText(about) },
        ]}
      />
      {closed ? (
        <Alert kind="info">
          <p>{closedWords[closed]}</p>
        </Alert>
      ) : null}
      {late ? (
        <Alert kind="info">
          <p>Fristen er udløbet. Det, sekretariatet skriver ind nu, vises som givet efter fristen og på vegne af kommunen.</p>
        </Alert>
      ) : null}
      <Settled about={about} slug={slug} />
      <Section title={closed ? 'Svaret' : 'Jeres temaer'} id="svar">
        {closed ? (
          <ul>
            {about.open.map((theme) => (
              <li>
                <a href={`/${slug}/temaer/${theme.id}`}>{theme.title}</a>
              </li>
            ))}
          </ul>
        ) : (
          <>
            <p>
              Foreslå så mange temaer, I vil. Svaret kan læses af alle med det samme og ændres, så længe fristen løber. Skriv
              intet om enkelte personer.
            </p>
            <AnswerForm about={about} answers={answers} errors={errors} action={`${here}/svar/${code}`} />
          </>
        )}
      </Section>
      <Copy texts={texts} />
    </>,
    status,
  )
}

export const showAnswer: Route['answer'] = async (asked) => {
  const about = await aboutAsked(asked)
  return about ? show(asked, about, { answers: stored(about), errors: [] }, 200) : showError(asked, 404)
}
