import { allianceSlugs } from '#db'
import { type GrantOffice, grantOffice, type OfficeKind, officeKinds, officeRefusals, officeWords, parseMail } from '#identity'
import { type AllianceSlug, accept, danishList, parseCode, type Result, refuse, today } from '#kernel'
import type { Opened } from './opened.ts'

const usage = [
  'Sådan giver du et hverv:',
  '  npm run grant -- <alliance> secretariat <mail>',
  '  npm run grant -- <alliance> clerk <mail> <kommunekode>',
  '  npm run grant -- <alliance> reader <mail>',
].join('\n')

type Wanted = { readonly alliance: AllianceSlug; readonly grant: Omit<GrantOffice, 'from' | 'to'> }

/** What the arguments ask for, or the line that says what is wrong with them. */
function readArguments(args: readonly string[], known: readonly AllianceSlug[]): Result<Wanted, string> {
  const [name, kind, address, place, ...more] = args
  if (!name || !kind || !address || more.length > 0) return refuse(usage)
  const alliance = known.find((slug) => slug === name)
  if (!alliance)
    return refuse(
      `Alliancen ${name} findes ikke. ${known.length ? `Kendt: ${danishList(known)}.` : 'Der er ingen alliancer endnu.'}`,
    )
  const office: OfficeKind | undefined = officeKinds.find((one) => one === kind)
  if (!office) return refuse(`Hvervet ${kind} findes ikke. Vælg secretariat, clerk, writer eller reader.`)
  const mail = parseMail(address)
  if (!mail) return refuse(`${address} er ikke en mailadresse.`)
  const code = place === undefined ? null : parseCode(place)
  if (office === 'clerk' && !code)
    return refuse('En kommunemedarbejder hører til en kommune: skriv dens kode på fire cifre til sidst.')
  if (office !== 'clerk' && office !== 'writer' && place !== undefined)
    return refuse('Kun en kommunemedarbejder eller et skrivegruppemedlem hører til en kommune: udelad koden.')
  if (office === 'writer' && place !== undefined && !code) return refuse('Skriv kommunens kode på fire cifre til sidst.')
  return accept({ alliance, grant: { mail, office, code } })
}

/** `npm run grant`: gives a person an office from today on, in the name of whoever runs the program. */
export async function grantCommand({ ledger, clock, say, complain }: Opened, args: readonly string[]): Promise<number> {
  const wanted = readArguments(args, await allianceSlugs(ledger.db))
  if (!wanted.ok) {
    complain(wanted.refusal)
    return 2
  }
  const { alliance, grant } = wanted.value
  const actor = { by: { office: 'operator' }, person: null, now: clock.now() } as const
  const outcome = await grantOffice(ledger, alliance, actor, { ...grant, from: today(clock), to: null })
  if (!outcome.ok) {
    complain(
      outcome.refusal === 'no-such-municipality'
        ? `Kommune ${grant.code} findes ikke i alliancen ${alliance}.`
        : officeRefusals[outcome.refusal].text,
    )
    return 1
  }
  const office = `${officeWords[grant.office]}${grant.code ? ` ${grant.office === 'writer' ? 'fra' : 'for'} kommune ${grant.code}` : ''}`
  say(`${grant.mail} har nu et hverv i ${alliance} (${office}) og kan logge ind.`)
  return 0
}
