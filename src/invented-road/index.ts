export { inventWithRoad, roadFiles } from './road.ts'
