/** The most that a case takes: characters, pieces, and the bytes of one file (5 MB, as people count). */
export const most = {
  text: 20_000,
  annexText: 50_000,
  title: 200,
  note: 500,
  headings: 40,
  annexes: 20,
  fileBytes: 5_000_000,
} as const
