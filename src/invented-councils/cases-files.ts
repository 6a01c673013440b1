/** The councils' cases: the common text, some municipalities' own headings, numbers and texts, and who shows the case. */
import { csv, type Journey, type World } from '#invented'

const source = 'Opdigtet.'
const newest = ({ journeys }: World): Journey[] =>
  journeys.filter(({ edition, to, dispatch }) => edition.age === 0 && to.left === null && dispatch !== null && !dispatch.again)

/** Headings as invented councils might have them, in their own words and order. */
const sets: readonly (readonly string[])[] = [
  ['Anledning', 'Sagsfremstilling', 'Økonomi', 'Indstilling', 'Beslutning', 'Bilag'],
  ['Hvem beslutter', 'Resumé', 'Indstilling og beslutning', 'Sagsfremstilling', 'Lovgrundlag'],
  ['Beslutningstema', 'Historik', 'Sagsfremstilling og økonomi', 'Indstilling', 'Videre proces', 'Bilag'],
]
/** Two in three have recorded theirs; the others use ours. */
export const headingsFile = (world: World) =>
  csv(
    ['municipality', 'headings', 'source', 'note'],
    newest(world).flatMap(({ to }, at) => {
      if (at % 3 === 2) return []
      const headings = (sets[Math.floor(at / 3) % sets.length] as readonly string[]).join(';')
      return [{ municipality: to.code, headings, source: 'Opdigtet dagsordenskabelon.' }]
    }),
  )

const parts = {
  summary:
    '{organ} har sendt {papir} til de {antal_kommuner} kommuner i {alliance}. {raad} i {kommune} skal tage stilling til, om papiret godkendes.',
  background:
    'Kommunerne i {alliance} sætter sammen mål for de sundhedsopgaver, som de selv har ansvaret for. Hver kommunalbestyrelse beslutter selv, om den er med.\n\n{papir} gælder for {periode}. Formålet er: {formaal}',
  goals: 'Papiret har {antal_maal} mål:\n\n{maal}\n\nMålenes fulde tekst står i bilag 1.',
  process:
    'Målene er valgt blandt de temaer, som kommunerne foreslog og prioriterede. {organ} godkendte papiret til udsendelse {organets_dag} med ordene »{organets_beslutning}«. Det er sendt til kommunerne {udsendt}.',
  preconditions:
    '# Økonomi\n\nMålene skal nås inden for de rammer, kommunen har i dag. De handler om opgaver, som kommunen allerede løser.\n\n# Vurdering\n\nAdministrationens vurdering af hvert mål er lagt ved som bilag, når den er skrevet.',
  follow_up:
    'Kommunen er bedt om at svare senest {svarfrist}. Papiret træder i kraft: {ikrafttraeden}. Sekretariatet gør status hvert år.',
  recommendation: '1. at {papir} godkendes\n2. at {raad} tager administrationens vurdering til efterretning',
}
/** Of the newest paper. The one before it was sent out before there was a common text. */
export const templateFile = ({ editions }: World) =>
  csv(
    ['edition', 'summary', 'background', 'goals', 'process', 'preconditions', 'follow_up', 'recommendation', 'source'],
    editions
      .filter(({ age }) => age === 0)
      .map(({ year }) => ({ edition: year, ...parts, source: 'Opdigtet sagsfremstilling.' })),
  )

/** Half have numbers for their case; of some only the subject is known. */
export const numbersFile = (world: World) =>
  csv(
    ['edition', 'municipality', 'case_number', 'subject_number'],
    newest(world).flatMap(({ to, edition }, at) => {
      if (at % 2) return []
      const case_number = at % 6 === 4 ? '' : `26/${String(1000 + at * 37)}`
      return [{ edition: edition.year, municipality: to.code, case_number, subject_number: at % 4 ? '29.00.00 G01' : '29.00.00' }]
    }),
  )

type Row = { readonly kind: string; readonly title: string; readonly text: string }
const own: readonly Row[] = [
  {
    kind: 'after',
    title: 'Sagsfremstilling',
    text: 'I {kommune} har vi arbejdet med de samme opgaver i flere år. Papiret ændrer ikke på, hvem der har ansvaret.',
  },
  {
    kind: 'annex',
    title: 'Høringssvar fra det lokale råd',
    text: 'Rådet takker for at blive hørt og bakker op om målene (opdigtet).',
  },
]
/** Of a few that have `Sagsfremstilling` as it stands among their headings. */
const writers = (world: World) => newest(world).filter((_, at) => at % 3 === 0 && Math.floor(at / 3) % sets.length === 0)
export const partsFile = (world: World) =>
  csv(
    ['edition', 'municipality', 'kind', 'title', 'text'],
    writers(world).flatMap(({ to, edition }) => own.map((one) => ({ edition: edition.year, municipality: to.code, ...one }))),
  )

/** One in four shows its case to everyone. */
export const publishedFile = (world: World) =>
  csv(
    ['edition', 'municipality', 'note'],
    newest(world)
      .filter((_, at) => at % 4 === 0)
      .map(({ to, edition }) => ({ edition: edition.year, municipality: to.code, note: source })),
  )
