/** Why a municipality should be called next, in a sentence. */
import { type Call, type Line, silentDays } from '#following'
import { type CalendarDay, counted, danishDay, onDanishDay } from '#kernel'

const days = (count: number) => counted(count, 'dag', 'dage')

/** What was last heard: "Sidste livstegn: Sundhedsudvalget 3.3.2026." */
export function signText({ sign }: Pick<Line, 'sign'>): string {
  if (!sign) return 'intet livstegn registreret'
  return `${sign.what === 'receipt' ? 'modtaget' : (sign.bodyName ?? 'behandlet')} ${sign.on ? danishDay(sign.on) : '(dato ikke registreret)'}`
}

function silence(call: Call, today: CalendarDay): string {
  const silent = silentDays(call, today)
  if (silent === null) return 'Der er ikke registreret noget livstegn.'
  if (silent === 0) return 'Sidste kontakt var i dag.'
  return `Intet er hørt i ${days(silent)}, siden ${onDanishDay(call.silentSince as CalendarDay)}.`
}

export function reasonText(call: Call, today: CalendarDay): string {
  const { line, why, forecastOn } = call
  const by = line.answerBy ? danishDay(line.answerBy) : ''
  if (line.answering.kind === 'late') return `${days(line.answering.days)} efter svarfristen den ${by}. ${silence(call, today)}`
  const left = line.answering.kind === 'awaited' ? line.answering.daysLeft : 0
  const near = left === 0 ? `Svarfristen er i dag.` : `${days(left)} til svarfristen den ${by}.`
  if (why === 'near') return `${near} ${silence(call, today)}`
  const forecast = forecastOn ? `tidligst beslutter ${onDanishDay(forecastOn)}` : 'bliver for sen'
  return `${near} Prognosen siger, at kommunalbestyrelsen ${forecast}.`
}
