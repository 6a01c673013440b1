import { type Asked, showError } from '#identity'
import type { ErrorStatus } from '#ui'

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

/** An answer that says no: to a person as a page in Danish, to a program as JSON. */
export const turnAway = (asked: Asked, status: ErrorStatus, detail?: string) =>
  asked.req.path.startsWith('/api/')
    ? asked.json({ error: machineWords[status], ...(detail ? { detail } : {}) }, status)
    : showError(asked, status, detail)
