import { TextRun } from 'docx'

/** A line break is Word's own. */
export const runs = (text: string) => text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }) }))
