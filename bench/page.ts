import type { BareReady, BareWish } from './bare.ts'
import { type Helper, startHelper } from './helper.ts'
import type { LoadDone, LoadWish } from './load.ts'
import { cpuOf, readyData, startProgram } from './program.ts'
import { type Line, median, percent, ratio } from './telling.ts'
import { Visitor } from './visitor.ts'

const pages = ['/kkr-hovedstaden', '/kkr-hovedstaden/tilslutning']
const accept = { 'accept-encoding': 'gzip, deflate, br' }
const connections = 16
const pairs = 14
const ms = 450

type Load = Helper<LoadWish, LoadDone>
type Measured = { readonly perSecond: number; readonly serverCpu: number; readonly loadCpu: number }

async function measure(load: Load, port: number, path: string, server: number): Promise<Measured> {
  const request = `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\naccept-encoding: ${accept['accept-encoding']}\r\n\r\n`
  const [cpu, began] = [cpuOf(server), performance.now()]
  const done = await load.ask({ port, request, connections, ms })
  if (done.wrong) throw new Error(`${path}: ${done.wrong}`)
  return {
    perSecond: done.perSecond,
    serverCpu: (cpuOf(server) - cpu) / (performance.now() - began),
    loadCpu: done.cpuShare,
  }
}

/** The page as the program sends it warm; node:http itself adds the last three headers. */
async function warmAnswer(address: string, path: string): Promise<BareWish> {
  const visitor = new Visitor(address)
  await visitor.get(path, accept)
  const { status, headers, body } = await visitor.get(path, accept)
  visitor.leave()
  if (status !== 200 || headers['content-encoding'] !== 'br') throw new Error(`${path}: ${status}`)
  const own = Object.entries(headers).filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
  return { headers: Object.fromEntries(own) as Record<string, string>, body: body.toString('base64') }
}

type Stage = {
  readonly load: Load
  readonly program: { readonly port: number; readonly pid: number }
  readonly bare: Helper<BareWish, BareReady>
}

/** Answers for each second of the server's processor, over all rounds. */
const perCpu = (rounds: readonly Measured[]) =>
  rounds.reduce((sum, { perSecond }) => sum + perSecond, 0) / rounds.reduce((sum, { serverCpu }) => sum + serverCpu, 0)

async function comparePage({ load, program, bare }: Stage, path: string): Promise<Line[]> {
  const wish = await warmAnswer(`http://127.0.0.1:${program.port}`, path)
  const { http, socket } = await bare.ask(wish)
  const ours = () => measure(load, program.port, path, program.pid)
  const theirs = () => measure(load, http, path, bare.pid)
  await ours()
  await theirs()
  const rounds: { own: Measured; other: Measured }[] = []
  for (let pair = 0; pair < pairs; pair++) {
    // Who goes first changes, so that a machine that tires or wakes favours neither.
    const [first, second] = pair % 2 ? [await theirs(), await ours()] : [await ours(), await theirs()]
    rounds.push(pair % 2 ? { own: second, other: first } : { own: first, other: second })
  }
  const ceiling = await measure(load, socket, path, bare.pid)
  const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick))
  const share = of(({ own, other }) => own.perSecond / other.perSecond)
  const kilobytes = Math.round(Buffer.from(wish.body, 'base64').length / 1000)
  return [
    {
      what: `${path} (${kilobytes} kB pakket), andel af nøgen node:http`,
      value: ratio(share),
      goal: 'mindst 0,80',
      reached: share >= 0.8,
    },
    {
      what: '  andel regnet af serverens egen processortid (rokkes ikke af andet på maskinen)',
      value: ratio(perCpu(rounds.map(({ own }) => own)) / perCpu(rounds.map(({ other }) => other))),
    },
    {
      what: '  svar i sekundet: programmet / nøgen',
      value: `${Math.round(of(({ own }) => own.perSecond))} / ${Math.round(of(({ other }) => other.perSecond))}`,
    },
    {
      what: '  serverens brug af sin kerne: programmet / nøgen',
      value: `${percent(of(({ own }) => own.serverCpu))} / ${percent(of(({ other }) => other.serverCpu))}`,
    },
    {
      what: '  belastningens brug af sin kerne, og hvad den kan spørge om',
      value: `${percent(of(({ own }) => own.loadCpu))}, ${ratio(ceiling.perSecond / of(({ other }) => other.perSecond))} × nøgen`,
    },
  ]
}

/** A public page, warm, at 16 connections, against a bare node:http server that sends the same bytes with the same headers. */
export async function page(): Promise<Line[]> {
  const program = await startProgram({ env: { SAMSIGTE_DATA: await readyData() } })
  const load = startHelper<LoadWish, LoadDone>('load.ts')
  const bare = startHelper<BareWish, BareReady>('bare.ts')
  const stage = { load, bare, program: { port: Number(new URL(program.address).port), pid: program.pid } }
  try {
    const lines: Line[] = []
    for (const path of pages) lines.push(...(await comparePage(stage, path)))
    return lines
  } finally {
    load.end()
    bare.end()
    await program.stop()
  }
}
