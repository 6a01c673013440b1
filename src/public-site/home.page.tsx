import { allianceSlugs, looking } from '#db'
import { type Route, showPage } from '#identity'
import { inDanishOrder } from '#kernel'
import { readAlliance } from '#members'
import { Badge, Cards, Lead, Section } from '#ui'

/** Every alliance that this site serves. */
export const home: Route['answer'] = async (asked) => {
  const { db } = asked.var.site.ledger
  const slugs = [...(await allianceSlugs(db))]
  const found = await Promise.all(slugs.map(async (slug) => ({ slug, alliance: await looking(db, slug, readAlliance) })))
  const alliances = found.flatMap(({ slug, alliance }) => (alliance ? [{ slug, ...alliance }] : []))
  const described = inDanishOrder(alliances, ({ invented, name }) => `${invented ? 1 : 0} ${name}`)
  return showPage(
    asked,
    { title: 'Samsigte', description: 'Fælles mål for alliancer af selvstændige kommuner, og hvordan det går med dem.' },
    <>
      <Lead>
        Her kan alle se, hvad kommuner vil nå sammen, og hvor langt de er. Ingen kan bestemme over en kommune: hver
        kommunalbestyrelse siger selv ja eller nej.
      </Lead>
      <Section title="Alliancer" id="alliancer">
        {described.length === 0 ? <p>Her er endnu ingen alliancer.</p> : null}
        <Cards
          cards={described.map(({ slug, name, about, invented, paperName }) => ({
            title: name,
            href: `/${slug}`,
            over: invented ? <Badge kind="warning">opdigtet</Badge> : undefined,
            body: about ? <p>{about}</p> : undefined,
            foot: paperName,
          }))}
        />
      </Section>
    </>,
  )
}
