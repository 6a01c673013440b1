import type { Child } from 'hono/jsx'
import type { Asked } from '#identity'
import { type FormError, More, Quote } from '#ui'
import type { Typed } from './answers.ts'
import type { Case } from './case.ts'

/** Where the acts of this room live. */
export const desk = (asked: Asked) => `/${asked.var.alliance.slug}/behandlinger`
export const deskTrail = (asked: Asked) => [{ text: 'Behandlinger', href: desk(asked) }]

/** What a room above puts around the form where it has found answers itself: where the form is sent, and what stands with it. */
export type Around = {
  readonly proposing: string
  readonly recording: string
  readonly back: { readonly text: string; readonly href: string }
  /** Stands over the first step, and over the second. */
  readonly intro: Child
  /** Asked beside the confirmation. */
  readonly beside: Child
}
/** What each step of the form is given. */
export type Step = {
  readonly asked: Asked
  readonly case: Case
  readonly typed: Typed
  readonly errors: readonly FormError[]
  readonly around?: Around | undefined
}

/** Where the two steps of a form are sent, and where "Fortryd" leads. */
export const waysOf = ({ asked, around }: Pick<Step, 'asked' | 'around'>) => ({
  proposing: around?.proposing ?? `${desk(asked)}/forslag`,
  recording: around?.recording ?? desk(asked),
  back: around?.back.href ?? desk(asked),
  trail: around ? [...deskTrail(asked), around.back] : deskTrail(asked),
})

/** Whose matter it is, for a title. */
export const placeOf = ({ place, matter }: Case, asked: Asked) =>
  place ?? (matter.code ? matter.code : asked.var.alliance.shortName)

/** Answers that a page does not show but brings along. */
export const Carried = ({ fields }: { fields: Readonly<Record<string, string>> }) => (
  <>{Object.entries(fields).map(([name, value]) => (value ? <input type="hidden" name={name} value={value} /> : null))}</>
)
/** The outcomes, numbered from one; the choice of outcome is always there, because it says that the row exists. */
export const CarriedRows = ({ rows }: Pick<Typed, 'rows'>) => (
  <>
    {rows.map((row, place) =>
      Object.entries(row).map(([name, value]) =>
        value || name === 'udfald' ? <input type="hidden" name={`${name}-${place + 1}`} value={value} /> : null,
      ),
    )}
  </>
)
/** Enter in a text field presses the first button of a form; this one cannot be pressed, so that nothing is sent by accident. */
export const NoAccident = () => <button type="submit" disabled hidden />

/** The raw words, whole; long ones fold away after the first lines. */
export const Words = ({ words }: { words: string }) => {
  if (!words) return <>ikke registreret</>
  const lines = (text: string) => text.split('\n').map((line) => <p>{line}</p>)
  return words.length <= 800 ? <Quote>{lines(words)}</Quote> : <More summary={`${words.slice(0, 120)} …`}>{lines(words)}</More>
}
