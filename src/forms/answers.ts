import { type Asked, readFileForm, readForm, type SentFile } from '#identity'
import type { FormError } from '#ui'

export type Answers = Readonly<Record<string, string>>
export type Typed = { readonly answers: Answers; readonly errors: readonly FormError[] }
type Limits = Readonly<Record<string, number>>

/** How many characters a field takes that nobody has said more of. */
const line = 500

function answersIn(field: (name: string) => string, names: readonly string[], limits: Limits): Typed {
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

/** What a form sent, in these fields, each with its own most characters or a line's, and what is too long to keep. */
export const readAnswers = async (asked: Asked, names: readonly string[], limits: Limits = {}): Promise<Typed> =>
  answersIn(await readForm(asked), names, limits)

/** The same of a form that has a file in it too; the file is null where none was chosen. */
export async function readAnswersAndFile(
  asked: Asked,
  names: readonly string[],
  fileField: string,
  limits: Limits = {},
): Promise<Typed & { readonly file: SentFile | null }> {
  const { field, file } = await readFileForm(asked, fileField)
  return { ...answersIn(field, names, limits), file }
}
