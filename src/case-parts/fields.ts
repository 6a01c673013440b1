/** The fields that a case text may have in it: {kommune}. What each stands for is worked out from recorded facts. */
export const caseFields = {
  kommune: 'kommunens navn',
  raad: 'det, kommunen selv kalder sin kommunalbestyrelse',
  alliance: 'alliancens navn',
  antal_kommuner: 'hvor mange kommuner alliancen har',
  organ: 'det fælles organs navn',
  organets_beslutning: 'det, det fælles organ besluttede, med referatets ord',
  organets_dag: 'den dag, det fælles organ godkendte papiret til udsendelse',
  papir: 'papirets navn',
  udgave: 'papirets årstal',
  version: 'papirets version',
  periode: 'den periode, papiret gælder for',
  formaal: 'papirets formål',
  maal: 'målene; som liste, når feltet står alene på en linje',
  antal_maal: 'hvor mange mål papiret har',
  udsendt: 'den dag, papiret blev sendt til kommunen',
  svarfrist: 'den dag, kommunen er bedt om at svare',
  ikrafttraeden: 'hvornår papiret træder i kraft',
} as const
export type CaseField = keyof typeof caseFields
export const fieldNames = Object.keys(caseFields) as CaseField[]
const isField = (name: string): name is CaseField => Object.hasOwn(caseFields, name)

/** A brace begins a field, known or not: one that is half written is a mistake too. */
const braces = /\{([^{}\n]*)(\}?)/g

/** What is written as a field and is none, as it is written; each once. */
export function unknownFields(text: string): string[] {
  const found = [...text.matchAll(braces)].filter(([, name = '', end]) => !end || !isField(name))
  return [...new Set(found.map(([written]) => written.slice(0, 40)))]
}

/** Which fields a text has in it, each once. */
export function fieldsIn(text: string): CaseField[] {
  const names = [...text.matchAll(braces)].map(([, name = '']) => name).filter(isField)
  return [...new Set(names)]
}

/** What a field stands for; null where that is not recorded. A list stands as one where the field is alone on its line. */
export type FieldValue = string | readonly string[] | null
export type FieldValues = Readonly<Record<CaseField, FieldValue>>

/** A text with its fields filled in; `notRecorded` stands for what nobody has recorded, and `inLine` joins a list in a sentence. */
export function filled(
  text: string,
  values: FieldValues,
  notRecorded: string,
  inLine: (items: readonly string[]) => string,
): string {
  const said = (value: FieldValue) => (value === null ? notRecorded : typeof value === 'string' ? value : inLine(value))
  return text
    .split('\n')
    .map((line) => {
      const [, alone = ''] = /^\s*\{([^{}]*)\}\s*$/.exec(line) ?? []
      const value = isField(alone) ? values[alone] : null
      if (value !== null && typeof value !== 'string') return value.map((item) => `- ${item}`).join('\n')
      return line.replace(braces, (written, name: string) => (isField(name) ? said(values[name]) : written))
    })
    .join('\n')
}
