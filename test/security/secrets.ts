import { type AssessmentState, emptyContent, saveAssessment } from '#assessments'
import { type LocalContent, writePartAct } from '#case-parts'
import { publishCase } from '#cases'
import { type Contact, putContact } from '#contacts'
import { looking } from '#db'
import { dialogueFacts } from '#dialogue'
import { putFile } from '#draft-files'
import { addPart, beginDraft, goalsOf, noText, readDraft } from '#drafting'
import { issueLink, type Mail } from '#identity'
import { type Actor, recordFacts, writing } from '#journal'
import { accept, dayOf, roughly } from '#kernel'
import { writeLetter } from '#mail'
import { putMinutes } from '#minutes-files'
import { makeRemark, openForRemarks } from '#remarks'
import { readMinutesHere } from '../../src/minutes/read-file.ts'
import { recordFromFile } from '../../src/minutes-files/record-from-file.ts'
import { give } from '../mail/stage.ts'
import { closed, sbsys, utf8 } from '../minutes/documents.ts'
import { code, kkr, type stage as votingStage } from '../priorities/stage.ts'

/** Whose secrets they are: Ishøj's. Whoever walks by belongs to København. */
export const owner = code('0183')
export const other = code('0101')
export type On = Awaited<ReturnType<typeof votingStage>>

/** Something that must not be told: a mark that stands for it, where it is put, and who must find it all the same, lest the walk be blind. */
export type Secret = {
  readonly what: string
  readonly mark: string
  readonly put: (on: On, mark: string) => Promise<unknown>
  readonly seenBy: 'secretariat' | 'nobody'
}

const secretariat = (on: On): Actor => ({ by: { office: 'secretariat' }, person: null, now: on.clock.now() })
const later = (on: On) => new Date(on.clock.now().getTime() + 7 * 86_400_000)
const given = <T>(outcome: { ok: boolean; value?: T; refusal?: unknown }): T => {
  if (!outcome.ok) throw new Error(String(outcome.refusal))
  return outcome.value as T
}

/** Gives a municipality a way in to the draft; answers with its path. */
export const link = async (on: On, municipality = owner) => {
  const path = `papirer/2017/bemaerkninger`
  const wanted = { purpose: 'draft', about: '2017', code: municipality, path, expiresAt: later(on) } as const
  return given(await writing(on.ledger, kkr, async (tx) => accept(await issueLink(tx, kkr, wanted, on.clock.now()))))
}

const contact = (mark: string): Contact => ({
  id: '00000000-0000-4000-8000-00000000c0de',
  code: owner,
  role: 'contact',
  committee: `${mark}-udvalget`,
  name: mark,
  mail: `${mark.toLowerCase()}@kommune.example` as Mail,
})

const assessed = (on: On, state: AssessmentState, goal: string, meaning: string) => {
  const wanted = { code: owner, edition: 2017, goal, state, content: { ...emptyContent, meaning }, seen: 0 }
  return saveAssessment(on.ledger, kkr, secretariat(on), wanted)
}

/** Lays a file of minutes on the desk for a person; the file has that person's id. */
async function layMinutes(on: On, person: string, xml: string) {
  const content = given(await readMinutesHere(utf8(xml)))
  const file = { id: person, person, sha256: 'a'.repeat(64), content, bytes: null, readAt: on.clock.now() }
  return writing(on.ledger, kkr, async (tx) => accept(await putMinutes(tx, file)))
}

const layInCase = async (on: On, id: string, content: LocalContent) =>
  given(await writePartAct(on.ledger, kkr, secretariat(on), { edition: 2017, code: owner, id, content, seen: null }))

/** Everything that lies on the desk or in the mail. A room with something new to hide adds its line. */
export const secrets: readonly Secret[] = [
  {
    what: 'a contact',
    mark: 'Kontaktmaerke',
    seenBy: 'secretariat',
    put: (on, mark) => writing(on.ledger, kkr, async (tx) => accept(await putContact(tx, contact(mark)))),
  },
  {
    what: 'an address that was refused',
    mark: 'afvistmaerke',
    seenBy: 'secretariat',
    put: async (on, mark) => {
      const mail = `${mark}@kommune.example` as Mail
      await on.ledger.db.pool.query(`insert into samsigte.refused_addresses values ($1, '550', $2)`, [mail, on.clock.now()])
      const role = 'mayor' as const
      const id = '00000000-0000-4000-8000-00000000dead'
      return writing(on.ledger, kkr, async (tx) => accept(await putContact(tx, { ...contact(mark), id, role, mail })))
    },
  },
  {
    what: 'an assessment that is a draft',
    mark: 'vurderingsmaerke',
    seenBy: 'secretariat',
    put: async (on, mark) => given(await assessed(on, 'draft', '2017-goal-1', mark)),
  },
  {
    what: 'an assessment that is approved locally and not shared',
    mark: 'godkendtmaerke',
    seenBy: 'secretariat',
    put: async (on, mark) => given(await assessed(on, 'approved', '2017-goal-2', mark)),
  },
  {
    what: 'a notice that waits',
    mark: 'beskedmaerke',
    seenBy: 'nobody',
    put: (on, mark) =>
      give(on.ledger, on.clock.now(), {
        alliance: kkr,
        recipient: `${mark}@kommune.example`,
        text: mark,
        address: `https://a.example/${mark}`,
      }),
  },
  {
    what: 'a letter that is not sent',
    mark: 'brevmaerke',
    seenBy: 'nobody',
    put: (on, mark) =>
      on.ledger.db.kysely
        .transaction()
        .execute((tx) => writeLetter(tx, { to: `${mark}@kommune.example`, subject: mark, text: mark }, on.clock.now())),
  },
  {
    what: 'a remark on the draft that is not answered',
    mark: 'bemaerkningsmaerke',
    seenBy: 'secretariat',
    put: async (on, mark) => {
      given(await beginDraft(on.ledger, kkr, secretariat(on), 2017))
      const round = { edition: 2017, until: dayOf(later(on)), origin: 'https://a.example' }
      given(await openForRemarks(on.ledger, kkr, secretariat(on), round))
      const draft = await looking(on.ledger.db, kkr, (read) => readDraft(read, 2017))
      const goal = draft && goalsOf(draft)[0]
      if (!goal) throw new Error('no goal to remark on')
      const id = '00000000-0000-4000-8000-00000000beef'
      const said = { kind: 'comment', text: mark, wording: '', part: goal.id, save: goal.save } as const
      return given(await makeRemark(on.ledger, kkr, secretariat(on), 2017, { id, round: '2017-1', code: owner, ...said }))
    },
  },
  {
    // Written after the draft was shown to the municipalities: what they are shown is what stood then.
    what: 'a draft',
    mark: 'udkastmaerke',
    seenBy: 'secretariat',
    put: async (on, mark) => {
      const part = { edition: 2017, kind: 'text', after: null, text: { ...noText, text: `Her står ${mark}.` } } as const
      return given(await addPart(on.ledger, kkr, secretariat(on), part))
    },
  },
  {
    // Its sender's alone, also among those who write.
    what: 'what somebody’s Word file said',
    mark: 'wordmaerke',
    seenBy: 'nobody',
    put: (on, mark) => {
      const pieces = [{ kind: 'paragraph', level: 0, text: mark }] as const
      const person = '00000000-0000-4000-8000-00000000feed'
      const file = { id: '00000000-0000-4000-8000-00000000f11e', edition: 2017, person, readAt: on.clock.now() }
      return writing(on.ledger, kkr, async (tx) =>
        accept(await putFile(tx, { ...file, content: { title: mark, pieces, leftOut: [] } })),
      )
    },
  },
  {
    // Its sender's alone, until they have confirmed what it says.
    what: 'what somebody’s file of minutes said',
    mark: 'referatmaerke',
    seenBy: 'nobody',
    put: (on, mark) => layMinutes(on, '00000000-0000-4000-8000-0000000000aa', sbsys({ decision: mark })),
  },
  {
    // Recorded from, with its own copy kept: what is closed in it is nowhere.
    what: 'what is closed in minutes',
    mark: closed,
    seenBy: 'nobody',
    put: async (on) => {
      const person = '00000000-0000-4000-8000-0000000000bb'
      await layMinutes(on, person, sbsys({ decision: 'Drøftet' }))
      const outcome = { point: null, proposed: 'not-known', kind: 'discussed', votes: '', reservation: '' } as const
      const treatment = {
        id: '00000000-0000-4000-8000-0000000000cc',
        matter: 'udsendelse-2017-0183',
        body: '0183-council',
        metOn: roughly('2017-03-07'),
        words: 'Drøftet',
        outcomes: [outcome],
        votes: '',
        reservation: '',
        evidence: null,
        source: '',
      }
      const command = { treatment, supersedes: null, newBody: null }
      given(await recordFromFile(on.ledger, kkr, secretariat(on), command, { id: person, person, more: true }))
    },
  },
  {
    what: 'a note from a table, before the record is shown',
    mark: 'notatmaerke',
    seenBy: 'secretariat',
    put: async (on, mark) => {
      const meeting = {
        type: 'dialogue.meeting-recorded',
        id: 'hemmeligt-moede',
        edition: 2027,
        round: roughly('2026-autumn'),
        kind: 'political',
        on: roughly('2026-11-20'),
        time: '',
        place: '',
        programme: '',
        roles: ['mayor'],
        committees: [],
        municipalities: [owner, other],
        held: true,
        source: '',
      } as const
      await writing(on.ledger, kkr, async (tx) => accept(await recordFacts(tx, secretariat(on), dialogueFacts, [meeting])))
      await on.ledger.db.pool.query(
        `insert into alliance_kkr_hovedstaden.desk_notes (id, meeting, table_name, text, salt, version, written_at)
         values (gen_random_uuid(), $1, 'Bord 1', $2, 'x', 1, $3)`,
        [meeting.id, mark, on.clock.now()],
      )
    },
  },
  {
    what: 'a closed annex, in a case that is shown',
    mark: 'lukketmaerke',
    seenBy: 'secretariat',
    put: async (on, mark) => {
      const of = { edition: 2017, code: owner, seen: null } as const
      const content = { kind: 'annex', title: mark, text: `Om ${mark}.`, file: null, closed: true } as const
      await layInCase(on, '00000000-0000-4000-8000-00000000c105', content)
      // Shown without the text that comes later.
      return given(await publishCase(on.ledger, kkr, secretariat(on), of))
    },
  },
  {
    what: 'a text of a municipality in its case, before the case is shown',
    mark: 'sagstekstmaerke',
    seenBy: 'secretariat',
    put: (on, mark) => {
      const content = { kind: 'text', heading: 'lovgrundlag', placement: 'after', text: `Her står ${mark}.` } as const
      return layInCase(on, '00000000-0000-4000-8000-00000000ca5e', content)
    },
  },
  {
    what: 'a ballot before the closing',
    mark: 'stemmemaerke',
    seenBy: 'nobody',
    put: async (on, mark) => {
      const vote = await on.opened()
      const cast = await on.vote(await on.linked(vote, owner), vote, owner, 'cab', { mandat: 'reservation', forbehold: mark })
      if (cast.status !== 303) throw new Error(JSON.stringify(cast.errors))
    },
  },
]
