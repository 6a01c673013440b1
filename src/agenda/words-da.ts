import type { PlanState } from './plan.ts'
import type { Trigger } from './words.ts'

/** What made a body ask. */
export const triggerWords: Record<Trigger, string> = {
  development: 'udviklingen på området',
  priority: 'en politisk prioritering',
  'not-known': 'ikke registreret',
}

/** How far a step or a meeting is. */
export const planStateWords: Record<PlanState, string> = {
  done: 'udført',
  late: 'forsinket',
  due: 'forestår',
  ahead: 'planlagt',
  undated: 'uden dato',
  cancelled: 'aflyst',
  past: 'dagen er gået',
}
