import { danishList, danishPeriod } from '#kernel'
import { DataTable, Periods } from '#ui'
import { barOf, type Frame, overlapping, successor } from './frames.ts'
import { notRecorded } from './words-da.ts'

/** The periods of every paper as bars, and the same as a table: which of them held at the same time, and what replaced what. */
export const FrameOverview = ({ slug, frames }: { slug: string; frames: readonly Frame[] }) => (
  <>
    <Periods
      label="Papirernes perioder, år for år"
      periods={frames.map((frame) => ({
        label: frame.title,
        text: danishPeriod(frame.from, frame.to),
        kind: frame.replacedBy ? 'replaced' : 'current',
        ...barOf(frame),
      }))}
    />
    <DataTable
      id="perioder-tabel"
      caption="Hvornår papirerne gjaldt, og hvad der erstattede dem"
      stacked
      columns={[
        { key: 'title', header: 'Papir' },
        { key: 'period', header: 'Periode' },
        { key: 'overlaps', header: 'Gjaldt samtidig med' },
        { key: 'replaced', header: 'Erstattet af' },
      ]}
      rows={frames.map((frame) => ({
        title: <a href={`/${slug}${frame.path}`}>{frame.title}</a>,
        period: <span class="unbroken">{danishPeriod(frame.from, frame.to)}</span>,
        overlaps: overlapText(frame, frames),
        replaced: <ReplacedBy frame={frame} frames={frames} slug={slug} />,
      }))}
      emptyText="Der er endnu ikke registreret noget papir."
    />
  </>
)

const overlapText = (frame: Frame, frames: readonly Frame[]) =>
  frame.from ? danishList(overlapping(frame, frames).map(({ title }) => title)) || 'ingen' : notRecorded

/** What took a paper's place, as a link where it is here. */
export function ReplacedBy({ frame, frames, slug }: { frame: Frame; frames: readonly Frame[]; slug: string }) {
  const next = successor(frame, frames)
  if (next) return <a href={`/${slug}${next.path}`}>{next.title}</a>
  return <>{frame.replacedBy || 'intet registreret'}</>
}
