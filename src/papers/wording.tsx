import { type Reworded, redline } from '#editions'
import { danishDay, type RoughDay } from '#kernel'
import { Facts, Redline } from '#ui'

const partWords: Record<Reworded['part'], string> = {
  title: 'Målets ordlyd',
  shortTitle: 'Kort navn',
  area: 'Område',
  kind: 'Slags mål',
  deadline: 'Frist',
  cause: 'Anledning',
}
const worded = (part: Reworded['part'], text: string) =>
  part === 'deadline' ? danishDay(text as RoughDay) : text || 'ikke registreret'
/** A name, a day or a blank changes whole: half of one means nothing. */
const whole: ReadonlySet<Reworded['part']> = new Set(['deadline', 'area', 'kind'])
const stretchesOf = ({ part, before, after }: Reworded) =>
  whole.has(part) || !before || !after
    ? [
        { kind: 'gone' as const, text: worded(part, before) },
        { kind: 'same' as const, text: ' ' },
        { kind: 'new' as const, text: worded(part, after) },
      ]
    : redline(before, after)

/** What is worded otherwise, as a redline; says so where nothing is. */
export const Wording = ({ reworded }: { reworded: readonly Reworded[] }) =>
  reworded.length === 0 ? (
    <p>Ordlyden er uændret.</p>
  ) : (
    <Facts facts={reworded.map((one) => ({ label: partWords[one.part], value: <Redline stretches={stretchesOf(one)} /> }))} />
  )
