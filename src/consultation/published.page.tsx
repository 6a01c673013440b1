/** What the municipalities said of the paper, and what was answered: public with the version. */
import { look, type Route, showError, showPage } from '#identity'
import { counted, inDanishOrder, type MunicipalityCode } from '#kernel'
import { readEveryone } from '#members'
import { type PublishedRemark, type Round, readMarks, readRemarkRounds, readRemarks } from '#remarks'
import { DataTable, Figures, Lead, Section, WrittenPart } from '#ui'
import { yearAsked } from '#writing-room'
import { SaidRemark, whoPublished } from './shown.tsx'

type Name = (code: MunicipalityCode) => string
const numberOf = (version: string) => Number(version.replace(/^\d{4}-v/, ''))
const answered = (remarks: readonly PublishedRemark[], answer: PublishedRemark['answer']) =>
  String(remarks.filter((remark) => remark.answer === answer).length)

const Counts = ({ remarks }: { remarks: readonly PublishedRemark[] }) => (
  <Figures
    figures={[
      { number: String(remarks.length), text: 'bemærkninger' },
      { number: answered(remarks, 'accepted'), of: String(remarks.length), text: 'taget ind' },
      { number: answered(remarks, 'refused'), of: String(remarks.length), text: 'afvist med en begrundelse' },
      { number: answered(remarks, 'noted'), of: String(remarks.length), text: 'noteret' },
    ]}
  />
)

const PerMunicipality = ({
  number,
  remarks,
  name,
  asked,
}: {
  number: number
  remarks: readonly PublishedRemark[]
  name: Name
  asked: readonly MunicipalityCode[]
}) => {
  const codes = inDanishOrder([...new Set([...asked, ...remarks.map(({ code }) => code)])], name)
  const of = (code: MunicipalityCode) => remarks.filter((remark) => remark.code === code)
  return (
    <DataTable
      id={`kommuner-${number}`}
      caption={`Bemærkninger til version ${number} efter kommune`}
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'all', header: 'I alt', numeric: true },
        { key: 'accepted', header: 'Taget ind', numeric: true },
        { key: 'refused', header: 'Afvist', numeric: true },
        { key: 'noted', header: 'Noteret', numeric: true },
      ]}
      rows={codes.map((code) => ({
        name: name(code),
        all: String(of(code).length),
        accepted: answered(of(code), 'accepted'),
        refused: answered(of(code), 'refused'),
        noted: answered(of(code), 'noted'),
      }))}
    />
  )
}

type OfVersion = {
  version: string
  remarks: readonly PublishedRemark[]
  rounds: readonly Round[]
  name: Name
  marks: ReadonlyMap<string, string>
}
function OfVersion({ version, remarks, rounds, name, marks }: OfVersion) {
  const number = numberOf(version)
  const asked = [...new Set(rounds.flatMap(({ municipalities }) => municipalities))]
  const byPart = [...Map.groupBy(remarks, ({ part }) => part).values()]
  return (
    <Section
      title={`Version ${number}`}
      id={`version-${number}`}
      intro={asked.length ? `Udkastet blev vist til ${counted(asked.length, 'kommune', 'kommuner')}.` : undefined}
    >
      <Counts remarks={remarks} />
      <PerMunicipality number={number} remarks={remarks} name={name} asked={asked} />
      {byPart.map((said) => (
        <>
          <h3>{said[0]?.about}</h3>
          {said.map((remark) => (
            <WrittenPart id={`bemaerkning-${remark.id}`} kind="text" acts={null}>
              <p>
                <strong>{whoPublished(remark, name)}</strong>
              </p>
              <SaidRemark remark={remark} />
              {remark.salt && marks.has(remark.id) ? (
                <p class="facts-note">Fingeraftrykket fra den dag, den blev sendt: {marks.get(remark.id)?.slice(0, 12)}</p>
              ) : null}
            </WrittenPart>
          ))}
        </>
      ))}
    </Section>
  )
}

export const showPublished: Route['answer'] = async (asked) => {
  const edition = yearAsked(asked)
  if (edition === null) return showError(asked, 404)
  const seen = await look(asked, async (read) => {
    const { municipalities } = await readEveryone(read)
    const names = new Map(municipalities.map(({ code, name }) => [code, name]))
    const remarks = (await readRemarks(read)).filter(({ version }) => version.startsWith(`${edition}-v`))
    const marks = new Map((await readMarks(read)).map(({ id, fingerprint }) => [id, fingerprint]))
    const rounds = (await readRemarkRounds(read)).filter((round) => round.edition === edition)
    return { remarks, marks, rounds, name: (code: MunicipalityCode) => names.get(code) ?? code }
  })
  const versions = [...Map.groupBy(seen.remarks, ({ version }) => version)].sort(([a], [b]) => numberOf(b) - numberOf(a))
  const here = `/${asked.var.alliance.slug}/papirer`
  return showPage(
    asked,
    {
      title: `Bemærkninger til papiret ${edition}`,
      here,
      trail: [
        { text: 'Papiret', href: here },
        { text: String(edition), href: `${here}/${edition}` },
      ],
      description: `Hvad kommunerne skrev til udkastene til papiret ${edition}, og hvad skrivegruppen svarede.`,
    },
    <>
      <Lead>
        Hvad kommunerne har skrevet til papiret, mens det blev til, og hvad skrivegruppen svarede. Det bliver offentligt, når
        udkastet er blevet en version.
      </Lead>
      {versions.map(([version, remarks]) => (
        <OfVersion
          version={version}
          remarks={remarks}
          rounds={seen.rounds.filter((round) => round.version === numberOf(version))}
          name={seen.name}
          marks={seen.marks}
        />
      ))}
      {versions.length ? null : <p>Der er ikke registreret nogen bemærkninger til denne udgave.</p>}
    </>,
  )
}
