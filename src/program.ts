import type { RequestListener } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type pg from 'pg'
import { doMorning } from '#contacts'
import { connect, type Db, migrate } from '#db'
import { createApp, Warm } from '#front'
import { type ContactSettings, type Site, sessionCookieName } from '#identity'
import { Heads, type Ledger } from '#journal'
import { type Clock, systemClock } from '#kernel'
import { Post } from '#mail'
import { makePackage, resumePackages } from '#packing'
import { closePress } from '#pdf'
import { answerUnmade } from './listen.ts'
import { everyMorning } from './reactions.ts'
import { report } from './report.ts'
import { allRoutes, keptParameters } from './site.ts'

export type Program = {
  readonly ledger: Ledger
  readonly answer: RequestListener
  /** Begins to send letters, and to do each morning what is to be done then. */
  readonly work: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The tables brought up to date and the revisions followed: what commands and the site both work on. */
export async function openLedger(connection: pg.ClientConfig): Promise<Ledger> {
  const db: Db = connect(connection)
  await migrate(db)
  return { db, heads: await Heads.listen(db) }
}

export async function closeLedger({ db, heads }: Ledger): Promise<void> {
  await heads.close()
  await db.pool.end()
}

/** The whole site on an open ledger: kept answers first, then the framework. */
export function openProgram(ledger: Ledger, contact: ContactSettings, clock: Clock = systemClock): Program {
  const post = new Post(ledger.db, clock, contact.mail, report)
  const site: Site = { ledger, clock, ...contact, post: post.post }
  const warm = new Warm(ledger.heads, clock, sessionCookieName(contact.mode), keptParameters)
  const app = createApp(site, allRoutes, warm, report)
  const framework = getRequestListener(app.fetch, { errorHandler: answerUnmade(report) })
  return {
    ledger,
    answer: (request, response) => {
      if (!warm.serve(request, response)) void framework(request, response)
    },
    work: async () => {
      const packages = makePackage({ db: ledger.db, clock, report })
      await post.start({ morning: (now) => doMorning(site, everyMorning, now), packages })
      await resumePackages(ledger)
    },
    close: async () => {
      await post.close()
      closePress()
      await closeLedger(ledger)
    },
  }
}
