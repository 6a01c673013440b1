export { everyMember, inYear, list, municipalitiesNamed, readOnce, strangeForum, unlessAhead } from './cells.ts'
export { blank, count, edition, number, tilePlace } from './columns.ts'
export { changeOf, contentOf, type Headed, isUnchanged, type Merged, retaining } from './content.ts'
export { asId, call, inOrder, municipalityNamed, readKnown, treatedBefore } from './known.ts'
export { type Loader, plan, recording, type Step, step, unusable } from './planning.ts'
export { applyRowsLoaded, madeByHand, readLoadedRows } from './store.ts'
export { goalNamed, lockedWrong, unlessLocked, versionNamed } from './versions.ts'
export type {
  Change,
  FileReport,
  Known,
  Load,
  LoadedRow,
  Meaning,
  Plan,
  Planned,
  Report,
  Resolve,
  RowsLoaded,
  Tile,
  Values,
  Wrong,
  Wrote,
} from './words.ts'
