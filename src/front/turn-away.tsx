import { type Asked, showError } from '#identity'
import { type ErrorStatus, errorWords } from '#ui'

const machineWords: Record<ErrorStatus, string> = {
  400: 'malformed',
  401: 'sign in first',
  403: 'not allowed',
  404: 'not found',
  405: 'method not allowed',
  429: 'too many requests',
  500: 'failed',
  503: 'unavailable',
}

/** An answer that says no and what to do, in Danish: to a person as a page, to a program as JSON. */
export const turnAway = (asked: Asked, status: ErrorStatus, detail?: string) =>
  /^\/api(\/|$)/.test(asked.req.path)
    ? asked.json({ error: machineWords[status], detail: detail ?? errorWords[status].join('. ') }, status)
    : showError(asked, status, detail)
