import { routes as addressBookRoutes } from '#address-book'
import { routes as apiRoutes } from '#api'
import { routes as archiveRoutes } from '#archive'
import { routes as assessmentFileRoutes } from '#assessment-files'
import { routes as assessmentRoutes } from '#assessment-room'
import { routes as caseFileRoutes } from '#case-files'
import { routes as caseRoutes } from '#case-room'
import { routes as chronicleRoutes } from '#chronicle'
import { routes as commonCaseRoutes } from '#common-case'
import { routes as consultationRoutes } from '#consultation'
import { routes as contactsRoutes } from '#contacts'
import { routes as cooperationRoutes } from '#cooperation'
import { routes as copiesRoutes } from '#copies'
import { routes as courseRoutes } from '#course'
import { routes as decisionSheetRoutes } from '#decision-sheets'
import { routes as decisionsRoutes } from '#decisions'
import { routes as dialogueRoutes } from '#dialogue'
import { routes as dialogueRoomRoutes } from '#dialogue-room'
import { routes as dispatchingRoutes } from '#dispatching'
import { routes as draftFileRoutes } from '#draft-files'
import { routes as editionsRoutes } from '#editions'
import { routes as feedRoutes } from '#feeds'
import { routes as followingRoutes } from '#following-room'
import { routes as forumsRoutes } from '#forums'
import { routes as fundingRoutes } from '#funding'
import { routes as groundsRoutes } from '#grounds'
import { routes as identityRoutes, type Route } from '#identity'
import { routes as intakeRoutes } from '#intake'
import { routes as involvementRoutes } from '#involvement'
import { routes as measureRoutes } from '#measure-room'
import { routes as meetingsRoutes } from '#meetings'
import { routes as minutesRoutes } from '#minutes-files'
import { routes as numberingRoutes } from '#numbering'
import { routes as packingRoutes } from '#packing'
import { routes as paperRoutes } from '#papers'
import { routes as pathwayRoutes } from '#pathway-room'
import { routes as planningRoutes } from '#planning'
import { routes as proceedingsRoutes } from '#proceedings'
import { routes as publicRoutes } from '#public-site'
import { routes as referencesRoutes } from '#references'
import { routes as referralsRoutes } from '#referrals'
import { routes as resultsRoutes } from '#results'
import { routes as submissionsRoutes } from '#submissions'
import { routes as themeAnswersRoutes } from '#theme-answers'
import { routes as themeWorkRoutes } from '#theme-work'
import { routes as themesRoutes } from '#themes'
import { routes as threadRoutes } from '#thread'
import { routes as votingRoutes } from '#voting'
import { routes as groupRoutes } from '#writing-group'
import { routes as writingRoutes } from '#writing-room'
import { routes as serviceRoutes } from './service-routes.ts'

/** Every address of the site, with who it is for. The more exact come before those that would take their place. */
export const allRoutes: readonly Route[] = [
  ...serviceRoutes,
  ...identityRoutes,
  ...meetingsRoutes,
  ...minutesRoutes,
  ...editionsRoutes,
  ...groundsRoutes,
  ...planningRoutes,
  ...contactsRoutes,
  ...addressBookRoutes,
  ...forumsRoutes,
  ...cooperationRoutes,
  ...copiesRoutes,
  ...themesRoutes,
  ...themeWorkRoutes,
  ...themeAnswersRoutes,
  ...intakeRoutes,
  ...dialogueRoutes,
  ...proceedingsRoutes,
  ...dialogueRoomRoutes,
  ...votingRoutes,
  ...groupRoutes,
  ...measureRoutes,
  ...fundingRoutes,
  ...referencesRoutes,
  ...numberingRoutes,
  ...resultsRoutes,
  ...consultationRoutes,
  ...writingRoutes,
  ...draftFileRoutes,
  ...submissionsRoutes,
  ...assessmentFileRoutes,
  ...assessmentRoutes,
  ...dispatchingRoutes,
  ...decisionsRoutes,
  ...decisionSheetRoutes,
  ...referralsRoutes,
  ...commonCaseRoutes,
  ...caseFileRoutes,
  ...caseRoutes,
  ...packingRoutes,
  ...apiRoutes,
  ...paperRoutes,
  ...archiveRoutes,
  ...chronicleRoutes,
  ...courseRoutes,
  ...feedRoutes,
  ...threadRoutes,
  ...involvementRoutes,
  ...followingRoutes,
  ...pathwayRoutes,
  ...publicRoutes,
]

/** The query's parameters that any kept answer depends on. */
export const keptParameters: readonly string[] = [...new Set(allRoutes.flatMap(({ kept }) => kept ?? []))]
