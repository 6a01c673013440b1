import { capital, danishDay, danishInstant, inDanishOrder, type RoughDay } from '#kernel'
import { type Ballot, counts, mandateWords, wayWords } from '#priorities'
import { DataTable } from '#ui'
import type { Shown } from './reading.ts'

const instant = (at: string) => (at.includes('T') ? danishInstant(new Date(at)) : danishDay(at as RoughDay))
function remarks(ballot: Ballot): string {
  const all = [
    ballot.changed ? 'ændret undervejs' : '',
    ballot.late ? 'kom for sent' : '',
    ballot.spoiled ? `ugyldig: ${ballot.spoiled.replace(/\.$/, '')}` : '',
    ballot.check === 'differs' ? 'passer ikke med sit fingeraftryk' : '',
    ballot.check === 'loaded' ? 'indlæst fra fil, uden fingeraftryk' : '',
  ].filter(Boolean)
  return capital([counts(ballot) ? 'tæller' : 'tæller ikke', ...all].join('; '))
}
/** The first places, and the others folded away: a ballot may rank forty. */
function Ranking({ ranking, places, titleOf }: { ranking: readonly string[]; places: number; titleOf: Shown['titleOf'] }) {
  const lines = ranking.map((theme, at) => `${at + 1}. ${titleOf(theme)}`)
  const rest = lines.slice(places)
  if (lines.length === 0) return <>intet</>
  return (
    <>
      {lines.slice(0, places).join(' · ')}
      {rest.length ? (
        <details class="more">
          <summary>{`og ${rest.length} til`}</summary>
          {rest.join(' · ')}
        </details>
      ) : null}
    </>
  )
}

/** Every public ballot, with how it came and whether it counts. */
export const Ballots = ({ shown: { vote, nameOf, titleOf } }: { shown: Shown }) => (
  <DataTable
    id="stemmesedler-tabel"
    caption="Hver kommunes stemmeseddel"
    captionHidden
    stacked
    columns={[
      { key: 'name', header: 'Kommune' },
      { key: 'ranking', header: 'Rangordning' },
      { key: 'mandate', header: 'Mandat' },
      { key: 'way', header: 'Afgivet' },
      { key: 'remarks', header: 'Bemærkninger' },
    ]}
    rows={inDanishOrder(vote.ballots, ({ code }) => nameOf(code)).map((ballot) => ({
      name: nameOf(ballot.code),
      ranking: <Ranking ranking={ballot.ranking} places={vote.places} titleOf={titleOf} />,
      mandate: `${capital(mandateWords[ballot.mandate])}${ballot.reservation ? `: ${ballot.reservation}` : ''}`,
      way: `${instant(ballot.at)}, ${wayWords[ballot.way]}`,
      remarks: remarks(ballot),
    }))}
  />
)
