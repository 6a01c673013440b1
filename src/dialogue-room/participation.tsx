/** Who was at a meeting: how many municipalities and people, and each municipality's reply and attendance. */
import { type DialogueMeeting, type DialogueRole, dialogueRoles, politicalOf, roleHeads, totalOf } from '#dialogue'
import { type CalendarDay, danishNumber, inDanishOrder, type MunicipalityCode } from '#kernel'
import { DataTable, Figures } from '#ui'
import { numbersOf } from './view.ts'

/** The sum of what is recorded; null where nothing is. */
function sum(numbers: readonly (number | null)[]): number | null {
  const recorded = numbers.filter((one) => one !== null)
  return recorded.length ? recorded.reduce((all, one) => all + one, 0) : null
}

/** How many municipalities, and how many people, politicians and administration apart; what nobody has counted is left out. */
export function Totals({ meeting, members, today }: { meeting: DialogueMeeting; members: number; today: CalendarDay }) {
  const { invited, asked, replied, tookPart } = numbersOf(meeting, members, today)
  const { attendance, roles } = meeting
  const political = sum(attendance.map(({ counts }) => politicalOf(counts)))
  const administrative = sum(attendance.map(({ counts }) => counts.administration))
  // That nobody came in roles that were not invited is no news.
  const isNews = (count: number | null, invited: boolean) => (count || invited || roles.length === 0 ? count : null)
  const [all, those] = [danishNumber(members), danishNumber(invited ?? members)]
  const told: readonly (readonly [number: number | null, of: string | undefined, text: string])[] = [
    [invited, all, asked ? 'kommuner er inviteret' : 'kommuner bliver inviteret; invitationen er ikke sendt endnu'],
    [replied, those, 'inviterede har svaret'],
    [tookPart, all, 'kommuner deltog'],
    [
      isNews(
        political,
        roles.some((role) => role !== 'administration'),
      ),
      undefined,
      political === 1 ? 'politiker deltog' : 'politikere deltog',
    ],
    [isNews(administrative, roles.includes('administration')), undefined, 'fra administrationerne deltog'],
  ]
  const figures = told.flatMap(([number, of, text]) => (number === null ? [] : [{ number: danishNumber(number), of, text }]))
  return figures.length ? <Figures figures={figures} /> : null
}

/** A municipality's reply as the public reads it. */
function replyWords({ replies }: DialogueMeeting, code: MunicipalityCode): string {
  const reply = replies.find((one) => one.code === code)
  if (!reply) return 'intet svar'
  if (!reply.coming) return 'ingen kommer'
  const total = totalOf(reply.counts)
  return total === null ? 'kommer' : `${danishNumber(total)} kommer`
}

export function Participation({ meeting, nameOf }: { meeting: DialogueMeeting; nameOf: (code: MunicipalityCode) => string }) {
  const { municipalities, replies, attendance, roles: invited } = meeting
  if (replies.length + attendance.length === 0)
    return <p>Hvem der har svaret, og hvor mange der deltog fra hver kommune, er ikke registreret.</p>
  // A role that was not invited, and that nobody came in, has no column; where nobody has said who was invited, each role has.
  const cameIn = (role: DialogueRole) => attendance.some(({ counts }) => counts[role])
  const shown = dialogueRoles.filter((role) => invited.length === 0 || invited.includes(role) || cameIn(role))
  const codes = new Set([...(municipalities ?? []), ...replies.map(({ code }) => code), ...attendance.map(({ code }) => code)])
  const rows = inDanishOrder([...codes], nameOf).map((code) => {
    const came = attendance.find((one) => one.code === code)
    const counts = shown.map((role) => [role, came?.counts[role] == null ? '–' : danishNumber(came.counts[role])])
    return { name: nameOf(code), reply: replyWords(meeting, code), ...Object.fromEntries(counts) }
  })
  return (
    <>
      <p>Tallene er antal deltagere i hver rolle. – betyder, at tallet ikke er registreret.</p>
      <DataTable
        id="deltagelse-tabel"
        caption="Svar og deltagelse kommune for kommune"
        captionHidden
        stacked
        columns={[
          { key: 'name', header: 'Kommune' },
          { key: 'reply', header: 'Svar' },
          ...shown.map((role) => ({ key: role, header: roleHeads[role], numeric: true })),
        ]}
        rows={rows}
      />
    </>
  )
}
