import type { Route } from '#identity'
import { cancelDayFromForm, daysFromForm, showCancelDay, showDaysFormNew } from './days.page.tsx'
import { showDesk } from './desk.page.tsx'
import { showForecasts } from './forecast.page.tsx'
import { nameFromForm, showNameForm } from './name.page.tsx'
import { showStepsForm, stepsFromForm } from './steps.page.tsx'
import { showWay } from './way.page.tsx'

const open = { method: 'GET', for: 'everyone', calm: true } as const
const way = '/:alliance/kommuner/:code/vej'
const own = { for: 'invited' } as const

export const routes: readonly Route[] = [
  { ...open, path: '/:alliance/prognose', kept: ['udgave'], answer: showForecasts },
  { ...open, path: way, kept: [], answer: showWay },
  { ...own, method: 'GET', path: `${way}/ret`, answer: showDesk },
  { ...own, method: 'GET', path: `${way}/trin`, answer: showStepsForm },
  { ...own, method: 'POST', path: `${way}/trin`, answer: stepsFromForm },
  { ...own, method: 'GET', path: `${way}/moeder`, answer: showDaysFormNew },
  { ...own, method: 'POST', path: `${way}/moeder`, answer: daysFromForm },
  { ...own, method: 'GET', path: `${way}/moeder/:body/:day`, answer: showCancelDay },
  { ...own, method: 'POST', path: `${way}/moeder/:body/:day`, answer: cancelDayFromForm },
  { ...own, method: 'GET', path: `${way}/navne/:body`, answer: showNameForm },
  { ...own, method: 'POST', path: `${way}/navne/:body`, answer: nameFromForm },
]
