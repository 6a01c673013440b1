import type { Answer, Round } from '#intake'
import { day, type MunicipalityCode, roughly } from '#kernel'
import type { Theme } from '#themes'

/** A round of two municipalities on its last day, an answer in it, and a theme. */
export const today = day('2026-11-22')
export const [a, b] = ['0201', '0210'] as [MunicipalityCode, MunicipalityCode]
export const round: Round = {
  id: 'runde',
  edition: 2027,
  title: 'Temaer',
  question: 'Hvad?',
  opens: roughly('2026-11-01'),
  answersBy: roughly('2026-11-22'),
  asked: [a, b],
  answersKnown: true,
  source: '',
  closed: null,
  askings: [],
  answers: [],
  sequence: 7,
}
export const answer: Answer = {
  code: a,
  on: roughly('2026-11-02'),
  firstOn: roughly('2026-11-02'),
  nothing: true,
  note: '',
  late: false,
  source: '',
  office: 'link',
  sequence: 9,
}
export const theme: Theme = {
  id: 'tema',
  edition: 2027,
  origin: 'municipality',
  round: 'runde',
  code: a,
  on: roughly('2026-11-02'),
  track: 'physical',
  title: 'Fald',
  why: '',
  community: 3,
  own: 3,
  notAlone: true,
  forums: [],
  handledElsewhere: '',
  source: '',
  heading: '',
  state: 'living',
  withdrawn: null,
  leftOut: null,
  cameBy: [],
  wentBy: [],
  sequence: 9,
  latest: 9,
}
