/** The writing group reads what the municipalities said, part by part. */
import { type Asked, type Route, showPage, todayFor } from '#identity'
import { counted, danishDay, inDanishOrder } from '#kernel'
import { hasChanged, isOpen, type Remark } from '#remarks'
import { DataTable, Lead, LinkList, Section, WrittenPart } from '#ui'
import { draftPath, nameOf, noDraft } from '#writing-room'
import { type AskedRound, roundAsked } from './asked.ts'
import { ownPath } from './municipality.page.tsx'
import { SaidRemark, whoSaid } from './shown.tsx'

export const remarksPath = (asked: Asked, edition: number) => `${draftPath(asked, edition)}/bemaerkninger`
const partNamed = ({ draft, round }: AskedRound, id: string) =>
  draft.parts.find((part) => part.id === id) ??
  draft.removed.find((part) => part.id === id) ??
  round?.snapshot.find((part) => part.id === id)

const Desk = ({ asked, known, remark }: { asked: Asked; known: AskedRound; remark: Remark }) => (
  <WrittenPart
    id={`bemaerkning-${remark.id}`}
    kind="text"
    acts={
      remark.answer || known.draft.numbered ? null : (
        <a href={`${remarksPath(asked, known.draft.edition)}/svar/${remark.id}`}>
          Svar<span class="sr-only">{`: ${whoSaid(remark, known.nameOf)}`}</span>
        </a>
      )
    }
  >
    <p>
      <strong>{whoSaid(remark, known.nameOf)}</strong>
    </p>
    <SaidRemark remark={remark} />
    {!remark.answer &&
    hasChanged(
      remark,
      known.draft.parts.find(({ id }) => id === remark.part),
    ) ? (
      <p>Delen er ændret, siden bemærkningen blev sendt.</p>
    ) : null}
  </WrittenPart>
)

/** How much each municipality has said, those that were shown the draft and have not answered too. */
const PerMunicipality = ({ asked, known }: { asked: Asked; known: AskedRound }) => {
  const shown = inDanishOrder(known.round?.municipalities ?? [], known.nameOf)
  const ofTheirs = (code: string) => known.remarks.filter((remark) => remark.code === code)
  const secretariat = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat')
  return (
    <DataTable
      id="kommuner"
      caption="Bemærkninger efter kommune"
      captionHidden
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'all', header: 'Bemærkninger', numeric: true },
        { key: 'open', header: 'Ubesvarede', numeric: true },
      ]}
      rows={shown.map((code) => ({
        name: secretariat ? <a href={ownPath(asked, known.draft.edition, code)}>{known.nameOf(code)}</a> : known.nameOf(code),
        all: String(ofTheirs(code).length),
        open: String(ofTheirs(code).filter(({ answer }) => !answer).length),
      }))}
    />
  )
}

/** How far the round is, in a sentence or two. */
function standingOf({ draft, round, remarks }: AskedRound, open: boolean): string {
  const later = 'Bemærkninger og svar bliver offentlige, når udkastet bliver en version.'
  if (draft.numbered)
    return `Udkastet er nummereret som version ${draft.number}. ${counted(remarks.length, 'bemærkning', 'bemærkninger')} med svar kan læses af alle.`
  if (!round) return `Udkastet er ikke åbnet for bemærkninger. ${later}`
  const waiting = remarks.filter(({ answer }) => !answer).length
  return `Udkastet ${open ? 'er åbent' : 'var åbent'} for bemærkninger til og med ${danishDay(round.until)}. Der er ${counted(remarks.length, 'bemærkning', 'bemærkninger')}, og ${waiting} venter på svar. ${later}`
}

/** The remarks in the order that the draft is read, each part with its own. */
function ByPart({ asked, known }: { asked: Asked; known: AskedRound }) {
  const order = new Map(known.draft.parts.map(({ id }, at) => [id, at]))
  const parts = [...Map.groupBy(known.remarks, ({ part }) => part)]
  parts.sort(([a], [b]) => (order.get(a) ?? 9999) - (order.get(b) ?? 9999))
  return (
    <>
      {parts.map(([part, said]) => {
        const found = partNamed(known, part)
        return (
          <Section title={found ? nameOf(found.content) : 'Fjernet'} id={`del-${part}`}>
            {said.map((remark) => (
              <Desk asked={asked} known={known} remark={remark} />
            ))}
          </Section>
        )
      })}
    </>
  )
}

export const showRemarks: Route['answer'] = async (asked) => {
  const known = await roundAsked(asked)
  if (!known) return noDraft(asked)
  const { draft, round } = known
  const open = round !== null && isOpen(round, todayFor(asked))
  const secretariat = asked.var.visitor?.offices.some(({ office }) => office === 'secretariat')
  const home = draftPath(asked, draft.edition)
  return showPage(
    asked,
    {
      title: `Bemærkninger til udkastet ${draft.edition}`,
      trail: [{ text: `Udkast til ${draft.edition}`, href: home }],
      hidden: true,
    },
    <>
      <Lead>{standingOf(known, open)}</Lead>
      {secretariat && !draft.numbered ? (
        <LinkList
          links={[{ text: round ? 'Frist, runder og links' : 'Åbn udkastet for bemærkninger', href: `${home}/hoering` }]}
        />
      ) : null}
      <ByPart asked={asked} known={known} />
      {round ? (
        <Section title="Efter kommune" id="efter-kommune">
          <PerMunicipality asked={asked} known={known} />
        </Section>
      ) : null}
    </>,
  )
}
