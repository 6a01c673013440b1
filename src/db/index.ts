export { connect, type Db, looking, type ReadDb, schemaOf, type Tx } from './connection.ts'
export { allianceSlugs, foundAlliance, migrate, migrateSchema, sharedSchema } from './migrate.ts'
