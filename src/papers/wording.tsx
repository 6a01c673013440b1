import { type Reworded, redline, type Stretch } from '#editions'
import { danishDay, type RoughDay } from '#kernel'
import { Facts, Redline } from '#ui'
import { type ChangedTerm, termWords } from '#wording'

const partWords: Record<Reworded['part'], string> = {
  title: 'Målets ordlyd',
  shortTitle: 'Kort navn',
  area: 'Område',
  kind: 'Slags mål',
  deadline: 'Frist',
  cause: 'Anledning',
}
const worded = (part: Reworded['part'], text: string) => (part === 'deadline' && text ? danishDay(text as RoughDay) : text)
/** A name, a day or a blank changes whole: half of one means nothing. */
const whole: ReadonlySet<Reworded['part']> = new Set(['deadline', 'area', 'kind'])
const notRecorded = 'ikke registreret'
/** Two wordings as a redline. A blank is said, and what must change `whole` is not marked word by word. */
export const changeOf = (before: string, after: string, whole = false): Stretch[] =>
  whole || !before || !after
    ? [
        { kind: 'gone', text: before || notRecorded },
        { kind: 'same', text: ' ' },
        { kind: 'new', text: after || notRecorded },
      ]
    : redline(before, after)

type Changed = { readonly reworded: readonly Reworded[]; readonly terms?: readonly ChangedTerm[] }
/** What is said otherwise of a goal, as a redline; says so where nothing is. */
export const Wording = ({ reworded, terms = [] }: Changed) =>
  reworded.length + terms.length === 0 ? (
    <p>Mål og vilkår er uændrede.</p>
  ) : (
    <Facts
      facts={[
        ...reworded.map(({ part, before, after }) => ({
          label: partWords[part],
          value: <Redline stretches={changeOf(worded(part, before), worded(part, after), whole.has(part))} />,
        })),
        ...terms.map(({ part, before, after }) => ({
          label: termWords[part],
          value: <Redline stretches={changeOf(before, after, part === 'obligation')} />,
        })),
      ]}
    />
  )
