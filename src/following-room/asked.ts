/** What an address of following up asks for, and everything that its pages and files are made from, in one look. */
import type { ReadDb } from '#db'
import { type Edition, readEditions } from '#editions'
import {
  type CurvePoint,
  type Following,
  type Line,
  type RecordedReminder,
  readCurve,
  readFollowing,
  readReminders,
  type Stage,
  stages,
} from '#following'
import { type Asked, todayFor } from '#identity'
import { accept, danishList, type Result, refuse } from '#kernel'
import { clusters, clustersOf, readMembership } from '#members'
import { clusterAsked, editionAsked, queried, type Turned } from '#public-site'
import { stageNames } from './looks.ts'

/** A stage, or those who are late. */
export type Filter = Stage | 'late'
const lateName = 'for-sent'
export const filterName = (filter: Filter) => (filter === 'late' ? lateName : stageNames[filter])

export type Seen = {
  readonly edition: Edition
  readonly years: readonly number[]
  readonly clusterNames: readonly string[]
  readonly cluster: string | null
  readonly filter: Filter | null
  /** The members, or those of the cluster that was asked for. */
  readonly following: Following
  /** Of them those in the stage that was asked for. */
  readonly shown: readonly Line[]
  readonly curve: readonly CurvePoint[]
  /** Every reminder of what counts now, oldest first. */
  readonly reminders: readonly RecordedReminder[]
}

function filterAsked(asked: Asked): Result<Filter | null, Turned> {
  const text = queried(asked, 'trin')
  if (!text.ok) return text
  if (!text.value) return accept(null)
  if (text.value === lateName) return accept('late')
  const found = stages.find((stage) => stageNames[stage] === text.value)
  const names = danishList([...Object.values(stageNames), lateName])
  return found ? accept(found) : refuse({ status: 404, detail: `Trinnet findes ikke. Der findes: ${names}.` })
}

const isShown = (filter: Filter | null) => (line: Line) =>
  filter === null || (filter === 'late' ? line.answering.kind === 'late' : line.stage === filter)

/** Null while the alliance has no edition. */
export async function seeFollowing(read: ReadDb, asked: Asked): Promise<Result<Seen | null, Turned>> {
  const today = todayFor(asked)
  const editions = await readEditions(read)
  const edition = editionAsked(asked, editions)
  if (!edition.ok) return edition
  const membership = await readMembership(read, today)
  const cluster = clusterAsked(asked, membership)
  if (!cluster.ok) return cluster
  const filter = filterAsked(asked)
  if (!filter.ok) return filter
  if (!edition.value) return accept(null)
  const all = await readFollowing(read, edition.value.year, today)
  const inCluster = ({ council }: Line) =>
    cluster.value === null || clustersOf(council.member).some(({ grouping }) => grouping === cluster.value)
  const lines = all.lines.filter(inCluster)
  const codes = cluster.value === null ? null : lines.map(({ council }) => council.member.code)
  const referrals = new Set(lines.map(({ council }) => council.referral?.id))
  return accept({
    edition: edition.value,
    years: editions.map(({ year }) => year),
    clusterNames: clusters(membership).map(({ name }) => name),
    cluster: cluster.value,
    filter: filter.value,
    following: { ...all, lines },
    shown: lines.filter(isShown(filter.value)),
    curve: await readCurve(read, edition.value.year, codes, today),
    reminders: (await readReminders(read)).filter(({ referral }) => referrals.has(referral)),
  })
}

/** The same choice at another address: ?udgave=2026&klynge=Midt&trin=udvalg */
export function queryOf({ edition, years, cluster, filter }: Seen): string {
  const parts = [
    ...(years[0] === edition.year ? [] : [`udgave=${edition.year}`]),
    ...(cluster === null ? [] : [`klynge=${encodeURIComponent(cluster)}`]),
    ...(filter === null ? [] : [`trin=${filterName(filter)}`]),
  ]
  return parts.length ? `?${parts.join('&')}` : ''
}
