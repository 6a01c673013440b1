import { type CalendarDay, parseTypedDay, parseTypedRoughDay, type RoughDay, unknownDay } from '#kernel'
import { url } from '#reading'
import type { FormError } from '#ui'
import type { Answers, Typed } from './answers.ts'

/** Reads answers one by one, gathering what is wrong with them. */
export class Reading {
  readonly errors: FormError[]
  private readonly answers: Answers
  constructor({ answers, errors }: Typed) {
    this.answers = answers
    this.errors = [...errors]
  }
  text(field: string): string {
    return this.answers[field] ?? ''
  }
  wrong(field: string, text: string): void {
    if (!this.errors.some((one) => one.field === field)) this.errors.push({ field, text })
  }
  needed(field: string, text: string): string {
    if (!this.text(field)) this.wrong(field, text)
    return this.text(field)
  }
  /** A day as exactly as it is known; unknown where nothing is written. */
  rough(field: string): RoughDay {
    const typed = this.text(field)
    const day = typed ? parseTypedRoughDay(typed) : unknownDay
    if (day === null)
      this.wrong(field, `Datoen »${typed}« findes ikke eller kan ikke læses. Skriv for eksempel 6.3.2027, marts 2027 eller 2027.`)
    return day ?? unknownDay
  }
  day(field: string): CalendarDay | null {
    const day = parseTypedDay(this.text(field))
    if (!day) this.wrong(field, 'Skriv en hel dato, for eksempel 6.3.2027.')
    return day
  }
  /** A whole number within bounds; null where nothing is written. */
  number(field: string, least: number, most: number): number | null {
    const typed = this.text(field)
    if (!typed) return null
    const value = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
    if (value >= least && value <= most) return value
    this.wrong(field, `Skriv et helt tal fra ${least} til ${most}.`)
    return null
  }
  /** A number of the journal that the form was made from; null where it was made from none. */
  place(field: string): number | null {
    const typed = this.text(field)
    return typed ? (/^\d{1,15}$/.test(typed) ? Number(typed) : -1) : null
  }
  address(field: string): string {
    const typed = this.text(field)
    if (typed && !url().read(typed).ok) this.wrong(field, 'Adressen skal begynde med https:// eller http:// og være hel.')
    return typed
  }
}
