import { knownWords, stateWords } from '#assessments'
import { danishDay } from '#kernel'
import type { Sheet, SheetWorkbook } from '#sheets'
import { fundingColumns, goalColumns, goalTitle, keyOf, sheetNames, shiftColumns } from './layout.ts'
import type { About, Sheeted } from './words.ts'

const help = (about: About): Sheet => ({
  name: sheetNames.help,
  columns: [{ title: 'Sådan bruges regnearket', kind: 'text', width: 100 }],
  rows: [
    `Vurderinger i ${about.name} af målene i ${about.title}, hentet fra Samsigte ${danishDay(about.day)}.`,
    'Skriv i arket »Vurderinger«: én række for hvert mål. Rækkerne kan sorteres, men ikke tilføjes.',
    'Omprioriteringer og finansiering har hvert sit ark. Tilføj lige så mange rækker, som der er brug for, og vælg målet i første kolonne.',
    'Gem filen som .xlsx, og læs den ind samme sted, som den er hentet. Først ser I, hvad der ændres, og vælger, hvad der skal gemmes.',
    'Formler bliver ikke læst. Skriv ingen personers navne.',
  ].map((line) => [line]),
})

/** The assessments as a workbook, each goal by its key and its name. */
export function workbookOf({ code, edition, entries }: Sheeted, about: About): SheetWorkbook {
  const names = new Map(about.goals.map((goal) => [goal.id, goalTitle(goal)]))
  const goals = [...names.values()]
  const nameOf = (goal: string) => names.get(goal) ?? goal
  return {
    title: `Vurderinger ${about.name} ${edition}`,
    author: about.alliance,
    day: about.day,
    sheets: [
      {
        name: sheetNames.goals,
        columns: goalColumns,
        rows: entries.map(({ goal, seen, state, content }) => [
          keyOf(code, edition, goal, seen),
          nameOf(goal),
          content.solvedToday,
          content.meaning,
          knownWords[content.withinBudget],
          knownWords[content.newTask],
          content.authority,
          content.operator,
          stateWords[state].word,
        ]),
      },
      {
        name: sheetNames.shifts,
        columns: shiftColumns(goals),
        rows: entries.flatMap(({ goal, content }) =>
          content.reprioritised.map(({ from, to, when }) => [nameOf(goal), from, to, when ? danishDay(when) : '']),
        ),
      },
      {
        name: sheetNames.funding,
        columns: fundingColumns(goals),
        rows: entries.flatMap(({ goal, content }) =>
          content.funding.map(({ source, permanent }) => [nameOf(goal), source, knownWords[permanent]]),
        ),
      },
      help(about),
    ],
  }
}
