import { routes as agendaRoutes } from '#agenda'
import { routes as apiRoutes } from '#api'
import { routes as archiveRoutes } from '#archive'
import { routes as chronicleRoutes } from '#chronicle'
import { routes as editionsRoutes } from '#editions'
import { routes as identityRoutes, type Route } from '#identity'
import { routes as meetingsRoutes } from '#meetings'
import { routes as paperRoutes } from '#papers'
import { routes as publicRoutes } from '#public-site'
import { routes as serviceRoutes } from './service-routes.ts'

/** Every address of the site, with who it is for. The more exact come before those that would take their place. */
export const allRoutes: readonly Route[] = [
  ...serviceRoutes,
  ...identityRoutes,
  ...meetingsRoutes,
  ...editionsRoutes,
  ...agendaRoutes,
  ...apiRoutes,
  ...paperRoutes,
  ...archiveRoutes,
  ...chronicleRoutes,
  ...publicRoutes,
]

/** The query's parameters that any kept answer depends on. */
export const keptParameters: readonly string[] = [...new Set(allRoutes.flatMap(({ kept }) => kept ?? []))]
