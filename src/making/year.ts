import type { ReadDb } from '#db'
import { readEditions } from '#editions'
import { accept, danishList, type Result, refuse } from '#kernel'
import { readYears } from './gather.ts'

export type NoSuchYear = { readonly status: 400 | 404; readonly detail: string }
export type YearFound = { readonly year: number; readonly years: readonly number[] }

/** The year of the paper that an address names, and all there are; the newest that is recorded where the address names none. */
export async function readYearNamed(read: ReadDb, text: string): Promise<Result<YearFound, NoSuchYear>> {
  if (text && !/^\d{4}$/.test(text))
    return refuse({ status: 400, detail: 'En udgave findes ved sit årstal. Skriv fire cifre, for eksempel 2017.' })
  const years = await readYears(read)
  const year = text ? Number(text) : ((await readEditions(read))[0]?.year ?? years[0])
  if (year === undefined) return refuse({ status: 404, detail: 'Der er ikke registreret noget om, hvordan et papir blev til.' })
  if (years.includes(year)) return accept({ year, years })
  const detail = `Der er ikke registreret noget om, hvordan et papir fra ${year} blev til. Der findes: ${danishList(years.map(String))}.`
  return refuse({ status: 404, detail })
}
