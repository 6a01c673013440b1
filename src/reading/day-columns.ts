/** Columns that hold days, known exactly or roughly. */
import { accept, type CalendarDay, parseDay, parseRoughDay, parseTypedDay, type RoughDay, refuse, unknownDay } from '#kernel'
import { type Column, optionally } from './columns.ts'

/** A midnight that a spreadsheet added to a day. */
const withoutMidnight = (cell: string) => cell.replace(/[T ]00[:.]00([:.]00([.,]0+)?)?Z?$/, '')

/** 6/2/2017 is the second of June to some programs and the sixth of February to others. */
const isAmbiguous = (cell: string) => {
  const slashed = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(cell)
  return slashed !== null && Number(slashed[1]) !== Number(slashed[2]) && Number(slashed[1]) <= 12
}

function readDay(cell: string): CalendarDay | null {
  const written = withoutMidnight(cell)
  const yearFirst = /^(\d{4})[./](\d{2})[./](\d{2})$/.exec(written)
  if (yearFirst) return parseDay(yearFirst.slice(1).join('-'))
  return isAmbiguous(written) ? null : (parseTypedDay(written) ?? readSpelledDay(written))
}

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')
const monthNumber = (word: string) => {
  const found =
    word.length < 3 ? -1 : months.findIndex((month) => month === word || month.slice(0, 3) === word.replace(/\.$/, ''))
  return found === -1 ? null : String(found + 1).padStart(2, '0')
}

/** 6. februar 2017, den 6. feb. 2017. */
function readSpelledDay(cell: string): CalendarDay | null {
  const [, date, word, year] = /^(?:den )?(\d{1,2})\.? ?(\p{L}+\.?) (\d{4})$/u.exec(cell.toLowerCase()) ?? []
  const month = word && monthNumber(word)
  return date && month ? parseDay(`${year}-${month}-${date.padStart(2, '0')}`) : null
}

/** A day known exactly: 2017-02-06, 6.2.2017, 06-02-2017, 6. februar 2017. */
export const day = (): Column<CalendarDay> => ({
  blank: null,
  read(cell) {
    const read = readDay(cell)
    return read ? accept(read) : refuse({ kind: 'day' })
  },
})

const seasons: Record<string, string> = { vinter: 'winter', forår: 'spring', sommer: 'summer', efterår: 'autumn' }

/** april 2017, foråret 2016, 2016-forår; the words of `danishDay` read back. */
function readSpelledSpan(cell: string): RoughDay | null {
  const written = cell.toLowerCase().replace(/^i /, '')
  if (written === 'ukendt' || written === 'ikke registreret') return unknownDay
  const lastYear = /^(\p{L}+\.?) (\d{4})$/u.exec(written)
  const firstYear = /^(\d{4})[- ](\p{L}+)$/u.exec(written)
  const [word, year] = lastYear ? [lastYear[1], lastYear[2]] : [firstYear?.[2], firstYear?.[1]]
  if (!word || !year) return null
  const season = seasons[word.replace(/e[nt]$/, '')]
  const part = season ?? monthNumber(word)
  return parseRoughDay(part ? `${year}-${part}` : written)
}

/** A day as exactly as it is known: 2017-02-06, 2017-04, april 2017, 2016-spring, foråret 2016, 2013, or empty. */
export const roughDay = (): Column<RoughDay> =>
  optionally(
    {
      blank: null,
      read(cell) {
        const read = readDay(cell) ?? parseRoughDay(withoutMidnight(cell)) ?? readSpelledSpan(cell)
        return read === null ? refuse({ kind: 'rough-day' }) : accept(read as RoughDay)
      },
    },
    unknownDay,
  )
