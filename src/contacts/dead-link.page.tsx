import { setTimeout as wait } from 'node:timers/promises'
import { glancing } from '#db'
import { type Asked, enterByLink, isLinkToken, linkedBy, type Route, readForm, showPage, tooOften } from '#identity'
import { Alert, Form, FormActions, Lead, SubmitButton } from '#ui'
import { sendLink } from './links.ts'

const hidden = true
const askPath = ({ var: { alliance } }: Asked) => `/${alliance.slug}/svar`

/** A way in, or what to do when it is none any more. The page is the same for every link that is dead, whatever it was. */
export const showLinked: Route['answer'] = async (asked) => (await enterByLink(asked)) ?? showDead(asked)

function showDead(asked: Asked) {
  const token = asked.req.param('token') ?? ''
  // Not no-referrer, which would also hide from us that the form's post is our own.
  asked.header('referrer-policy', 'strict-origin')
  if (!isLinkToken(token))
    return showPage(
      asked,
      { title: 'Linket er ikke helt', hidden },
      <Lead>
        Adressen er ikke kommet helt med fra mailen. Åbn linket i mailen igen, eller kopiér hele adressen. Intet er gået tabt.
      </Lead>,
      404,
    )
  return showPage(
    asked,
    { title: 'Linket virker ikke længere', hidden },
    <>
      <Lead>
        Linket er udløbet, lukket eller skrevet forkert af. Det, kommunen har svaret, er ikke gået tabt. Et nyt link sendes kun
        til de kontakter, som sekretariatet har noteret for kommunen.
      </Lead>
      <Form action={askPath(asked)}>
        <input type="hidden" name="link" value={token} />
        <FormActions>
          <SubmitButton>Send et nyt link til kommunens kontakter</SubmitButton>
        </FormActions>
      </Form>
    </>,
    404,
  )
}

/** An answer takes at least this long, so that its time does not tell whether a letter was written. */
const evenly = 150

/** Mails a new link where the dead one's thing still takes answers; to whoever asks, the answer is always the same. */
async function mailAnother(asked: Asked, token: string) {
  const { site, alliance } = asked.var
  const to = isLinkToken(token) ? await linkedBy(glancing(site.ledger.db, alliance.slug), token) : null
  const place = { ledger: site.ledger, alliance: alliance.slug, origin: site.origin }
  if (to) await sendLink(place, to, { instead: false, seen: null }, site.clock.now())
}

export const askForAnother: Route['answer'] = async (asked) => {
  const token = (await readForm(asked))('link')
  const refused = tooOften(asked, `svar ${token.slice(0, 30)}`)
  if (refused) return refused
  await Promise.all([mailAnother(asked, token), wait(evenly)])
  return showPage(
    asked,
    { title: 'Se i kommunens indbakke', hidden },
    <>
      <Lead>
        Hører linket til noget, der stadig kan besvares, er der nu sendt et nyt link til kommunens kontakter. Kommer der ingen
        mail, så spørg sekretariatet, hvem der er noteret som kontakt.
      </Lead>
      {asked.var.site.mode === 'development' ? (
        <Alert kind="info" title="Programmet kører på din egen maskine">
          Uden mailserver bliver breve liggende i <a href="/udbakke">udbakken</a>.
        </Alert>
      ) : null}
    </>,
  )
}
