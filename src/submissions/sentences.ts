import type { Names } from '#journal'
import { capital, counted, danishDay, danishList, ended, never } from '#kernel'
import type { Addressed, StatementSigned, SubmissionsFact, Submitted } from './words.ts'
import { purposeWords } from './words-da.ts'

/** "2017-v2" as Version 2 af udgaven 2017. */
const versionNamed = (id: string) => id.replace(/^(\d{4})-v(\d+)$/, 'Version $2 af udgaven $1')

function submittedSentence({ version, body, meets, purpose }: Submitted, names: Names): string {
  const when = meets ? ` på mødet ${danishDay(meets)}` : ' på et møde i mødekalenderen'
  return `${versionNamed(version)} er forelagt ${names.body(body)}${when}${purpose === 'not-known' ? '' : ` ${purposeWords[purpose]}`}.`
}

function addressedSentence({ version, councils, partners }: Addressed, names: Names): string {
  const others = partners.length ? ` og ${danishList(partners.map((id) => names.body(id)))}` : ''
  return `${versionNamed(version)} skal sendes til ${counted(councils.length, 'kommunalbestyrelse', 'kommunalbestyrelser')}${others}.`
}

/** Who signs: Steen Christiansen, formand for KKR Hovedstaden (Albertslund). */
export const signedBy = (
  { name, office, municipality }: Pick<StatementSigned, 'name' | 'office' | 'municipality'>,
  called: Names['municipality'],
) => `${name}, ${office}${municipality ? ` (${called(municipality)})` : ''}`

/** What a fact of this room says, as the journal tells it. */
export function submissionsSentence(fact: SubmissionsFact, names: Names): string {
  switch (fact.type) {
    case 'submissions.submitted':
      return submittedSentence(fact, names)
    case 'submissions.withdrawn':
      return `${versionNamed(fact.version)} er taget af et møde i ${names.body(fact.body)} igen: ${ended(fact.reason)}`
    case 'submissions.addressed':
      return addressedSentence(fact, names)
    case 'submissions.statement-signed':
      return `${capital(signedBy(fact, names.municipality))}, har skrevet »${fact.title}« om udgaven ${fact.edition}.`
    case 'submissions.statement-withdrawn':
      return `Udtalelsen »${fact.title}« er trukket tilbage: ${ended(fact.reason)}`
    default:
      return never(fact)
  }
}
