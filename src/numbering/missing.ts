/** What a draft lacks of being a version, in plain words. Pure. */
import { areasOf, type GoalContent, goalsOf, isOf, paperOf } from '#drafting'
import { type Goal, versionId } from '#editions'
import { counted, danishDay, danishList } from '#kernel'
import { isOpen } from '#remarks'
import type { Missing, Ready } from './words.ts'

const ownEdition = ({ draft, editions }: Ready) => editions.find(({ year }) => year === draft.edition)

const needed: readonly (readonly [keyof GoalContent, string])[] = [
  ['title', 'målet i én sætning'],
  ['shortTitle', 'kort navn'],
  ['area', 'område'],
  ['kind', 'slags'],
  ['obligation', 'om det er skal eller kan'],
  ['reason', 'hvorfor det er valgt'],
  ['economy', 'økonomisk forudsætning'],
]
const called = ({ shortTitle, title }: GoalContent) =>
  shortTitle || title ? `Målet »${shortTitle || title}«` : 'Et mål uden navn'

/** A goal as it stands in a version that is locked: what it is about is part of what it is. */
function lockedGoal({ editions, locked }: Ready, goal: string): Goal | undefined {
  const versions = editions.flatMap((edition) => edition.versions).filter(({ id }) => locked.has(id))
  return versions.flatMap(({ goals }) => goals).findLast(({ id }) => id === goal)
}

function missingInGoals(ready: Ready): Missing[] {
  return goalsOf(ready.draft).flatMap(({ id, content }) => {
    const lacks = needed.filter(([field]) => !content[field]).map(([, word]) => word)
    const before = lockedGoal(ready, id)
    const turned = before && content.area && content.kind && (before.area !== content.area || before.kind !== content.kind)
    const unknown = content.themes.filter((theme) => !ready.themes.has(theme))
    return [
      ...(lacks.length ? [{ part: id, text: `${called(content)} mangler ${danishList(lacks)}.` }] : []),
      ...(turned
        ? [
            {
              part: id,
              text: `${called(content)} står i en version, der er godkendt eller sendt, med et andet område eller som en anden slags. Sæt dem tilbage, eller del et nyt mål ud fra det.`,
            },
          ]
        : []),
      ...(unknown.length ? [{ part: id, text: `${called(content)} bygger på temaer, der ikke længere er registreret.` }] : []),
    ]
  })
}

function missingFromMunicipalities({ remarks, round, today }: Ready): Missing[] {
  const waiting = remarks.filter(({ answer }) => !answer).length
  return [
    ...(waiting
      ? [{ part: null, text: `${counted(waiting, 'bemærkning', 'bemærkninger')} fra kommunerne venter på svar.` }]
      : []),
    ...(round && isOpen(round, today)
      ? [
          {
            part: null,
            text: `Kommunerne kan skrive bemærkninger til og med ${round.until === today ? 'i dag. Nummerér udkastet i morgen.' : `${danishDay(round.until)}. Vent, eller flyt fristen til i dag, og nummerér udkastet i morgen.`}`,
          },
        ]
      : []),
  ]
}

/** Everything that is missing, in the order that the draft is read; empty when it can be numbered. */
export function missingIn(ready: Ready): Missing[] {
  const { draft } = ready
  const paper = paperOf(draft)
  const exists = ownEdition(ready)?.versions.some(({ id }) => id === versionId(draft.edition, draft.number))
  const texts = draft.parts.filter(isOf('text')).filter(({ content }) => !content.text.trim())
  return [
    ...(exists ? [{ part: 'papir', text: `Version ${draft.number} er allerede registreret på anden måde.` }] : []),
    ...(paper?.content.title ? [] : [{ part: 'papir', text: 'Papiret mangler en titel.' }]),
    ...(goalsOf(draft).length ? [] : [{ part: 'papir', text: 'Der er ingen mål i udkastet.' }]),
    ...missingInGoals(ready),
    ...areasOf(draft).flatMap(({ id, content }) =>
      content.title ? [] : [{ part: id, text: 'Et udviklingsområde mangler et navn.' }],
    ),
    ...texts.map(({ id }) => ({ part: id, text: 'Et afsnit er uden tekst. Skriv noget, eller fjern det.' })),
    ...missingFromMunicipalities(ready),
  ]
}
