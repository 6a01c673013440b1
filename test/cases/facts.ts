import { createHash, randomUUID } from 'node:crypto'
import { headingsAct, headingsFrom, numbersAct, readHeadings, removePartAct, templateAct, writePartAct } from '#case-parts'
import { publishCase, withdrawCase } from '#cases'
import { looking } from '#db'
import type { Actor, Ledger } from '#journal'
import type { AllianceSlug, MunicipalityCode, Result } from '#kernel'

const done = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}
export type Where = { readonly ledger: Ledger; readonly alliance: AllianceSlug; readonly actor: Actor }
type Of = { readonly edition: number; readonly code: MunicipalityCode }

export const headings = (...titles: string[]) => headingsFrom(titles)
export const template = [
  { part: 'summary', text: '{organ} har sendt {papir} til {raad} i {kommune}.' },
  { part: 'background', text: 'De {antal_kommuner} kommuner sætter mål sammen.' },
  { part: 'goals', text: 'Målene er:\n\n{maal}' },
  { part: 'recommendation', text: '1. at {papir} godkendes' },
] as const

export const publishTemplate = async ({ ledger, alliance, actor }: Where, edition: number, seen: number | null = null) =>
  done(await templateAct(ledger, alliance, actor, { edition, parts: template, source: 'Prøve', seen }))

export const write = async (
  { ledger, alliance, actor }: Where,
  of: Of,
  content: Parameters<typeof writePartAct>[3]['content'],
  more: { readonly id?: string; readonly seen?: number | null; readonly bytes?: Uint8Array } = {},
) => done(await writePartAct(ledger, alliance, actor, { ...of, id: randomUUID(), seen: null, ...more, content })) ?? ''

export const pdf = new TextEncoder().encode('%PDF-1.7 hemmeligt')
export const file = {
  sha256: createHash('sha256').update(pdf).digest('hex'),
  name: 'notat.pdf',
  mediaType: 'application/pdf',
  size: pdf.length,
}

/** Every fact of a case, ending with one that is shown and one part on the desk. */
export async function recordCase(where: Where, of: Of): Promise<void> {
  const { ledger, alliance, actor } = where
  const { edition, code } = of
  await publishTemplate(where, edition)
  const own = { code, headings: headings('Resume', 'Indstilling', 'Beslutning', 'Lovgrundlag'), source: 'Prøve', note: '' }
  const seen = (await looking(ledger.db, alliance, readHeadings)).find((one) => one.code === code)?.sequence ?? null
  done(await headingsAct(ledger, alliance, actor, { ...own, seen }))
  const numbers = { edition, code, caseNumber: '26/12345', subjectNumber: '29.00.00 G01', seen: null }
  done(await numbersAct(ledger, alliance, actor, numbers))
  await write(where, of, { kind: 'text', heading: 'lovgrundlag', placement: 'after', text: 'Sundhedsloven.' })
  const gone = await write(where, of, { kind: 'closing', item: 'assessment' })
  done(await removePartAct(ledger, alliance, actor, { ...of, id: gone, seen: 1 }))
  const first = done(await publishCase(ledger, alliance, actor, { ...of, seen: null }))
  done(await withdrawCase(ledger, alliance, actor, { ...of, reason: 'Den skal rettes' }))
  if (first === null) throw new Error('not shown')
  done(await publishCase(ledger, alliance, actor, { ...of, seen: null }))
}
