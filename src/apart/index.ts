/** Work that is done apart: in a process that may be lost over a file from outside. */
export { askApart, programOf, type Terms } from './ask-apart.ts'
export { Turns } from './turns.ts'
