/** An edition's measures drawn over time. */
export { diagramOf } from './diagram.ts'
export * from './words.ts'
