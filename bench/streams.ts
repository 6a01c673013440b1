import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { defaultSize } from '#invented'
import { inventAlliance } from '#invented-councils'
import { projectRoot } from '#kernel'
import { chanceFrom } from './chance.ts'
import { freshFolder, outsidePath, type Program, startProgram } from './program.ts'
import { at, type Line, median, milliseconds, ratio, seconds } from './telling.ts'
import { Visitor } from './visitor.ts'

const members = 200
const streamCount = 200
const minute = 55_000
const slug = 'opdigtet-200'

/** A data folder with an invented alliance of 200 municipalities and the making of its papers. */
function bigData(): string {
  const folder = join(freshFolder(), slug)
  mkdirSync(folder)
  for (const [name, text] of inventAlliance({ ...defaultSize, members })) writeFileSync(join(folder, name), text)
  const data = join(freshFolder(), 'data')
  const env = { PATH: outsidePath, HOME: process.env.HOME ?? '/', SAMSIGTE_DATA: data }
  const command = ['scripts/command.mjs', 'import', folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: projectRoot, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Alliancen kunne ikke indlæses: ${stdout}${stderr}`)
  return data
}

/** Signs in as an invented person of the alliance. */
async function enter(address: string, fields: Record<string, string>): Promise<Visitor> {
  const visitor = new Visitor(address)
  const { status, headers } = await visitor.post(`/${slug}/proev-som`, fields)
  visitor.cookie = headers['set-cookie']?.[0]?.split(';')[0]
  if (!visitor.cookie) throw new Error(`Kunne ikke prøve som ${fields.hverv}: ${status}.`)
  return visitor
}
async function send(visitor: Visitor, path: string, fields: Record<string, string>): Promise<string> {
  const { status, headers, body } = await visitor.post(path, fields)
  if (status !== 303) throw new Error(`${path} svarede ${status}: ${/error-summary[\s\S]*?<\/ul>/.exec(String(body))?.[0] ?? ''}`)
  return String(headers.location)
}

type Voting = { readonly id: string; readonly themes: readonly string[] }
/** Plans a vote on the living themes of the newest edition, and opens it. */
async function openVote(secretariat: Visitor): Promise<Voting> {
  const desk = `/${slug}/prioriteringsarbejde`
  const form = String((await secretariat.get(`${desk}/ny`)).body)
  const [box = ''] = /<fieldset class="form-group form-box"[^>]*>[\s\S]*?<\/fieldset>/.exec(form) ?? []
  const themes = [...box.matchAll(/name="tema-([a-z0-9-]+)"/g)].map(([, theme]) => theme as string)
  const chosen = Object.fromEntries(themes.map((theme) => [`tema-${theme}`, 'ja']))
  const id = randomUUID()
  const plan = { noegle: id, set: '', titel: 'Måling', pladser: '3', vaegt: 'one-each' }
  const place = /registreret=(\d+)/.exec(await send(secretariat, desk, { ...plan, ...chosen }))?.[1]
  await send(secretariat, `${desk}/${id}/aabning`, { titel: String(place) })
  return { id, themes }
}

class Streams {
  readonly open: IncomingMessage[] = []
  /** What each was told last. */
  readonly last: string[] = []
  events = 0
  ended = 0

  async join(address: string, path: string, cookie: string | undefined): Promise<void> {
    const place = this.last.push('') - 1
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${address}${path}`, { agent: false, headers: cookie ? { cookie } : {} }, resolve).on('error', reject)
    })
    if (answer.statusCode !== 200) throw new Error(`${path} svarede ${answer.statusCode}.`)
    this.open.push(answer)
    answer.on('error', () => {})
    answer.on('close', () => this.ended++)
    answer.setEncoding('utf8').on('data', (part: string) => {
      const told = part.split('\n\n').filter((event) => event.startsWith('data: '))
      this.events += told.length
      this.last[place] = told.at(-1) ?? this.last[place] ?? ''
    })
  }
  /** How many know that so many have voted. */
  know = (count: number) => this.last.filter((text) => text.includes(`${count} af `)).length
  leave() {
    for (const one of this.open) one.destroy()
  }
}

type Page = { readonly name: string; readonly path: string; readonly visitor: Visitor }
type Times = ReadonlyMap<string, readonly number[]>
/** Asks for the pages in turn, resting a little between, until told to stop. */
async function askFor(pages: readonly Page[], goOn: () => boolean): Promise<Times> {
  const times = new Map<string, number[]>(pages.map(({ name }) => [name, []]))
  while (goOn())
    for (const { name, path, visitor } of pages) {
      const began = performance.now()
      const { status } = await visitor.get(path)
      if (status !== 200) throw new Error(`${path} svarede ${status}.`)
      times.get(name)?.push(performance.now() - began)
      await pause(20)
    }
  return times
}

type Cast = { readonly code: string; readonly ranking: readonly string[] }
/** Every municipality casts its ballot at a moment of its own; answers with those that were acknowledged. */
async function castAll(clerks: ReadonlyMap<string, Visitor>, { id, themes }: Voting, chance: () => number): Promise<Cast[]> {
  const cast = async ([code, visitor]: readonly [string, Visitor]): Promise<Cast> => {
    await pause(chance() * minute)
    const ranking = [...themes].sort(() => chance() - 0.5).slice(0, 5)
    const places = Object.fromEntries(ranking.map((theme, place) => [`plads-${place + 1}`, theme]))
    const path = `/${slug}/prioriteringer/${id}/stemme/${code}`
    await send(visitor, path, { set: '', mandat: 'free', ...places })
    return { code, ranking }
  }
  return Promise.all([...clerks].map(cast))
}

type Votes = {
  readonly votes: readonly { readonly id: string; readonly ballots: readonly (Cast & { readonly counts: boolean })[] }[]
}
/** The acknowledged ballots that are not there, word for word and counted, when the vote is closed. */
async function lostOf(secretariat: Visitor, { id }: Voting, cast: readonly Cast[]): Promise<number> {
  const page = String((await secretariat.get(`/${slug}/prioriteringsarbejde/${id}/lukning`)).body)
  const seen = /name="titel" value="(\d+)"/.exec(page)?.[1] ?? ''
  await send(secretariat, `/${slug}/prioriteringsarbejde/${id}/lukning`, { titel: seen })
  const { votes } = JSON.parse(String((await secretariat.get(`/api/v1/${slug}/votes`)).body)) as Votes
  const found = new Map(votes.find((vote) => vote.id === id)?.ballots.map((ballot) => [ballot.code, ballot]))
  return cast.filter(({ code, ranking }) => {
    const ballot = found.get(code)
    return !ballot?.counts || ballot.ranking.join(' ') !== ranking.join(' ')
  }).length
}

function ratios(idle: Times, busy: Times): Line[] {
  return [...idle].flatMap(([name, before]): Line[] => {
    const meanwhile = busy.get(name) ?? []
    const middle = median(meanwhile) / median(before)
    const slow = at(meanwhile, 0.95) / at(before, 0.95)
    const each = `${milliseconds(median(before))} → ${milliseconds(median(meanwhile))}`
    return [
      { what: `${name}: midterste`, value: `${ratio(middle)} (${each})`, goal: 'højst 10', reached: middle <= 10 },
      {
        what: `${name}: 95 %`,
        value: `${ratio(slow)} (${milliseconds(at(before, 0.95))} → ${milliseconds(at(meanwhile, 0.95))})`,
        goal: 'højst 10',
        reached: slow <= 10,
      },
    ]
  })
}

async function measure(program: Program): Promise<Line[]> {
  const { address } = program
  const secretariat = await enter(address, { hverv: 'secretariat' })
  const api = String((await secretariat.get(`/api/v1/${slug}/municipalities`)).body)
  const codes = (JSON.parse(api) as { municipalities: { code: string }[] }).municipalities.map(({ code }) => code)
  const clerks = new Map<string, Visitor>()
  for (const code of codes) clerks.set(code, await enter(address, { hverv: 'clerk', kommune: code }))
  const vote = await openVote(secretariat)
  const stranger = new Visitor(address)
  const pages: Page[] = [
    { name: 'overblikket (fremmed)', path: `/${slug}`, visitor: stranger },
    { name: 'prioriteringen (fremmed)', path: `/${slug}/prioriteringer/${vote.id}`, visitor: stranger },
    { name: 'deltagelsen (fremmed)', path: `/${slug}/prioriteringer/${vote.id}/deltagelse`, visitor: stranger },
    { name: 'tilslutningen (indlogget)', path: `/${slug}/tilslutning`, visitor: secretariat },
    { name: 'stemmesedlen (indlogget)', path: `/${slug}/prioriteringer/${vote.id}/stemme/${codes[0]}`, visitor: secretariat },
  ]
  let rounds = 0
  const idle = await askFor(pages, () => rounds++ < 60)
  const streams = new Streams()
  const here = `/${slug}/prioriteringer/${vote.id}`
  for (let one = 0; one < streamCount; one++)
    await (one % 2
      ? streams.join(address, `${here}/deltagelse/stroem`, undefined)
      : streams.join(address, `${here}/stroem`, secretariat.cookie))
  let voting = true
  const meanwhile = askFor(pages, () => voting)
  const began = performance.now()
  const cast = await castAll(clerks, vote, chanceFrom(1)).finally(() => {
    voting = false
  })
  const took = performance.now() - began
  const busy = await meanwhile
  const patience = performance.now() + 10_000
  while (streams.know(cast.length) < streamCount && performance.now() < patience) await pause(20)
  const knew = streams.know(cast.length)
  const cut = streams.ended
  streams.leave()
  const lost = await lostOf(secretariat, vote, cast)
  for (const visitor of [secretariat, stranger, ...clerks.values()]) visitor.leave()
  return [
    {
      what: `stemmesedler tabt af ${cast.length} kvitterede (${seconds(took)})`,
      value: String(lost),
      goal: '0',
      reached: lost === 0 && cast.length === members,
      promise: true,
    },
    {
      what: `strømme, der kender det sidste tal, af ${streamCount} åbne`,
      value: `${knew}, ${cut} afbrudt`,
      goal: 'alle',
      reached: knew === streamCount && cut === 0,
      promise: true,
    },
    { what: 'hændelser sendt på en strøm', value: String(Math.round(streams.events / streamCount)) },
    ...ratios(idle, busy),
  ]
}

/** A vote of 200 municipalities: 200 streams open and 200 ballots within a minute, and how the pages bear it. */
export async function streams(): Promise<Line[]> {
  const program = await startProgram({ env: { SAMSIGTE_DATA: bigData() } })
  try {
    return await measure(program)
  } finally {
    await program.stop()
  }
}
