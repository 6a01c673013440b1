/** What several answers hold. */
import { z } from 'zod'

export const code = z
  .string()
  .regex(/^\d{4}$/)
  .describe('Municipality code, four digits, with its leading zero')
export const day = z.iso.date().describe('A day in Europe/Copenhagen')
export const roughDay = z
  .string()
  .regex(/^(\d{4}(-\d{2}(-\d{2})?|-(winter|spring|summer|autumn))?)?$/)
  .describe('A day as exactly as it is known: 2017-02-06, 2017-04, 2016-spring, 2013; empty when nobody knows')
export const place = z.int().nonnegative()
export const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 in hexadecimal')
