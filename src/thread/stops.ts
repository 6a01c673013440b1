/** One thing on the road: a stop, with its day, body and numbers. */
import { counted, type RoughDay } from '#kernel'

export type Stop = {
  readonly on: RoughDay
  readonly body: string
  readonly title: string
  readonly lines: readonly string[]
  readonly path: string
  readonly address: string
  readonly decides: boolean
}
export type Phase = { readonly id: string; readonly title: string; readonly stops: readonly Stop[] }

export const plain = { lines: [], path: '', address: '', decides: false } as const
export const municipalities = (count: number) => counted(count, 'kommune', 'kommuner')
