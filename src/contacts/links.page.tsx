import { type Asked, type LinkedTo, linkPurposes, type Route, readForm, showError, showPage } from '#identity'
import { parseCode } from '#kernel'
import { Alert, LinkList } from '#ui'
import { closeLinks, type Linked, type LinkRefusal, linkWords, sendLink } from './links.ts'

const refusals = {
  over: {
    status: 409,
    title: 'Der kan ikke svares længere',
    text: (what: string) =>
      `Fristen for ${what} er udløbet, eller kommunen er ikke indbudt. Flyt fristen, hvis kommunen skal kunne svare.`,
  },
  'no-contacts': {
    status: 409,
    title: 'Kommunen har ingen kontakt',
    text: (what: string) => `Der er ingen at sende linket til ${what} til. Tilføj en kontakt for kommunen, og prøv igen.`,
  },
} as const satisfies Record<LinkRefusal, { status: 409; title: string; text: (what: string) => string }>

/** A page of the alliance's own that the buttons stand on; anything else leads to the contacts. */
function backOf({ var: { alliance } }: Asked, text: string): string {
  const own = `/${alliance.slug}/`
  return text.startsWith(own) && /^[/a-z0-9-]+$/.test(text) ? text : `${own}kontakter`
}

const purposeOf = (text: string): LinkedTo['purpose'] | null => linkPurposes.find((one) => one === text) ?? null

/** The secretariat's buttons: a new link to a municipality, or none any more. */
export const linkFromForm: Route['answer'] = async (asked) => {
  const field = await readForm(asked)
  const { site, alliance } = asked.var
  const [purpose, code] = [purposeOf(field('formaal')), parseCode(field('kommune'))]
  if (!purpose || !code || !field('om')) return showError(asked, 404, 'Der er ikke sendt noget link til det.')
  const to: Linked = { purpose, about: field('om'), code }
  const place = { ledger: site.ledger, alliance: alliance.slug, origin: site.origin }
  const back = backOf(asked, field('tilbage'))
  const seen = new Date(field('set'))
  const how = { instead: true, seen: Number.isNaN(seen.getTime()) ? null : seen }
  const now = site.clock.now()
  const done = field('handling') === 'luk' ? await closeLinks(place, to, now) : await sendLink(place, to, how, now)
  if (done.ok) return asked.redirect(`${back}?link=${code}&til=${purpose}`, 303)
  const { status, title, text } = refusals[done.refusal]
  return showPage(
    asked,
    { title, hidden: true },
    <>
      <Alert kind="warning">
        <p>{text(linkWords[purpose])}</p>
      </Alert>
      <LinkList
        links={[
          { text: 'Tilbage', href: back },
          { text: 'Kontakter', href: `/${alliance.slug}/kontakter` },
        ]}
      />
    </>,
    status,
  )
}
