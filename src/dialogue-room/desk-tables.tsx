/** The tables of a meeting's desk. */
import { countsInWords, type DialogueMeeting, dialogueDesk, takesReplies, totalOf } from '#dialogue'
import { type Asked, todayFor } from '#identity'
import { inDanishOrder, type MunicipalityCode } from '#kernel'
import { changeWords, type Outcome } from '#proceedings'
import { DataTable } from '#ui'
import { publicMeetings } from './parts.ts'

/** Who was invited to a meeting of which only the record was loaded, nobody knows. */
function invitedWords({ unreachable }: DialogueMeeting, code: MunicipalityCode, open: boolean): string {
  if (unreachable === null) return open ? 'nej' : 'ikke registreret'
  return unreachable.includes(code) ? 'kunne ikke nås' : 'ja'
}

export type NameOf = (code: MunicipalityCode) => string
type OfMeeting = { readonly asked: Asked; readonly meeting: DialogueMeeting }

/** Every municipality that the meeting is for: invited, replied, took part, and a way to reply on its behalf. */
export function Municipalities({ asked, meeting, nameOf }: OfMeeting & { readonly nameOf: NameOf }) {
  const open = takesReplies(meeting, todayFor(asked))
  const rows = inDanishOrder(meeting.municipalities ?? [], nameOf).map((code) => {
    const reply = meeting.replies.find((one) => one.code === code)
    const came = meeting.attendance.find((one) => one.code === code)
    const href = `${publicMeetings(asked)}/${meeting.id}/svar/${code}`
    return {
      name: nameOf(code),
      invited: invitedWords(meeting, code, open),
      reply: reply ? (reply.coming ? countsInWords(reply.counts) || 'kommer' : 'ingen kommer') : 'har ikke svaret',
      came: came ? (totalOf(came.counts) ? countsInWords(came.counts) : 'ingen') : 'ikke registreret',
      act: open ? (
        <a href={href}>
          Svar på vegne<span class="sr-only">{` af ${nameOf(code)}`}</span>
        </a>
      ) : (
        '–'
      ),
    }
  })
  return (
    <DataTable
      id="kommuner-tabel"
      caption="Invitation, svar og deltagelse kommune for kommune"
      captionHidden
      stacked
      emptyText="Det er ikke registreret, hvilke kommuner mødet er for."
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'invited', header: 'Invitation sendt' },
        { key: 'reply', header: 'Svar' },
        { key: 'came', header: 'Deltog' },
        { key: 'act', header: 'Skriv svaret' },
      ]}
      rows={rows}
    />
  )
}

/** The changes that the meeting caused, each to be corrected or withdrawn. */
export function Outcomes({ asked, meeting, outcomes }: OfMeeting & { readonly outcomes: readonly Outcome[] }) {
  const own = outcomes.filter((one) => one.meeting === meeting.id && one.withdrawn === null)
  const base = `${dialogueDesk(asked)}/${meeting.id}/aendringer`
  return (
    <DataTable
      id="aendringer-tabel"
      caption="Ændringer, som mødet førte til"
      captionHidden
      stacked
      emptyText="Der er ikke registreret nogen ændring."
      columns={[
        { key: 'what', header: 'Ændring' },
        { key: 'kind', header: 'Slags' },
        { key: 'act', header: 'Ret' },
      ]}
      rows={own.map(({ id, what, change }) => ({
        what,
        kind: changeWords[change],
        act: (
          <>
            <a href={`${base}/${id}`}>
              Ret<span class="sr-only">{`: ${what}`}</span>
            </a>{' '}
            <a href={`${base}/${id}/tilbagetraekning`}>
              Træk tilbage<span class="sr-only">{`: ${what}`}</span>
            </a>
          </>
        ),
      }))}
    />
  )
}
