import { type CaseField, caseFields, fieldNames, fieldsIn } from '#case-parts'
import type { ReadDb } from '#db'
import { counted } from '#kernel'
import { Alert } from '#ui'
import { type CaseGround, readCaseGround } from './ground.ts'
import { valuesIn } from './values.ts'

/** A field that some municipalities' cases cannot fill in, because nobody has recorded it; of `of` members. */
export type UnfilledField = { readonly field: CaseField; readonly municipalities: number; readonly of: number }
/** Which fields of a text are not recorded, so that it can be told before anything is sent. */
export function unfilledIn(ground: CaseGround, texts: readonly string[]): UnfilledField[] {
  const used = new Set(texts.flatMap(fieldsIn))
  const values = ground.members.map(({ code }) => valuesIn(ground, code))
  return fieldNames
    .filter((field) => used.has(field))
    .map((field) => ({ field, municipalities: values.filter((one) => one[field] === null).length, of: values.length }))
    .filter(({ municipalities }) => municipalities > 0)
}

/** What a dispatch itself tells: it is not missing before it. */
const toldByDispatch: readonly CaseField[] = ['udsendt', 'svarfrist']
/** Which fields of an edition's common text will say that nothing is recorded when it is sent now. */
export async function readUnfilled(read: ReadDb, year: number): Promise<UnfilledField[]> {
  const ground = await readCaseGround(read, year)
  const parts = ground?.templates.at(-1)?.parts ?? []
  const texts = parts.map(({ text }) => text)
  return ground ? unfilledIn(ground, texts).filter(({ field }) => !toldByDispatch.includes(field)) : []
}

const whose = ({ municipalities, of }: UnfilledField) =>
  municipalities === of ? 'i alle sager' : `i ${counted(municipalities, 'sag', 'sager')} af ${of}`

/** Warns, before anything is sent, of what the cases will say is not recorded. */
export const Unfilled = ({ fields }: { fields: readonly UnfilledField[] }) =>
  fields.length ? (
    <Alert kind="warning" title="Det er ikke registreret endnu">
      <p>Disse felter står som »ikke registreret« i kommunernes sager, indtil det er registreret:</p>
      <ul>
        {fields.map((one) => (
          <li>
            <code>{`{${one.field}}`}</code>: {caseFields[one.field]}, {whose(one)}.
          </li>
        ))}
      </ul>
    </Alert>
  ) : null
