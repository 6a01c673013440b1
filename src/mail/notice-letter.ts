import { danishList } from '#kernel'
import type { Letter, WaitingNotice } from './words.ts'

const item = ({ text, address }: WaitingNotice) => (address ? `${text}\n\n${address}` : text)
const part = (heading: string, own: readonly WaitingNotice[]) =>
  [heading, '='.repeat(heading.length), '', own.map(item).join('\n\n')].join('\n')

/** One letter with all that waits for one person, by alliance; `names` are the alliances' own. */
export function noticeLetter(to: string, notices: readonly WaitingNotice[], names: ReadonlyMap<string, string>): Letter {
  const byAlliance = [...Map.groupBy(notices, ({ alliance }) => names.get(alliance) ?? alliance)]
  const senders = danishList(byAlliance.map(([name]) => name))
  const body =
    byAlliance.length === 1 ? notices.map(item).join('\n\n') : byAlliance.map(([name, own]) => part(name, own)).join('\n\n')
  const until = notices.map(({ validUntil }) => validUntil)
  const last = until.reduce<Date | null>((latest, at) => (at && (!latest || at > latest) ? at : latest), null)
  return {
    to,
    subject: `Nyt fra ${senders}`,
    text: [
      'Hej',
      '',
      body,
      '',
      'Du får mailen, fordi du er noteret som kontakt. Er det ikke rigtigt, så skriv til sekretariatet.',
      'Du får højst én mail om dagen med nyt.',
      '',
      'Venlig hilsen',
      senders,
    ].join('\n'),
    // Sent as long as something in it is worth telling.
    ...(last && !until.includes(null) ? { validUntil: last } : {}),
  }
}
