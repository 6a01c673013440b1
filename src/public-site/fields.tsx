import { type CalendarDay, danishDay } from '#kernel'
import { SelectField, TextField } from '#ui'

/** Asks for ?dato=; empty while today is shown, so that a page that is kept open goes on showing today. */
export const DayField = ({ label, on, today }: { label: string; on: CalendarDay; today: CalendarDay }) => (
  <TextField
    name="dato"
    label={label}
    hint="For eksempel 6.2.2017. Står feltet tomt, vises i dag."
    value={on < today ? danishDay(on) : ''}
    width="short"
    optional
  />
)

/** Asks for ?klynge=; null is all of them. */
export const ClusterField = ({ names, cluster }: { names: readonly string[]; cluster: string | null }) => (
  <SelectField
    name="klynge"
    label="Klynge"
    empty="Alle klynger"
    options={names.map((name) => ({ value: name, text: name }))}
    value={cluster ?? ''}
    optional
  />
)
