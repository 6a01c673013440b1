/** Sample pages of every component with real-looking contents, to be looked at and measured. See gallery.mjs. */
import type { Child } from 'hono/jsx'
import { danishNumber } from '#kernel'
import {
  Alert,
  AskForm,
  Badge,
  Cards,
  Checkbox,
  type CouncilState,
  councilStates,
  DataTable,
  ErrorPage,
  ErrorSummary,
  errorOf,
  Facts,
  Figures,
  Form,
  FormActions,
  Lead,
  LinkList,
  More,
  Page,
  type PageProps,
  Quote,
  RadioGroup,
  readAssets,
  Section,
  SelectField,
  Sentences,
  ShareBar,
  StateMark,
  SubmitButton,
  TextArea,
  TextField,
  TileMap,
  Timeline,
} from '#ui'
import { municipalities } from './gallery-data.ts'

const kkr = { slug: 'kkr-hovedstaden', name: 'KKR Hovedstaden', invented: false }
const invented = {
  slug: 'opdigtet',
  name: 'Opdigtet Alliance for Samarbejde om Sundhed og Forebyggelse',
  shortName: 'Opdigtet alliance',
  invented: true,
}
const revision = { sequence: 1284, hash: '9f2c4be01d77aa3b5c1e' }
const base: Omit<PageProps, 'title'> = { alliance: kkr, revision, mode: 'development', person: null, here: '/kkr-hovedstaden' }
const stateOf = (index: number): CouncilState => councilStates[(index * 5 + (index >> 2)) % councilStates.length] as CouncilState
const tiles = municipalities.map(([code, name, cluster, , row, column], index) => ({
  code,
  name,
  cluster,
  row,
  column,
  state: stateOf(index),
  href: `/kkr-hovedstaden/kommuner/${code}`,
}))
const counts = councilStates.map((state) => ({ state, value: tiles.filter((tile) => tile.state === state).length }))

const Overview = () => (
  <Page {...base} title="Fælles mål for sundhed 2017" description="Tre mål, 29 kommuner">
    <Lead>
      29 kommuner i hovedstadsområdet arbejder efter tre fælles mål for sundhed. Hver kommunalbestyrelse siger selv ja eller nej.
    </Lead>
    <Sentences
      sentences={[
        'Dokumenteret vedtagelse er registreret for 0 af 29 kommuner.',
        'Sekretariatets hjemmeside oplyser, uden dato, at alle 29 kommuner har vedtaget målene. Påstanden mangler dokumentation.',
        'KKR Hovedstaden godkendte papiret til udsendelse den 6.2.2017.',
      ]}
    />
    <Section title="De tre mål" id="maal">
      <Cards
        cards={[
          {
            over: 'Mål 1',
            title: 'Akuttilbud ved fysisk sygdom',
            href: '/kkr-hovedstaden/maal/1',
            body: <p>Vi vil sikre effektive akuttilbud i det nære sundhedsvæsen til borgere med fysiske sygdomme.</p>,
            foot: 'Frist: 2018',
          },
          {
            over: 'Mål 2',
            title: 'Tydelighed om akutte psykiatriske tilbud',
            href: '/kkr-hovedstaden/maal/2',
            body: <p>Vi vil skabe tydelighed om, hvad kommunerne tilbyder borgere i akut psykiatrisk tilstand.</p>,
            foot: 'Frist: ikke registreret',
          },
          {
            over: 'Mål 3',
            title: 'Unges fysiske og mentale sundhed',
            href: '/kkr-hovedstaden/maal/3',
            body: <p>Vi vil forbedre de unges fysiske og mentale sundhed.</p>,
            foot: 'Frist: ikke registreret',
          },
        ]}
      />
    </Section>
    <Section title="Kommunerne på kort" id="kort">
      <TileMap
        id="kort-tilslutning"
        tiles={tiles}
        titleText="Kommunernes tilslutning"
        desc="Et felt for hver kommune. De samme oplysninger står i tabellen på siden Tilslutning."
      />
    </Section>
    <Figures
      figures={[
        { number: '3', of: '29', text: 'kommuner har vedtaget papiret' },
        { number: '1.845.939', text: 'indbyggere den 1.1.2020 i de 29 kommuner' },
        { number: '5', text: 'klynger' },
      ]}
    />
  </Page>
)

const columns = [
  { key: 'name', header: 'Kommune' },
  { key: 'code', header: 'Kode' },
  { key: 'cluster', header: 'Klynge' },
  { key: 'population', header: 'Indbyggere 1.1.2020', numeric: true },
] as const
const Municipalities = () => (
  <Page {...base} here="/kkr-hovedstaden/kommuner" title="Kommuner">
    <Lead>De 29 kommuner, delt i fem klynger. En klynge, der er udledt og ikke bekræftet, er mærket.</Lead>
    <AskForm action="/kkr-hovedstaden/kommuner" label="Vælg klynge">
      <SelectField
        name="klynge"
        label="Klynge"
        optional
        empty="Alle klynger"
        options={['Nord', 'Midt', 'Syd', 'Byen', 'Bornholm'].map((text) => ({ value: text, text }))}
      />
      <SubmitButton kind="secondary">Vis</SubmitButton>
    </AskForm>
    <TileMap
      id="kort-klynger"
      by="cluster"
      tiles={tiles}
      titleText="Kommunernes klynger"
      desc="Et felt for hver kommune med klyngens bogstav."
      caption="Kortet er skematisk: felterne viser naboskab, ikke størrelse."
    />
    <DataTable
      id="kommuner"
      caption="Kommuner, klynger og indbyggertal"
      columns={columns}
      stacked
      rows={municipalities.map(([code, name, cluster, population]) => ({
        name: <a href={`/kkr-hovedstaden/kommuner/${code}`}>{name}</a>,
        code,
        cluster:
          cluster === 'Syd' ? (
            <>
              {cluster} <Badge>udledt</Badge>
            </>
          ) : (
            cluster
          ),
        population: danishNumber(population),
      }))}
      foot={[{ name: 'I alt', population: danishNumber(municipalities.reduce((sum, row) => sum + row[3], 0)) }]}
    />
  </Page>
)

const Adoption = () => (
  <Page
    {...base}
    alliance={invented}
    here="/opdigtet/tilslutning"
    title="Tilslutning til papiret 2027"
    person={{ name: 'sekretariatet@opdigtet.example', offices: 'Sekretariatet' }}
  >
    <Lead>Hver række er en kommune: hvornår papiret blev sendt, hvad der er behandlet, og hvad der blev besluttet.</Lead>
    <AskForm action="/opdigtet/tilslutning" label="Vælg dato">
      <TextField name="dato" label="Som det stod den" hint="For eksempel 6.2.2017" value="1.6.2027" width="short" optional />
      <SubmitButton kind="secondary">Vis</SubmitButton>
    </AskForm>
    <ShareBar label="Kommuner efter tilstand" parts={counts} unit="kommuner" />
    <DataTable
      id="register"
      caption="Tilslutningsregister"
      columns={[
        { key: 'name', header: 'Kommune' },
        { key: 'state', header: 'Tilstand' },
        { key: 'sent', header: 'Sendt' },
        { key: 'committee', header: 'Udvalg' },
        { key: 'finance', header: 'Økonomiudvalg' },
        { key: 'council', header: 'Kommunalbestyrelse' },
        { key: 'words', header: 'Ordlyd' },
        { key: 'evidence', header: 'Belæg' },
      ]}
      rows={tiles.map((tile) => ({
        name: <a href={tile.href}>{tile.name}</a>,
        state: <StateMark state={tile.state} short />,
        sent: 'ikke registreret',
        committee: '12.4.2027',
        finance: '18.4.2027',
        council: '26.4.2027',
        words: '»Ad 1. Taget til efterretning. Ad 2. Godkendt.«',
        evidence: <a href="https://www.example.dk/dagsordener/2027/punkt-15">Referat</a>,
      }))}
    />
  </Page>
)

const Process = () => (
  <Page {...base} here="/kkr-hovedstaden/forloeb" title="Forløb 2013-2018">
    <Lead>Fra de første rammepapirer til de tre mål. Datoer står så præcist, som de er kendt.</Lead>
    <Timeline
      level={2}
      entries={[
        {
          when: '2013',
          title: 'Arbejdet med rammepapirer begynder',
          who: 'KKR Hovedstaden',
          body: 'De 29 kommuner begynder at arbejde med rammepapirer for somatik og psykiatri.',
          source: 'kk.dk 26.4.2017',
        },
        {
          when: '1.8.2013',
          title: 'Det fælleskommunale sundhedssekretariat oprettes',
          body: 'Tre ansatte betalt efter indbyggertal.',
          source: 'fks-h.dk',
        },
        { when: 'foråret 2016', title: 'Administrativt dialogmøde' },
        {
          when: '25.11.2016',
          title: 'Udkast med seks mål forelægges',
          kind: 'decision',
          who: 'KKR Hovedstaden',
          body: 'KKR beder om yderligere fokusering.',
        },
        {
          when: '6.2.2017',
          title: 'Papiret godkendes til udsendelse',
          kind: 'decision',
          who: 'KKR Hovedstaden',
          body: 'Tre mål og tre udviklingsområder.',
          children: <Quote>KKR godkender en udgave til udsendelse.</Quote>,
        },
        { when: '4.4.2017', title: 'Kvalitetsstandarden offentliggøres', kind: 'outside', who: 'Sundhedsstyrelsen' },
        { when: '2018', title: 'Frist: Adgang til akutfunktion', kind: 'waiting' },
        { when: 'ikke registreret', title: 'Sekretariatet oplyser, at målene er vedtaget', body: 'Påstanden er uden dato.' },
      ]}
    />
  </Page>
)

const Municipality = () => (
  <Page
    {...base}
    here="/kkr-hovedstaden/kommuner"
    trail={[{ text: 'Kommuner', href: '/kkr-hovedstaden/kommuner' }]}
    title="Høje-Taastrup"
  >
    <p>
      <StateMark state="claimed" note="(udateret)" />
    </p>
    <Facts
      facts={[
        { label: 'Kommunekode', value: '0169' },
        {
          label: 'Klynge',
          value: (
            <>
              Syd <Badge>udledt</Badge>
            </>
          ),
          note: 'Klyngen er ikke bekræftet af en kilde.',
        },
        { label: 'Indbyggere', value: '50.759', note: 'Den 1.1.2020' },
        { label: 'Papiret sendt', value: 'ikke registreret', note: 'Ikke før den 6.2.2017' },
        {
          label: 'Sag',
          value: (
            <a href="https://www.htk.dk/">
              https://www.htk.dk/dagsordener/2017/et-meget-langt-navn-uden-mellemrum-der-skal-kunne-brydes
            </a>
          ),
        },
      ]}
    />
    <Section title="Alle tilstande" id="tilstande" intro="Form, bogstav, farve og ord.">
      <ul class="link-list">
        {councilStates.map((state) => (
          <li>
            <StateMark state={state} />
          </li>
        ))}
      </ul>
    </Section>
    <Section title="Mærker og beskeder" id="beskeder">
      <p>
        <Badge>udledt</Badge> <Badge kind="info">indstilling</Badge> <Badge kind="success">vedtaget</Badge>{' '}
        <Badge kind="warning">mangler dokumentation</Badge> <Badge kind="error">erstattet</Badge>
      </p>
      <Alert kind="info" title="Samsigtes gengivelse">
        Papirets egen tekst er ikke registreret.
      </Alert>
      <Alert kind="success">Behandlingen er registreret.</Alert>
      <Alert kind="warning" title="To kilder er uenige">
        Begge står her.
      </Alert>
      <Alert kind="error" title="Intet blev gemt">
        Prøv igen.
      </Alert>
      <More summary="Sådan er tilstanden udledt">Den seneste behandling i kommunalbestyrelsen afgør den.</More>
      <LinkList
        links={[
          { text: 'Punkt 15 på dagsordenen', href: '#', note: '26.4.2017' },
          { text: 'Referat', href: '#' },
        ]}
      />
    </Section>
    <DataTable
      id="tom"
      caption="Behandlinger"
      columns={[
        { key: 'a', header: 'Organ' },
        { key: 'b', header: 'Dato' },
      ]}
      rows={[]}
      emptyText="Ingen behandling er registreret."
    />
  </Page>
)

const errors = [
  { field: 'dato', text: 'Skriv en dato, der findes, for eksempel 6.2.2017.' },
  { field: 'udfald', text: 'Vælg, hvad organet gjorde.' },
]
const Recording = () => (
  <Page
    {...base}
    alliance={invented}
    title="Registrér en behandling"
    hidden
    person={{ name: 'Karen Margrethe Sørensen-Lyngby', offices: 'Kommunens sagsbehandler, Frederikssund' }}
  >
    <ErrorSummary errors={errors} />
    <Form action="/x">
      <SelectField
        name="organ"
        label="Organ"
        options={[
          { value: 'kb', text: 'Kommunalbestyrelsen' },
          { value: 'ou', text: 'Økonomiudvalget' },
        ]}
        value="kb"
      />
      <TextField
        name="dato"
        label="Mødedato"
        hint="Skriv dag, måned og år"
        value="30.2.2017"
        width="short"
        error={errorOf(errors, 'dato')}
      />
      <TextArea
        name="ord"
        label="Ordlyden i referatet"
        hint="Skriv den præcis, som den står."
        value={'Ad 1. <Tiltrådt>\n"Ad 2." Godkendt & vedtaget'}
      />
      <RadioGroup
        name="udfald"
        label="Udfald"
        hint="En indstilling er ikke en vedtagelse."
        error={errorOf(errors, 'udfald')}
        options={[
          { value: 'v', text: 'Vedtaget', hint: 'Kun kommunalbestyrelsen kan vedtage.' },
          { value: 'i', text: 'Indstillet' },
          { value: 'u', text: 'Udsat' },
        ]}
      />
      <Checkbox
        name="vegne"
        label="Registreret på kommunens vegne"
        hint="Sekretariatet skriver, hvem der har oplyst det."
        checked
      />
      <TextField name="kilde" label="Adresse på belæg" type="url" width="full" optional value="" />
      <FormActions>
        <SubmitButton>Registrér</SubmitButton>
        <a href="/opdigtet">Fortryd</a>
      </FormActions>
    </Form>
  </Page>
)

const Front = () => (
  <Page title="Samsigte" mode="development">
    <Lead>
      Fælles mål, som hver kommune selv siger ja til. Her kan alle se, hvad der er aftalt, hvem der har vedtaget det, og hvordan
      det går.
    </Lead>
    <Cards
      level={2}
      cards={[
        {
          title: 'KKR Hovedstaden',
          href: '/kkr-hovedstaden',
          body: <p>29 kommuner, tre mål for sundhed.</p>,
          foot: 'Papiret 2017',
        },
        {
          title: 'Opdigtet alliance',
          href: '/opdigtet',
          over: <Badge kind="warning">opdigtet</Badge>,
          body: <p>Til at prøve programmet med.</p>,
        },
      ]}
    />
  </Page>
)

const many = (count: number, across: number) =>
  Array.from({ length: count }, (_, index) => ({
    code: String(1000 + index),
    name: `${['Vester', 'Øster', 'Nørre', 'Sønder', 'Ringkøbing-', 'Ny ', 'Gammel '][index % 7]}${['skovby', 'strup', 'havn', 'Aabæk', 'lund', 'Bjergsted', 'fjord'][(index * 3) % 7]} ${index}`,
    row: across ? Math.floor(index / across) + 1 : null,
    column: across ? (index % across) + 1 : null,
    state: stateOf(index),
    href: '#',
  }))
const Maps = () => (
  <Page {...base} title="Kort af andre størrelser">
    <Section title="98 kommuner" id="m98">
      <TileMap id="k98" tiles={many(98, 11)} titleText="98 kommuner" desc="Prøvekort" />
    </Section>
    <Section title="46 kommuner i 9 spalter" id="m46">
      <TileMap id="k46" tiles={many(46, 9)} titleText="46 kommuner" desc="Prøvekort" />
    </Section>
    <Section title="5 kommuner uden plads" id="m5">
      <TileMap id="k5" tiles={many(5, 0)} titleText="5 kommuner" desc="Prøvekort" />
    </Section>
    <Section title="Nogle uden plads" id="m31">
      <TileMap id="k31" tiles={[...tiles.slice(0, 20), ...many(6, 0)]} titleText="26 kommuner" desc="Prøvekort" />
    </Section>
  </Page>
)

export const pages: Record<string, () => Child> = {
  forside: () => <Front />,
  overblik: () => <Overview />,
  kommuner: () => <Municipalities />,
  tilslutning: () => <Adoption />,
  forloeb: () => <Process />,
  kommune: () => <Municipality />,
  registrer: () => <Recording />,
  kort: () => <Maps />,
  fejl: () => <ErrorPage status={404} alliance={kkr} detail="Der er ingen kommune med koden 9999." />,
}
export const assets = readAssets
