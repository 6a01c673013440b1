import { approvesForDispatch } from '#editions'
import { byTime, capital, counted, danishDay, danishList, type RoughDay, unknownDay } from '#kernel'
import type { Making } from '#making'
import { outcomePhrase } from '#meetings'
import { purposeWords, signedBy } from '#submissions'
import { municipalities, plain, type Stop } from './stops.ts'

/** How many said something of a version, and what the writing group answered. */
function remarksInWords({ remarks }: Making, version: string): string[] {
  const own = remarks.filter((remark) => remark.version === version)
  if (!own.length) return []
  const of = (test: (remark: (typeof own)[number]) => boolean) => own.filter(test).length
  const proposals = of(({ kind }) => kind === 'proposal')
  const by = municipalities(new Set(own.map(({ code }) => code)).size)
  const answers = [
    `${of(({ answer }) => answer === 'accepted')} blev fulgt`,
    `${of(({ answer }) => answer === 'refused')} blev afvist med en begrundelse`,
    `${of(({ answer }) => answer === 'noted')} blev noteret`,
  ]
  return [
    `${counted(own.length - proposals, 'kommentar', 'kommentarer')} og ${counted(proposals, 'ændringsforslag', 'ændringsforslag')} fra ${by}: ${danishList(answers)}.`,
  ]
}

export const drafts = (making: Making): Stop[] =>
  (making.edition?.versions ?? []).map(({ id, number, dated, goalCount, goals, areaCount, areas, edition: year }) => {
    const [of, beside] = [goalCount ?? goals.length, areaCount ?? areas.length]
    const lines = [
      `${counted(of, 'mål', 'mål')}${beside ? ` og ${counted(beside, 'udviklingsområde', 'udviklingsområder')}` : ''}.`,
      goals.length < of ? `Ordlyden af ${goals.length ? 'de andre' : 'målene'} er ikke registreret.` : '',
      ...remarksInWords(making, id),
    ]
    return {
      ...plain,
      on: dated,
      body: making.writers,
      title: `Version ${number}`,
      lines: lines.filter(Boolean),
      path: `/papirer/${year}/versioner/${number}`,
    }
  })

const numberOf = ({ edition }: Making, version: string) => edition?.versions.find(({ id }) => id === version)?.number ?? ''

export const laid = (making: Making): Stop[] =>
  making.submissions.map(({ submittedOn, body, version, meets, recommendation, purpose }) => ({
    ...plain,
    on: submittedOn,
    body: making.bodyNamed(body),
    title: `Version ${numberOf(making, version)} forelagt${meets ? ` til mødet ${danishDay(meets)}` : ''}`,
    lines: [
      purpose === 'not-known' ? '' : capital(purposeWords[purpose]),
      recommendation && `Indstilling: ${recommendation}`,
    ].filter(Boolean),
    path: `/papirer/${making.year}/behandling`,
  }))

/** Whom an approved version is for; it was named with the approval. */
export const addressed = (making: Making): Stop[] =>
  making.addressees.map(({ version, councils, partners }) => ({
    ...plain,
    on: making.treatments.find((one) => one.matter === version && approvesForDispatch(one))?.metOn ?? unknownDay,
    body: making.approvedBy.get(version) ?? '',
    title: `Version ${numberOf(making, version)} er til ${counted(councils.length, 'kommunalbestyrelse', 'kommunalbestyrelser')}`,
    lines: partners.length ? [`Til orientering: ${danishList(partners.map(making.bodyNamed))}.`] : [],
    path: `/papirer/${making.year}/behandling`,
  }))

export const said = ({ statements, nameOf, year }: Making): Stop[] =>
  statements.map((one) => ({
    ...plain,
    on: one.signedOn,
    body: signedBy(one, nameOf),
    title: `»${one.title}«`,
    address: one.address,
    path: `/papirer/${year}/behandling`,
  }))

export const treated = ({ treatments, edition }: Making): Stop[] =>
  treatments.map(({ metOn, bodyName, bodyKind, matter, outcomes, words, evidence }) => ({
    ...plain,
    on: metOn,
    body: bodyName,
    title: `Version ${edition?.versions.find(({ id }) => id === matter)?.number ?? ''}: ${outcomes.map(outcomePhrase).join('; ')}`,
    lines: words ? [`»${words}«`] : ['Ordlyden er ikke registreret.'],
    address: evidence?.address ?? '',
    decides: bodyKind === 'joint-body',
  }))

export const sent = ({ dispatches, edition, approvedBy, year }: Making): Stop[] =>
  dispatches.map(({ dispatchedOn, version, councils, notBefore }) => ({
    ...plain,
    on: dispatchedOn,
    body: approvedBy.get(version) ?? '',
    title: `Version ${edition?.versions.find(({ id }) => id === version)?.number ?? ''} sendt til ${counted(councils, 'kommunalbestyrelse', 'kommunalbestyrelser')}`,
    lines: !dispatchedOn && notBefore ? [`Dagen er ikke registreret; tidligst ${danishDay(notBefore)}.`] : [],
    path: `/tilslutning?udgave=${year}`,
  }))

const adopting = new Set<string>(['adopted', 'adopted-with-reservation'])
export function decided({ councils, dispatches, year }: Making): Stop[] {
  if (!dispatches.length) return []
  const adopted = councils.filter(({ state }) => adopting.has(state)).length
  const days = councils.flatMap(({ treatments }) =>
    treatments.filter(({ bodyKind }) => bodyKind === 'council').map(({ metOn }) => metOn),
  )
  return [
    {
      ...plain,
      on: (days.filter(Boolean).sort(byTime).at(-1) ?? '') as RoughDay,
      body: 'Kommunalbestyrelserne',
      title: `${adopted} af ${counted(councils.length, 'kommunalbestyrelse', 'kommunalbestyrelser')} har efter de registrerede behandlinger vedtaget papiret`,
      lines: [],
      path: `/tilslutning?udgave=${year}`,
      decides: true,
    },
  ]
}
