import { z } from 'zod'
import * as schemas from './schemas.ts'

type Parameter = { readonly name: string; readonly in: 'path' | 'query'; readonly about: string; readonly schema: z.ZodType }
type Described = {
  readonly path: string
  readonly about: string
  readonly answer: keyof typeof schemas
  readonly parameters: readonly Parameter[]
}

const alliance = {
  name: 'alliance',
  in: 'path',
  about: 'The name of the alliance in addresses',
  schema: z.string().meta({ example: 'kkr-hovedstaden' }),
} as const
const year = {
  name: 'year',
  in: 'path',
  about: 'The year of the edition',
  schema: z
    .string()
    .regex(/^\d{4}$/)
    .meta({ example: '2017' }),
} as const
const onDay = {
  name: 'dato',
  in: 'query',
  about: 'Show what had happened by the end of this day, as known now; today when left out',
  schema: z.iso.date(),
} as const

/** Every address below /api/v1 that belongs to an alliance. */
export const described: readonly Described[] = [
  {
    path: '/{alliance}/municipalities',
    about: 'The members of the alliance',
    answer: 'municipalities',
    parameters: [alliance, onDay],
  },
  {
    path: '/{alliance}/editions',
    about: 'The editions of the joint paper, newest first, with their versions and goals',
    answer: 'editions',
    parameters: [alliance],
  },
  {
    path: '/{alliance}/editions/{year}/adoption',
    about: 'What every council has done with an edition, and totals',
    answer: 'adoption',
    parameters: [alliance, year, onDay],
  },
  {
    path: '/{alliance}/editions/{year}/forecast',
    about: 'When every council can decide on an edition, worked out from its way and its meetings; facts and forecasts apart',
    answer: 'forecasts',
    parameters: [alliance, year],
  },
  {
    path: '/{alliance}/editions/{year}/following',
    about: 'How far an edition is in every municipality, who is late, who was reminded, and the curve over time',
    answer: 'following',
    parameters: [alliance, year],
  },
  {
    path: '/{alliance}/themes',
    about: 'Themes of every edition, what became of them, and the other forums that they are held against',
    answer: 'themes',
    parameters: [alliance],
  },
  {
    path: '/{alliance}/theme-rounds',
    about: 'Rounds in which every member was asked for themes: who was asked, who answered what, and who did not',
    answer: 'themeRounds',
    parameters: [alliance],
  },
  {
    path: '/{alliance}/dialogue-meetings',
    about: 'The dialogue meetings: whom they were for, who replied and took part by role, published notes, and what they changed',
    answer: 'dialogueMeetings',
    parameters: [alliance],
  },
  {
    path: '/{alliance}/votes',
    about: 'Votes on themes: settings, turnout, and, when they are closed, every ballot and the result by three methods',
    answer: 'votes',
    parameters: [alliance],
  },
  {
    path: '/{alliance}/editions/{year}/wordings',
    about: "What every version of an edition says: its text, its goals' terms, and the themes that they were founded on",
    answer: 'wordings',
    parameters: [alliance, year],
  },
  {
    path: '/{alliance}/editions/{year}/thread',
    about:
      'The thread of an edition: every theme forwards to where it ended, every goal backwards to what was suggested, each step dated',
    answer: 'thread',
    parameters: [alliance, year],
  },
  {
    path: '/{alliance}/journal',
    about: 'The hash-chained journal, oldest first, with its head',
    answer: 'journal',
    parameters: [
      alliance,
      { name: 'efter', in: 'query', about: 'Entries after this place; 0 when left out', schema: z.int().nonnegative() },
      { name: 'antal', in: 'query', about: 'How many entries at the most; 100 when left out', schema: z.int().min(1).max(1000) },
    ],
  },
]

const schemaOf = (type: z.ZodType) => {
  const { $schema: _, ...schema } = z.toJSONSchema(type)
  return schema
}
const json = (name: keyof typeof schemas) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } })
const refusal = (description: string) => ({ description, content: json('error') })

const operation = ({ path, about, answer, parameters }: Described) => ({
  get: {
    operationId: answer,
    summary: about,
    parameters: parameters.map((one) => ({
      name: one.name,
      in: one.in,
      description: one.about,
      required: one.in === 'path',
      schema: schemaOf(one.schema),
    })),
    responses: {
      200: { description: about, content: json(answer) },
      400: refusal('The address is malformed'),
      404: refusal(path.includes('{year}') ? 'No such alliance or edition' : 'No such alliance'),
    },
  },
})

/** The description of the API in OpenAPI 3.1, for a site that is reached at `origin`. */
export const describe = (origin: string) => ({
  openapi: '3.1.1',
  info: {
    title: 'Samsigte',
    version: '1',
    description:
      'What the public pages show, as JSON. Read-only; no personal data. What is not known is null or empty, never left out.',
    license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
  },
  servers: [{ url: `${origin}/api/v1` }],
  paths: {
    ...Object.fromEntries(described.map((one) => [one.path, operation(one)])),
    '/openapi.json': {
      get: {
        operationId: 'openapi',
        summary: 'This description',
        responses: { 200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } } },
      },
    },
  },
  components: {
    schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schemaOf(schema)])),
  },
})
