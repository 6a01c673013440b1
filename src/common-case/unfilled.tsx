import { caseFields } from '#case-parts'
import { counted } from '#kernel'
import { Alert } from '#ui'
import type { Unfilled as UnfilledField } from './about.ts'

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
