export const knownAnswers = ['yes', 'no', 'not-known'] as const
/** Yes and no are said by somebody; `not-known` is that nobody has settled it. */
export type KnownAnswer = (typeof knownAnswers)[number]
/** The same on the screen. */
export const knownAnswerWords: Readonly<Record<KnownAnswer, string>> = { yes: 'ja', no: 'nej', 'not-known': 'ikke registreret' }
