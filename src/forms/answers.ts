import { type Asked, readForm } from '#identity'
import type { FormError } from '#ui'

export type Answers = Readonly<Record<string, string>>
export type Typed = { readonly answers: Answers; readonly errors: readonly FormError[] }

/** How many characters a field takes that nobody has said more of. */
const line = 500

/** What a form sent, in these fields, each with its own most characters or a line's, and what is too long to keep. */
export async function readAnswers(
  asked: Asked,
  names: readonly string[],
  limits: Readonly<Record<string, number>> = {},
): Promise<Typed> {
  const field = await readForm(asked)
  const clean = (name: string) =>
    field(name)
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, ' ')
  const answers = Object.fromEntries(names.map((name) => [name, clean(name)]))
  const errors = names.flatMap((name) => {
    const most = limits[name] ?? line
    return (answers[name] ?? '').length > most
      ? [{ field: name, text: `Teksten er for lang. Der er plads til ${most} tegn.` }]
      : []
  })
  return { answers, errors }
}
