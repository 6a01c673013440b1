import { adoptionFacts } from '#adoption'
import { doMorning } from '#contacts'
import { looking } from '#db'
import { type Following, followingMorning, readFollowing, readReminders } from '#following'
import { recordFacts, writing } from '#journal'
import { accept, day, type MunicipalityCode, roughly } from '#kernel'
import { meetingsFacts } from '#meetings'
import { kkr, stage as meetingsStage } from '../meetings/stage.ts'

export const ishoej = '0183' as MunicipalityCode
export const koebenhavn = '0101' as MunicipalityCode
const operator = { by: { office: 'operator' }, person: null, now: new Date('2026-11-22T12:00:00Z') } as const

/** The whole site on the real alliance, where a test may ask for answers, know contacts and let a council decide. */
export async function stage() {
  const on = await meetingsStage()
  const askFor = (answerBy: string) =>
    writing(on.ledger, kkr, async (tx) => {
      const fact = {
        type: 'adoption.answer-date-set',
        dispatch: 'udsendelse-2017',
        version: '2017-v2',
        answerBy: day(answerBy),
        reason: '',
      } as const
      return accept(await recordFacts(tx, operator, adoptionFacts, [fact]))
    })
  const decide = (code: MunicipalityCode) =>
    writing(on.ledger, kkr, async (tx) => {
      const outcome = { point: null, proposed: 'approval', kind: 'approved', votes: '', reservation: '' } as const
      const treatment = {
        type: 'meetings.treatment-recorded',
        id: crypto.randomUUID(),
        matter: `udsendelse-2017-${code}`,
        body: `${code}-council`,
        metOn: roughly('2017-05-02'),
        words: 'Godkendt',
        outcomes: [outcome],
        votes: '',
        reservation: '',
        evidence: null,
        source: 'prøve',
        supersedes: null,
      } as const
      return accept(await recordFacts(tx, operator, meetingsFacts, [treatment]))
    })
  const contact = (code: string, mail: string) =>
    on.ledger.db.pool.query(
      `insert into alliance_kkr_hovedstaden.desk_contacts (id, code, role, committee, name, mail) values (gen_random_uuid(), $1, 'contact', '', 'Bodil Hemmelig', $2)`,
      [code, mail],
    )
  const morning = (date: string, ledger = on.ledger) =>
    doMorning({ ledger, origin: 'http://localhost:3000' }, [followingMorning], new Date(`${date}T06:00:00Z`))
  const notices = async () =>
    (await on.ledger.db.pool.query('select recipient, text, address from samsigte.notices order by id')).rows as {
      recipient: string
      text: string
      address: string
    }[]
  const reminded = () => looking(on.ledger.db, kkr, readReminders)
  const following = (): Promise<Following> => looking(on.ledger.db, kkr, (read) => readFollowing(read, 2017, day('2026-11-22')))
  return { ...on, askFor, decide, contact, morning, notices, reminded, following }
}
