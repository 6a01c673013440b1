export { invent } from './invent.ts'
export { defaultSize, type Size, sizeFault, sizeLimits } from './words.ts'
