import { type Edition, type RecordedWork, workSentences } from '#editions'
import { type MunicipalityCode, onDanishDay } from '#kernel'
import { Section } from '#ui'

export type WorkShown = {
  readonly work: readonly RecordedWork[]
  readonly editions: readonly Edition[]
  readonly names: ReadonlyMap<MunicipalityCode, string>
}

/** What a municipality does of its own free will; an invitation taken up, never an adoption. `desk` is there for whoever may end it. */
export function VoluntaryWork({ work, editions, names, slug, own }: WorkShown & { slug: string; own: boolean }) {
  const municipality = (code: MunicipalityCode) => names.get(code) ?? code
  const lines = work.flatMap((one) => {
    const version = editions.flatMap(({ versions }) => versions).find(({ id }) => id === one.version)
    const area = version?.areas.find(({ place }) => place === one.place)
    return version && area ? [{ one, version, area }] : []
  })
  if (lines.length === 0) return null
  return (
    <Section
      title="Frivilligt arbejde"
      id="frivilligt"
      intro="Udviklingsområder er en invitation. At arbejde med dem er frivilligt og tæller ikke som en vedtagelse."
    >
      <ul>
        {lines.map(({ one, version, area }) => (
          <li>
            <a href={`/${slug}/papirer/${version.edition}/udviklingsomraader/${area.place}?version=${version.number}`}>
              Udviklingsområde {area.place} i {version.edition}
            </a>
            : {area.title || 'navnet er ikke registreret'}. Begyndt {onDanishDay(one.begun)}
            {one.ended === null ? '' : `, ophørt ${onDanishDay(one.ended)}`}. {workSentences(one, { municipality })}{' '}
            {own && one.ended === null ? (
              <a href={`/${slug}/frivilligt-arbejde/${encodeURIComponent(one.id)}/ophoer`}>
                Afslut<span class="sr-only">{` arbejdet med udviklingsområde ${area.place}`}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
