import type { Forum } from '#forums'
import type { Asked } from '#identity'
import { type CalendarDay, counted, danishDay, danishList, danishPeriod, endsBefore } from '#kernel'
import { Badge, Mark } from '#ui'
import { notAloneBy, overlapsWith, type Rated, ratedBy, type Seen, suggesterNames } from './reading.ts'
import { isDue } from './rules.ts'
import type { Importance, Theme } from './words.ts'
import { importanceWords, originWords, themeLooks } from './words-da.ts'

export const missing = 'ikke registreret'
export const themesPath = (asked: Asked) => `/${asked.var.alliance.slug}/temaer`
export const ThemeLink = ({ theme, path }: { theme: Pick<Theme, 'id' | 'title'>; path: string }) => (
  <a href={`${path}/${theme.id}`}>{theme.title}</a>
)
export const ThemeMark = ({ theme, short }: { theme: Theme; short?: boolean }) => (
  <Mark look={themeLooks[theme.state]} short={short} />
)

const tenths = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 })
/** 4 af 5 (stor), or 3,7 af 5 (3 svar). */
export function ratedText(rated: Rated | null): string {
  if (!rated) return missing
  const { mean, of } = rated
  return of === 1
    ? `${mean} af 5 (${importanceWords[mean as Importance]})`
    : `${tenths.format(mean)} af 5 (${counted(of, 'svar', 'svar')})`
}
export const importanceText = (theme: Theme, themes: readonly Theme[], what: 'community' | 'own') =>
  ratedText(ratedBy(theme, themes, what))

/** Said by how many of those who were asked. */
export function notAloneText(theme: Theme, themes: readonly Theme[]): string {
  const { yes, of } = notAloneBy(theme, themes)
  if (of === 0) return missing
  return of === 1 ? (yes ? 'ja' : 'nej') : `ja, siger ${yes} af ${of}`
}

export function whoText(theme: Theme, seen: Seen): string {
  const names = suggesterNames(theme, seen)
  if (names.length) return danishList(names)
  return theme.origin === 'municipality' ? missing : originWords[theme.origin]
}

export const forumText = ({ name, from, to }: Forum, today: CalendarDay) =>
  `${name}${from || to ? ` (${danishPeriod(from, to)})` : ''}${endsBefore(to, today) ? ', som er ophørt' : ''}`

/** The warning that a theme's words meet what another forum covers; it explains itself, and decides nothing. */
export function Overlaps({ theme, seen, today }: { theme: Theme; seen: Seen; today: CalendarDay }) {
  const { overlaps } = overlapsWith(theme, seen.forums, today)
  if (!overlaps.length) return <span>intet overlap fundet</span>
  return (
    <ul class="plain-list">
      {overlaps.map(({ forum, subject, words }) => (
        <li>
          <Badge kind="warning">Muligt overlap</Badge> {danishList(words.map((word) => `»${word}«`))} møder »{subject}«, som{' '}
          {forumText(forum, today)} dækker.
        </li>
      ))}
    </ul>
  )
}

/** Why it is time to look at a theme again; null while it is not. */
export function dueText(theme: Theme, { forums }: Pick<Seen, 'forums'>, today: CalendarDay): string | null {
  const due = isDue(theme, forums, today)
  if (due === 'day') return `Se på igen: dagen, ${danishDay(theme.leftOut?.lookAgain ?? theme.on)}, er kommet`
  return due === 'forum-ended' ? 'Se på igen: det forum, der varetog det, er ophørt' : null
}
/** Where a theme that is left out is handled instead. */
export function insteadText({ leftOut }: Theme, { forums }: Pick<Seen, 'forums'>, today: CalendarDay): string {
  const forum = forums.find(({ id }) => id === leftOut?.forum)
  return [forum ? forumText(forum, today) : '', leftOut?.handledIn ?? ''].filter(Boolean).join('. ') || missing
}
