import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AddressedAlliance } from '#identity'
import type { Head } from '#journal'
import { type CalendarDay, danishDay, danishNumber, onDanishDay, projectRoot } from '#kernel'
import type { Manuscript } from '#pdf'
import { lengthOf } from '#wording'
import type { Paper, TreatedLine } from './paper-words.ts'
import { standingWords, words } from './words-da.ts'

/**
 * Whose paper, where it stands, and what it was made from: `day` is the day that the revision `head` was recorded,
 * and `past` an earlier day that the paper is shown as of.
 */
export type Imprint = {
  readonly alliance: AddressedAlliance
  readonly address: string
  readonly head: Head
  readonly day: CalendarDay
  readonly past: CalendarDay | null
}

let template: string | undefined
const readTemplate = () => {
  template ??= readFileSync(join(projectRoot, 'src/papers/paper.typ'), 'utf8')
  return template
}

const sourceNote = ({ source, address }: Pick<TreatedLine, 'source' | 'address'>) =>
  [source && `${words.source}: ${source.replace(/\.$/, '')}.`, address].filter(Boolean).join(' ')

/** The running head has one line. */
const longest = 70
const shortened = (title: string) => (title.length > longest ? `${[...title].slice(0, longest).join('').trimEnd()} …` : title)

/** What the press needs to set the paper. Nothing in it is of today: the same facts always give the same bytes. */
export function manuscriptOf(paper: Paper, { alliance, address, head, day, past }: Imprint): Manuscript {
  const [year, month, date] = day.split('-').map(Number)
  const revision = `${words.revision(danishNumber(head.sequence))} ${danishDay(day)}`
  const { revision: _, ...labels } = words
  const data = {
    alliance: alliance.name,
    over: [alliance.name, paper.title].map(shortened),
    invented: alliance.invented,
    past: past ? `${words.past} ${onDanishDay(past)}.` : '',
    address,
    day: { year, month, day: date },
    basis: `${revision}, ${words.fingerprint} ${head.hash.slice(0, 12)}`,
    made: `${revision}. ${words.wholeFingerprint}: ${head.hash}`,
    words: { ...labels, renderingText: paper.worded ? words.wordedText : words.unwordedText },
    paper: {
      ...paper,
      note: sourceNote({ source: paper.source, address: '' }),
      groups: paper.groups.map((group) => ({
        ...group,
        goals: group.goals.map((goal) => ({
          ...goal,
          heading: `${words.goal} ${goal.number}: ${goal.title}`,
          letters: lengthOf(goal.text) + goal.lines.reduce((sum, { text }) => sum + text.length, 0),
        })),
      })),
      areas: paper.areas.map((area) => ({
        ...area,
        heading: `${words.area} ${area.place}: ${area.name}`,
        letters: lengthOf(area.text),
      })),
      versions: paper.versions.map((version) => ({
        ...version,
        heading: `${version.heading} (${version.final ? words.thePaper : standingWords[version.standing]})`,
        treated: version.treated.map((line) => ({ ...line, note: sourceNote(line) })),
      })),
    },
  }
  return { template: readTemplate(), data }
}
