export { councilsFiles, inventAlliance, inventDesks } from './councils.ts'
