/** A municipality shows its case to everyone, and takes that back. */
import { refusals } from '#case-parts'
import { annexName, publishCase, withdrawCase } from '#cases'
import { type FormStatus, Reading, readAnswers, showForm } from '#forms'
import type { Asked } from '#identity'
import { danishList } from '#kernel'
import { Alert, errorOf, type FormError, TextArea } from '#ui'
import { type About, aboutAsked, casePath, caseTrail, forKeepers, placeOf } from './about.ts'

const told = (names: readonly string[]) => danishList(names) || 'intet'

function showForAll(asked: Asked, about: About, errors: readonly FormError[], status: FormStatus) {
  const { whole, shown } = about
  const annexes = whole.items.slice(1)
  const names = (closed: boolean) =>
    annexes.filter((item) => item.closed === closed).map((item) => `${annexName(item)} (${item.title})`)
  const page = {
    title: 'Vis sagen for alle',
    lead: 'Alle kan læse sagen, som den står nu, så snart du trykker. Det, I retter bagefter, vises først, når I viser den igen; det, I lukker, forsvinder straks.',
    action: `${casePath(asked, about)}/visning`,
    button: 'Vis sagen for alle',
    hidden: { vis: 'ja', set: shown ? String(shown.sequence) : '' },
    desk: caseTrail(asked, about),
  }
  return showForm(
    asked,
    page,
    errors,
    status,
    <>
      {whole.items[0]?.closed ? (
        <Alert kind="warning" title="Sagen er lukket">
          <p>{refusals['case-is-closed'].text}</p>
        </Alert>
      ) : null}
      <p>{`Vises: sagens tekst og ${told(names(false))}.`}</p>
      <p>{`Vises ikke, fordi det er lukket: ${told(names(true))}.`}</p>
      <p>Af vurderingen vises kun det, I selv har gjort offentligt.</p>
    </>,
  )
}
export const showShowing = forKeepers((asked, about) => showForAll(asked, about, [], 200))

export const showingFromForm = forKeepers(async (asked, about) => {
  const read = new Reading(await readAnswers(asked, ['vis', 'set']))
  if (read.text('vis') !== 'ja')
    return showForAll(asked, about, [{ field: 'vis', text: 'Se, hvad der bliver vist, og tryk på »Vis sagen for alle«.' }], 422)
  const of = { edition: about.year, code: about.code }
  const done = await publishCase(...placeOf(asked, about), { ...of, seen: read.place('set') })
  if (done.ok) return asked.redirect(`${casePath(asked, about)}?gjort=vist#offentlig`, 303)
  const { status, text } = refusals[done.refusal]
  return showForAll(asked, (await aboutAsked(asked)) ?? about, [{ field: 'vis', text }], status)
})

const showTaking = (asked: Asked, about: About, reason: string, errors: readonly FormError[], status: FormStatus) =>
  showForm(
    asked,
    {
      title: 'Vis ikke længere sagen for alle',
      lead: 'Siden forsvinder. Journalen siger stadig, at sagen har været vist, hvad der blev vist, og hvorfor det er taget tilbage.',
      action: `${casePath(asked, about)}/visning/tilbage`,
      button: 'Tag visningen tilbage',
      hidden: {},
      desk: caseTrail(asked, about),
    },
    errors,
    status,
    <TextArea
      name="begrundelse"
      value={reason}
      error={errorOf(errors, 'begrundelse')}
      label="Begrundelse"
      hint="Den kan læses af alle."
      rows={2}
    />,
  )
export const showTakingBack = forKeepers((asked, about) => showTaking(asked, about, '', [], 200))

export const takingBackFromForm = forKeepers(async (asked, about) => {
  const read = new Reading(await readAnswers(asked, ['begrundelse']))
  const reason = read.needed('begrundelse', 'Skriv en begrundelse.')
  if (read.errors.length) return showTaking(asked, about, reason, read.errors, 422)
  const done = await withdrawCase(...placeOf(asked, about), { edition: about.year, code: about.code, reason })
  if (done.ok) return asked.redirect(`${casePath(asked, about)}?gjort=skjult#offentlig`, 303)
  const { status, text } = refusals[done.refusal]
  return showTaking(asked, about, reason, [{ field: 'begrundelse', text }], status)
})
