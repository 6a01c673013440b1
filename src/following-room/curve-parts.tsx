import type { CurvePoint, Reach } from '#following'
import { type CalendarDay, danishDay, danishNumber, daysAfter, daysBetween } from '#kernel'
import { Curve, type CurveTick, DataTable, More } from '#ui'
import { decidedLook, receivedLook } from './looks.ts'

const reachText = ({ sure, possible }: Reach) =>
  sure === possible ? danishNumber(sure) : `${danishNumber(sure)} til ${danishNumber(possible)}`
const ofText = (reach: Reach, of: number) => `${reachText(reach)} af ${danishNumber(of)}`

/** The first of January, or of every so many months, so that there are eight at the most. */
function ticksOf(first: CalendarDay, last: CalendarDay): CurveTick[] {
  const whole = Math.max(1, daysBetween(first, last))
  const months = Math.ceil(whole / 30)
  const every = [1, 2, 3, 6].find((step) => months / step <= 8)
  const begun = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1
  const step = every ?? 12 * Math.ceil(months / 12 / 8)
  const from = Math.ceil((begun + 1) / step) * step
  const until = begun + months + 1
  return Array.from({ length: Math.max(0, Math.ceil((until - from) / step)) }, (_, at) => from + at * step)
    .map((month) => ({
      on: `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as CalendarDay,
      text: every ? `${(month % 12) + 1}.${Math.floor(month / 12)}` : String(Math.floor(month / 12)),
    }))
    .filter(({ on }) => first < on && on < last)
    .map(({ on, text }) => ({ at: daysBetween(first, on) / whole, text }))
}

const same = (a: CurvePoint, b: CurvePoint | undefined) =>
  b !== undefined &&
  (['sent', 'received', 'decided'] as const).every((what) => reachText(a[what]) === reachText(b[what])) &&
  a.members === b.members

/** How many had received and decided by each day, as a drawing and as its table. */
export function CurveOverTime({ points, paper }: { points: readonly CurvePoint[]; paper: string }) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return <p>Papiret er ikke registreret som sendt til nogen kommune, så der er ingen kurve at vise.</p>
  // What was sent today has a day to be drawn on.
  const begins = first.on < last.on ? first.on : daysAfter(last.on, -1)
  const whole = daysBetween(begins, last.on)
  const at = (on: CalendarDay) => daysBetween(begins, on) / whole
  const changes = points.filter((point, place) => place === points.length - 1 || !same(point, points[place - 1]))
  const uncertain = points.some(({ received, decided }) => received.possible > received.sure || decided.possible > decided.sure)
  const falls = points.some(
    ({ received, decided }, place) =>
      received.sure < (points[place - 1]?.received.sure ?? 0) || decided.sure < (points[place - 1]?.decided.sure ?? 0),
  )
  return (
    <>
      <p>
        Kurven viser, hvor mange kommuner der ifølge det registrerede havde modtaget {paper} (M), og hvor mange
        kommunalbestyrelser der havde besluttet (B). Den prikkede linje er antallet af medlemmer den dag.
        {falls ? ' Kurven falder, hvor papiret er sendt igen eller i en ny version.' : ''}
        {uncertain ? ' Det skraverede er usikkert: datoerne er ikke kendt til dagen.' : ''}
      </p>
      <Curve
        id="kurve"
        title="Modtaget og besluttet over tid"
        description={`${danishDay(last.on)}: ${ofText(last.received, last.members)} kommuner er registreret som modtagere, og ${ofText(last.decided, last.members)} med en beslutning. Tallene står i tabellen.`}
        lines={[
          { look: receivedLook, steps: points.map(({ on, received }) => ({ at: at(on), ...received })) },
          { look: decidedLook, steps: points.map(({ on, decided }) => ({ at: at(on), ...decided })) },
        ]}
        whole={points.map(({ on, members }) => ({ at: at(on), of: members }))}
        ticks={[{ at: 0, text: danishDay(begins) }, ...ticksOf(begins, last.on)].filter(
          (tick, place) => place === 0 || tick.at > 0.16,
        )}
      />
      <div class="curve-table">
        <More summary={`Tallene bag kurven (${changes.length} ${changes.length === 1 ? 'dag' : 'dage'})`}>
          <DataTable
            id="kurvens-tal"
            caption="Hvor mange der havde modtaget og besluttet ved slutningen af hver dag"
            stacked
            columns={[
              { key: 'on', header: 'Dato' },
              { key: 'sent', header: 'Sendt til', numeric: true },
              { key: 'received', header: 'Modtaget', numeric: true },
              { key: 'decided', header: 'Besluttet', numeric: true },
            ]}
            rows={changes.map(({ on, members, sent, received, decided }) => ({
              on: danishDay(on),
              sent: ofText(sent, members),
              received: ofText(received, members),
              decided: ofText(decided, members),
            }))}
          />
        </More>
      </div>
    </>
  )
}
