import { danishInstant } from '#kernel'
import { readLetters } from '#mail'
import { Facts, Lead, Section } from '#ui'
import type { Asked } from './doors.ts'
import { showPage } from './frame.tsx'

/** Outgoing mail, on the machine of whoever tries the program: without a mail server nobody else delivers it. */
export async function showOutbox(asked: Asked) {
  const { site } = asked.var
  const letters = await readLetters(site.ledger.db)
  return showPage(
    asked,
    { title: 'Udbakke', hidden: true },
    <>
      <Lead>
        {letters.length === 0
          ? 'Programmet har ikke skrevet nogen breve endnu.'
          : 'Breve, som programmet har skrevet. De nyeste står øverst.'}
      </Lead>
      {letters.map((letter) => (
        <Section title={letter.subject} id={`brev-${letter.id}`}>
          <Facts
            facts={[
              { label: 'Til', value: letter.recipient },
              { label: 'Skrevet', value: danishInstant(letter.written_at) },
              { label: 'Tilstand', value: stateOf(letter) },
            ]}
          />
          {letter.body ? <Body text={letter.body} origin={site.origin} /> : null}
        </Section>
      ))}
    </>,
  )
}

const stateOf = ({ sent_at, failure, body }: { sent_at: Date | null; failure: string | null; body: string }) => {
  if (sent_at) return `sendt ${danishInstant(sent_at)}; indholdet er slettet`
  if (!body) return `opgivet (${failure ?? 'uden grund'}); indholdet er slettet`
  return failure ? `prøves igen (${failure})` : 'ikke sendt'
}

/** The letter by paragraphs; our own addresses become links to press, wherever the program is reached from. */
const Body = ({ text, origin }: { text: string; origin: string }) => (
  <>
    {text.split('\n\n').map((paragraph) => (
      <p>{paragraph.startsWith(`${origin}/`) ? <a href={paragraph.slice(origin.length)}>{paragraph}</a> : paragraph}</p>
    ))}
  </>
)
