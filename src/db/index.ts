export { connect, type Db, glancing, looking, type ReadDb, schemaOf, type Tx } from './connection.ts'
export { allianceSlugs, foundAlliance, migrate, migrateSchema, sharedSchema } from './migrate.ts'
export { type DatabaseWish, type OpenDatabase, openDatabase } from './postgres-open.ts'
export { wordFailure, wordTrouble } from './postgres-troubles.ts'
