import { expect } from 'vitest'
import { z } from 'zod'

type Parameter = { readonly name: string; readonly in: 'path' | 'query'; readonly required: boolean; readonly schema: object }
type Answer = { readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>> }
type Operation = {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly responses: Readonly<Record<string, Answer>>
}
export type Description = {
  readonly openapi: string
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}
type Get = (path: string, init?: RequestInit) => Promise<Response>

export const describedBy = async (get: Get) => (await (await get('/api/v1/openapi.json')).json()) as Description

const pattern = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?|$)`)

/** The schema that the description promises for an answer of this status from this address. */
export function promised({ paths, components }: Description, address: string, status: number): z.ZodType {
  const below = address.replace('/api/v1', '')
  const [, found] = Object.entries(paths).find(([path]) => pattern(path).test(below)) ?? []
  const ref = found?.get.responses[status]?.content['application/json']?.schema.$ref
  const schema = components.schemas[ref?.replace('#/components/schemas/', '') ?? '']
  if (!schema) throw new Error(`${status} from ${address} is not described`)
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
}

/** Asks, and holds the answer against what the description promises for it. */
export async function askAsDescribed(get: Get, description: Description, address: string, status = 200) {
  const answer = await get(address)
  const body = await answer.json()
  expect([address, answer.status, answer.headers.get('content-type')]).toEqual([address, status, 'application/json'])
  const { error } = promised(description, address, status).safeParse(body)
  expect([address, error?.issues.slice(0, 3) ?? 'as described']).toEqual([address, 'as described'])
  return body
}
