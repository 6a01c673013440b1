import { type DialogueFact, dialogueFacts } from '#dialogue'
import { type Actor, type Ledger, recordFacts, writing } from '#journal'
import { type AllianceSlug, accept, type MunicipalityCode, roughly } from '#kernel'

export const none = { mayor: null, 'committee-chair': null, 'committee-member': null, administration: null } as const
const code = '0183' as MunicipalityCode

/** A dialogue meeting and all that can become of it, once each. */
export const everyDialogueFact: readonly DialogueFact[] = [
  {
    type: 'dialogue.meeting-recorded',
    id: 'politisk-1',
    edition: 2017,
    round: roughly('2016-spring'),
    kind: 'political',
    on: roughly('2016-04'),
    time: '13.00',
    place: 'Ishøj',
    programme: 'Temaer',
    roles: ['mayor', 'committee-chair'],
    committees: ['health'],
    municipalities: [code],
    held: false,
    source: '',
  },
  {
    type: 'dialogue.municipalities-invited',
    meeting: 'politisk-1',
    title: 'politisk dialogmøde i april 2016',
    municipalities: [code],
    unreachable: [code],
  },
  {
    type: 'dialogue.meeting-moved',
    meeting: 'politisk-1',
    title: 'politisk dialogmøde i april 2016',
    from: roughly('2016-04'),
    to: roughly('2016-04-20'),
    time: '14.00',
    place: 'Ishøj',
    reason: 'Salen er optaget',
  },
  {
    type: 'dialogue.reply-given',
    meeting: 'politisk-1',
    title: 'politisk dialogmøde den 20.4.2016',
    code,
    coming: true,
    counts: { ...none, mayor: 1, 'committee-chair': 2 },
  },
  {
    type: 'dialogue.attendance-recorded',
    meeting: 'politisk-1',
    title: 'politisk dialogmøde den 20.4.2016',
    code,
    counts: { ...none, mayor: 0, 'committee-chair': 1 },
  },
  {
    type: 'dialogue.meeting-cancelled',
    meeting: 'politisk-1',
    title: 'politisk dialogmøde den 20.4.2016',
    reason: 'For få kan komme',
  },
]

export const recordDialogue = (ledger: Ledger, alliance: AllianceSlug, actor: Actor, facts = everyDialogueFact) =>
  writing(ledger, alliance, async (tx) => accept(await recordFacts(tx, actor, dialogueFacts, facts)))
