import type { Answer, RemarkKind } from './words.ts'

export const remarkKindWords: Record<RemarkKind, string> = { comment: 'Kommentar', proposal: 'Ændringsforslag' }
export const answerWords: Record<Answer, string> = { accepted: 'Taget ind', refused: 'Afvist', noted: 'Noteret' }
