import type { Goal } from '#editions'
import { counted } from '#kernel'
import type { Measure } from '#measures'
import { newestOf, type Reference, referenceNamed, relationWords } from '#references'
import type { Theme } from '#themes'
import { Alert, Facts, LinkList, Section } from '#ui'
import { partText, Text, type VersionWording } from '#wording'
import { words } from './words-da.ts'

type Contained = {
  readonly goal: Goal
  readonly wording: VersionWording
  /** The goal's own. */
  readonly measures: readonly Measure[]
  readonly slug: string
}

/** How many measures, and where they are; nobody has recorded any where there are none. */
const Measures = ({ goal, measures: [first, ...rest], slug }: Contained) =>
  first ? (
    <a href={`/${slug}/indsatser?udgave=${first.edition}#maal-${goal.number}`}>
      {counted(1 + rest.length, 'indsats', 'indsatser')} med trin og datoer
    </a>
  ) : (
    words.notRecorded
  )

/** What the paper itself says of the goal, and what nobody has recorded of it. */
export function Content(of: Contained) {
  const { goal, wording } = of
  const text = partText(wording, { kind: 'goal', goal: goal.id }, [goal.title, goal.shortTitle])
  return (
    <Section
      title="Hvad målet indeholder"
      id="indhold"
      intro={text.length === 0 ? 'Papirets egen tekst er ikke registreret her.' : 'Sådan står det i papiret.'}
    >
      <Text nodes={text} under={2} />
      <Facts
        facts={['Delmål', 'Indsatser', 'Målepunkter', 'Årlig status'].map((label) => ({
          label,
          value: label === 'Indsatser' ? <Measures {...of} /> : words.notRecorded,
        }))}
      />
    </Section>
  )
}

type Founded = { readonly goal: Goal; readonly wording: VersionWording; readonly themes: readonly Theme[]; readonly slug: string }

/** The municipalities' suggestions that the goal came from. */
export function FoundedOn({ goal, wording, themes, slug }: Founded) {
  const founding = wording.foundings.find((one) => one.goal === goal.id)
  const named = (id: string) => themes.find((theme) => theme.id === id)
  return (
    <Section title="Hvilke temaer bygger det på?" id="temaer">
      {founding?.words ? <p>{founding.words}</p> : null}
      {founding && founding.themes.length > 0 ? (
        <LinkList
          links={founding.themes.map((id) => ({
            text: named(id)?.title ?? id,
            href: `/${slug}/temaer/${id}`,
            note: named(id)?.notAlone ? 'kan ikke løses af én kommune alene' : undefined,
          }))}
        />
      ) : null}
      {founding?.vote ? (
        <p>
          <a href={`/${slug}/prioriteringer/${founding.vote}`}>Se den prioritering, der valgte dem</a>
        </p>
      ) : null}
      {founding ? null : <p>Det er ikke registreret, hvilke temaer målet bygger på.</p>}
    </Section>
  )
}

type Outside = { readonly goal: Goal; readonly references: readonly Reference[]; readonly funded: number; readonly slug: string }

/** Papers of others that the goal is there because of or rests on, whether something newer has come, and money from outside. */
export function FromOutside({ goal, references, funded, slug }: Outside) {
  const own = references.flatMap((one) =>
    one.goals.filter((of) => of.goal === goal.id).map(({ relation }) => ({ one, relation })),
  )
  const newer = own.flatMap(({ one, relation }) => (relation === 'carries' ? (newestOf(one, references) ?? []) : []))
  return (
    <Section title="Hvad bygger det på udefra?" id="udefra">
      {newer.map((newest) => (
        <Alert kind="warning" title="Der er kommet en nyere version">
          <p>Målet bygger på en tidligere version. Den nyeste er {referenceNamed(newest)}.</p>
        </Alert>
      ))}
      <LinkList
        links={[
          ...own.map(({ one, relation }) => ({
            text: referenceNamed(one),
            href: `/${slug}/henvisninger#henvisning-${one.id}`,
            note: `${relationWords[relation]} målet`,
          })),
          {
            text: 'Finansiering',
            href: `/${slug}/finansiering`,
            note: funded ? 'der er registreret midler til målet' : 'ikke registreret for målet',
          },
        ]}
      />
      {own.length ? null : <p>Henvisninger til papirer udefra: {words.notRecorded}.</p>}
    </Section>
  )
}
