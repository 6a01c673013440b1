import type { Asked } from '#identity'
import { type CalendarDay, danishDay, danishNumber } from '#kernel'
import {
  dueText,
  editionsOf,
  importanceText,
  insteadText,
  overlapsWith,
  type Seen,
  type Theme,
  ThemeLink,
  theCommunity,
  themeLooks,
  themesPath,
  trackWords,
  whoText,
} from '#themes'
import { ActLink, Alert, AskForm, Badge, DataTable, LinkList, Section, SubmitButton } from '#ui'
import { desk } from './form-parts.tsx'

type Props = { readonly asked: Asked; readonly seen: Seen; readonly today: CalendarDay }

const acts = (asked: Asked, theme: Theme) => {
  const to = (act: string) => `${desk(asked)}/temaer/${theme.id}/${act}`
  return (
    <>
      <ActLink href={to('deling')} text="Del" of={theme.title} />
      <ActLink href={to('udeladelse')} text="Hold ude" of={theme.title} />
      {theme.origin === 'municipality' ? null : <ActLink href={to('rettelse')} text="Ret" of={theme.title} />}
    </>
  )
}

/** Tells what was just recorded; only what is there, so that an address cannot make it say anything. */
function Done({ asked, seen }: Pick<Props, 'asked' | 'seen'>) {
  const told = asked.req.query('registreret')
  const theme = seen.themes.find(({ latest }) => String(latest) === told)
  if (!theme) return null
  return (
    <Alert kind="success" title="Det er registreret">
      <p>
        »{theme.title}« er {themeLooks[theme.state].word}. Det har nummer {danishNumber(Number(told))} i journalen, og alle kan se
        det nu.
      </p>
    </Alert>
  )
}

/** The themes in the work: choose some to merge or group, or take one at a time. */
const Living = ({ asked, seen, today, living }: Props & { living: readonly Theme[] }) => (
  <AskForm action={`${desk(asked)}/sammenlaegning`} label="Vælg temaer">
    <DataTable
      id="temaer-tabel"
      caption="Temaer, der er med i arbejdet"
      captionHidden
      stacked
      emptyText="Der er ikke noget tema i arbejdet."
      columns={[
        { key: 'title', header: 'Tema' },
        { key: 'choose', header: 'Vælg' },
        { key: 'track', header: 'Spor' },
        { key: 'who', header: 'Foreslået af' },
        { key: 'community', header: `For ${theCommunity}` },
        { key: 'act', header: 'Ændr' },
      ]}
      rows={living.map((theme) => ({
        title: (
          <>
            <ThemeLink theme={theme} path={themesPath(asked)} />
            {theme.heading ? ` (${theme.heading})` : ''}{' '}
            {overlapsWith(theme, seen.forums, today).overlaps.length ? <Badge kind="warning">Muligt overlap</Badge> : null}
          </>
        ),
        choose: <Choose theme={theme} />,
        track: theme.track ? trackWords[theme.track] : 'ikke registreret',
        who: whoText(theme, seen),
        community: importanceText(theme, seen.themes, 'community'),
        act: acts(asked, theme),
      }))}
    />
    {living.length ? (
      <>
        <SubmitButton kind="secondary">Læg de valgte sammen</SubmitButton>{' '}
        <SubmitButton kind="secondary" action={`${desk(asked)}/gruppering`}>
          Sæt de valgte under en overskrift
        </SubmitButton>
      </>
    ) : null}
  </AskForm>
)
const Choose = ({ theme }: { theme: Theme }) => (
  <span class="choice">
    <input class="choice-input choice-input--checkbox" type="checkbox" id={`tema-${theme.id}`} name="tema" value={theme.id} />
    <label class="choice-label" for={`tema-${theme.id}`}>
      Vælg<span class="sr-only">{`: ${theme.title}`}</span>
    </label>
  </span>
)

/** Those that were left out, the ones that it is time to look at again first. */
const LeftOutDesk = ({ asked, seen, today, out }: Props & { out: readonly Theme[] }) => (
  <DataTable
    id="ude-tabel"
    caption="Temaer, der er holdt ude for nu"
    captionHidden
    stacked
    emptyText="Der er ikke holdt noget tema ude."
    columns={[
      { key: 'title', header: 'Tema' },
      { key: 'reason', header: 'Begrundelse' },
      { key: 'instead', header: 'Varetages i stedet' },
      { key: 'again', header: 'Se på igen' },
      { key: 'act', header: 'Ændr' },
    ]}
    rows={[...out]
      .sort((a, b) => Number(!dueText(a, seen, today)) - Number(!dueText(b, seen, today)))
      .map((theme) => ({
        title: <ThemeLink theme={theme} path={themesPath(asked)} />,
        reason: theme.leftOut?.reason,
        instead: insteadText(theme, seen, today),
        again: dueText(theme, seen, today) ?? danishDay(theme.leftOut?.lookAgain ?? theme.on),
        act: (
          <>
            <ActLink href={`${desk(asked)}/temaer/${theme.id}/genoptagelse`} text="Tag op igen" of={theme.title} />
            <ActLink href={`${desk(asked)}/temaer/${theme.id}/udeladelse`} text="Ret" of={theme.title} />
          </>
        ),
      }))}
  />
)

/** The themes' part of the secretariat's desk: the edition that is asked for, or the newest that has any. */
export function ThemesDesk({ asked, seen, today }: Props) {
  const years = editionsOf(seen.themes)
  const edition = years.find((year) => String(year) === asked.req.query('udgave')) ?? years[0]
  const own = seen.themes.filter((theme) => theme.edition === edition)
  const living = own.filter(({ state }) => state === 'living')
  const out = own.filter(({ state }) => state === 'left-out')
  const due = out.filter((theme) => dueText(theme, seen, today))
  return (
    <>
      <Done asked={asked} seen={seen} />
      {due.length ? (
        <Alert kind="warning" title="Se på igen">
          <p>Tiden er kommet for {due.map(({ title }) => `»${title}«`).join(', ')}. Tag det op igen, eller sæt en ny dag.</p>
        </Alert>
      ) : null}
      <Section title={edition ? `Temaer til ${edition}` : 'Temaer'} id="temaer">
        <Living asked={asked} seen={seen} today={today} living={living} />
        <LinkList
          links={[
            { text: 'Registrér et tema, som sekretariatet stiller', href: `${desk(asked)}/temaer/nyt` },
            ...years
              .filter((year) => year !== edition)
              .map((year) => ({ text: `Temaer til ${year}`, href: `${desk(asked)}?udgave=${year}` })),
            { text: 'Andre fora', href: `/${asked.var.alliance.slug}/andre-fora` },
          ]}
        />
      </Section>
      <Section title="Holdt ude for nu" id="holdt-ude">
        <LeftOutDesk asked={asked} seen={seen} today={today} out={out} />
      </Section>
    </>
  )
}
