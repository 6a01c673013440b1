import { type FormStatus, perform, Reading, readAnswers, showForm } from '#forms'
import { type Asked, look, type Route, showError } from '#identity'
import { longest, type Measures, readAllOfMeasures, withdrawMeasureAct, withdrawStepAct } from '#measures'
import { errorOf, type FormError, TextArea } from '#ui'
import { measuresPath } from './asked-edition.ts'
import { refusals } from './refusals.ts'

/** What can be withdrawn: a measure with its steps, or one step. */
type Thing = { readonly id: string; readonly title: string; readonly sequence: number; readonly edition: number }
type Kind = {
  readonly what: string
  readonly lead: string
  readonly path: string
  readonly find: (at: Measures, id: string) => Thing | undefined
  readonly act: typeof withdrawMeasureAct
}

type Shown = { readonly thing: Thing; readonly typed: { readonly set: string; readonly begrundelse: string } }
function show(asked: Asked, kind: Kind, { thing, typed }: Shown, errors: readonly FormError[], status: FormStatus) {
  const page = {
    title: `Træk ${kind.what} tilbage`,
    lead: `»${thing.title}« ${kind.lead}`,
    action: `/${asked.var.alliance.slug}/indsatsarbejde${kind.path}/${thing.id}/tilbagetraekning`,
    button: 'Træk tilbage',
    hidden: { set: typed.set },
    desk: { text: 'Indsatser', href: measuresPath(asked, thing.edition) },
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <TextArea
      name="begrundelse"
      label="Hvorfor?"
      hint="Alle kan se det."
      value={typed.begrundelse}
      error={errorOf(errors, 'begrundelse')}
      rows={2}
    />,
  )
}

const withdrawal = (kind: Kind): { readonly show: Route['answer']; readonly send: Route['answer'] } => {
  const find = async (asked: Asked) => kind.find(await look(asked, readAllOfMeasures), asked.req.param('id') ?? '')
  const missing = (asked: Asked) => showError(asked, 404, 'Det er ikke registreret, eller det er trukket tilbage.')
  return {
    show: async (asked) => {
      const thing = await find(asked)
      return thing
        ? show(asked, kind, { thing, typed: { set: String(thing.sequence), begrundelse: '' } }, [], 200)
        : missing(asked)
    },
    send: async (asked) => {
      const thing = await find(asked)
      if (!thing) return missing(asked)
      const typed = await readAnswers(asked, ['set', 'begrundelse'], { begrundelse: longest.line })
      const read = new Reading(typed)
      const reason = read.needed('begrundelse', refusals['needs-a-reason'].text)
      const said = { set: read.text('set'), begrundelse: reason }
      if (read.errors.length) return show(asked, kind, { thing, typed: said }, read.errors, 422)
      const command = { id: thing.id, seen: read.place('set') ?? -1, reason }
      const again = (errors: readonly FormError[], status: FormStatus) => {
        const here = errors.map((error) => ({ ...error, field: 'begrundelse' }))
        return show(asked, kind, { thing, typed: { ...said, set: String(thing.sequence) } }, here, status)
      }
      return perform(asked, kind.act, command, { desk: measuresPath(asked, thing.edition), refusals }, again)
    },
  }
}

export const measureWithdrawal = withdrawal({
  what: 'en indsats',
  lead: 'og dens trin tæller ikke mere med. Titlen og begrundelsen bliver stående.',
  path: '',
  find: ({ measures }, id) => measures.find((one) => one.id === id),
  act: withdrawMeasureAct,
})
export const stepWithdrawal = withdrawal({
  what: 'et trin',
  lead: 'tæller ikke mere med. Titlen og begrundelsen bliver stående.',
  path: '/trin',
  find: ({ measures }, wanted) => {
    const measure = measures.find(({ steps }) => steps.some(({ id }) => id === wanted))
    const step = measure?.steps.find(({ id }) => id === wanted)
    return measure && step && { ...step, edition: measure.edition }
  },
  act: withdrawStepAct,
})
