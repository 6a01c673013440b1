/** A municipality takes back a remark that nobody has answered, to write it anew or not at all. */
import { type FormStatus, showForm } from '#forms'
import { type Asked, type Route, showError } from '#identity'
import { type Remark, refusals, takeBackRemark } from '#remarks'
import { type OwnRound, ownPath, ownRound } from './municipality.page.tsx'
import { SaidRemark } from './shown.tsx'

const remarkAsked = (asked: Asked, { known, code }: OwnRound) =>
  known.remarks.find((remark) => remark.id === asked.req.param('id') && remark.code === code)

function page(asked: Asked, own: OwnRound, remark: Remark, wrong: string | null, status: FormStatus) {
  const path = ownPath(asked, own.known.draft.edition, own.code)
  const form = {
    title: 'Tag en bemærkning tilbage',
    lead: 'Bemærkningen slettes, og skrivegruppen ser den ikke længere. At I har taget en bemærkning tilbage, står i journalen. Vil I rette den, så kopiér teksten herfra, tag den tilbage, og skriv en ny.',
    action: `${path}/tilbage/${remark.id}`,
    button: 'Tag bemærkningen tilbage',
    hidden: { noegle: remark.id },
    desk: { text: `Bemærkninger fra ${own.known.nameOf(own.code)}`, href: path },
  }
  return showForm(asked, form, wrong ? [{ field: 'noegle', text: wrong }] : [], status, <SaidRemark remark={remark} />)
}

export const showTakingBack: Route['answer'] = async (asked) => {
  const own = await ownRound(asked)
  const remark = own && remarkAsked(asked, own)
  if (!own || !remark) return showError(asked, 404)
  return remark.answer ? page(asked, own, remark, refusals.answered.text, 409) : page(asked, own, remark, null, 200)
}

export const takeBackFromForm: Route['answer'] = async (asked) => {
  const own = await ownRound(asked)
  if (!own) return showError(asked, 404)
  const { site, alliance } = asked.var
  const { edition } = own.known.draft
  const wanted = { code: own.code, remark: asked.req.param('id') ?? '' }
  const done = await takeBackRemark(site.ledger, alliance.slug, own.actor, edition, wanted)
  if (done.ok) return asked.redirect(`${ownPath(asked, edition, own.code)}?tilbage=ja`, 303)
  const now = await ownRound(asked)
  const remark = now && remarkAsked(asked, now)
  const { status, text } = refusals[done.refusal]
  return now && remark ? page(asked, now, remark, text, status) : showError(asked, 404)
}
