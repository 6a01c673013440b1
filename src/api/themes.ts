import type { z } from 'zod'
import type { ReadDb } from '#db'
import { readRoundViews, roundState } from '#intake'
import type { CalendarDay } from '#kernel'
import { overlapsWith, readSeen, suggestersOf, type ThemeStep } from '#themes'
import type * as schemas from './themes-schema.ts'

const asStep = ({ sequence: _, ...step }: ThemeStep) => step

/** Every theme of every edition, and the forums that they are held against. */
export async function allThemes(read: ReadDb, today: CalendarDay): Promise<z.infer<(typeof schemas)['themes']>> {
  const { themes, forums } = await readSeen(read)
  return {
    themes: themes.map((theme) => {
      const { sequence: _, latest: __, withdrawn: ___, forums: handled, cameBy, wentBy, ...rest } = theme
      return {
        ...rest,
        forums: [...handled],
        suggestedBy: suggestersOf(theme.id, themes),
        cameBy: cameBy.map(asStep),
        wentBy: wentBy.map(asStep),
        overlaps: overlapsWith(theme, forums, today).overlaps.map(({ forum, subject, words }) => ({
          forum: forum.id,
          subject,
          words: [...words],
        })),
      }
    }),
    forums: forums.map(({ sequence: _, covers, ...forum }) => ({ ...forum, covers: [...covers] })),
  }
}

/** Every theme round: who was asked, and who answered what. */
export async function allThemeRounds(read: ReadDb, today: CalendarDay): Promise<z.infer<(typeof schemas)['themeRounds']>> {
  return {
    rounds: (await readRoundViews(read, today)).map(({ round, asked, counts }) => {
      const { sequence: _, asked: __, askings: ___, answers: ____, ...rest } = round
      return {
        ...rest,
        state: roundState(round, today),
        totals: counts,
        asked: asked.map(({ code, name, standing, askings, answer, themes }) => ({
          code,
          name,
          standing,
          askings: askings.map(({ way, on, how }) => ({ way, on, how })),
          answer: answer && {
            firstOn: answer.firstOn,
            on: answer.on,
            nothing: answer.nothing,
            late: answer.late,
            office: answer.office,
            note: answer.note,
          },
          themes: themes.map(({ id }) => id),
        })),
      }
    }),
  }
}
