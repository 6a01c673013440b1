export { councilsFiles, inventAlliance } from './councils.ts'
