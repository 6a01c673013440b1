/** What a part's fields hold, and what the answers in them say. */
import type { Content, Of } from '#drafting'
import { type GoalArea, goalAreas, goalKinds } from '#editions'
import { type Answers, Reading, type Typed } from '#forms'
import { danishDay } from '#kernel'
import type { FormError } from '#ui'
import { blockKinds, longest } from '#wording'

export const obligations = ['must', 'may'] as const

/** A theme that a goal can be founded on. */
export type ThemeChoice = { readonly id: string; readonly title: string }
export type Offered = { readonly themes: readonly ThemeChoice[] }

export const limits: Readonly<Record<string, number>> = {
  tekst: longest.text,
  begrundelse: 4000,
  oekonomi: 4000,
  anledning: 2000,
  formaal: 4000,
  gavn: 4000,
  navn: 300,
  kort: 120,
  ...Object.fromEntries(goalAreas.map((area) => [argumentField(area), 4000])),
}
export function argumentField(area: GoalArea) {
  return `hvorfor-${area}`
}
export const themeField = (id: string) => `tema-${id}`
export const fieldNames = ({ themes }: Offered) => [
  ...['slags', 'niveau', 'tekst', 'navn', 'kort', 'omraade', 'maalslags', 'skal', 'begrundelse', 'oekonomi', 'anledning'],
  ...['frist', 'formaal', 'gavn', 'ejer', 'fra', 'til'],
  ...goalAreas.map(argumentField),
  ...themes.map(({ id }) => themeField(id)),
]

/** What the fields hold before anybody has written in them. */
export function answersOf(content: Content): Answers {
  switch (content.part) {
    case 'text':
      return { slags: content.kind, niveau: String(content.level), tekst: content.text }
    case 'area':
      return { navn: content.title }
    case 'paper':
      return {
        navn: content.title,
        formaal: content.purpose,
        gavn: content.benefit,
        ejer: content.owner,
        fra: content.periodFrom && danishDay(content.periodFrom),
        til: content.periodTo && danishDay(content.periodTo),
        ...Object.fromEntries(goalAreas.map((area) => [argumentField(area), content.arguments[area]])),
      }
    case 'goal':
      return {
        navn: content.title,
        kort: content.shortTitle,
        omraade: content.area,
        maalslags: content.kind,
        skal: content.obligation,
        begrundelse: content.reason,
        oekonomi: content.economy,
        anledning: content.cause,
        frist: content.deadline && danishDay(content.deadline),
        ...Object.fromEntries(content.themes.map((id) => [themeField(id), 'ja'])),
      }
  }
}

const one = <T extends string>(choices: readonly T[], text: string): T | '' => choices.find((choice) => choice === text) ?? ''

/** The part as the answers say it, whole or not; a draft may lack what a version may not. What cannot be read is an error. */
export function contentFrom(typed: Typed, before: Content, { themes }: Offered): { content: Content; errors: FormError[] } {
  const read = new Reading(typed)
  const content = contentOf(read, before, themes)
  return { content, errors: read.errors }
}

function contentOf(read: Reading, before: Content, themes: readonly ThemeChoice[]): Content {
  switch (before.part) {
    case 'text': {
      const kind = one(blockKinds, read.text('slags')) || before.kind
      return { part: 'text', kind, level: read.number('niveau', 1, longest.level) ?? before.level, text: read.text('tekst') }
    }
    case 'area':
      return { ...before, title: read.text('navn') }
    case 'paper':
      return {
        part: 'paper',
        title: read.text('navn'),
        purpose: read.text('formaal'),
        benefit: read.text('gavn'),
        owner: read.text('ejer'),
        periodFrom: read.rough('fra'),
        periodTo: read.rough('til'),
        arguments: {
          'acute-physical': read.text(argumentField('acute-physical')),
          'acute-psychiatric': read.text(argumentField('acute-psychiatric')),
          prevention: read.text(argumentField('prevention')),
        },
      }
    case 'goal':
      return goalOf(read, before, themes)
  }
}

function goalOf(read: Reading, before: Of<'goal'>, themes: readonly ThemeChoice[]): Of<'goal'> {
  const offered = themes.map(({ id }) => id)
  const chosen = offered.filter((id) => read.text(themeField(id)))
  return {
    ...before,
    title: read.text('navn'),
    shortTitle: read.text('kort'),
    area: one(goalAreas, read.text('omraade')),
    kind: one(goalKinds, read.text('maalslags')),
    obligation: one(obligations, read.text('skal')),
    reason: read.text('begrundelse'),
    economy: read.text('oekonomi'),
    cause: read.text('anledning'),
    deadline: read.rough('frist'),
    // A theme that is no longer offered is not lost by saving something else.
    themes: [...before.themes.filter((id) => !offered.includes(id)), ...chosen],
  }
}
