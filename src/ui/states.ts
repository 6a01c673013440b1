/** How the state of a council's adoption looks: one table for marks, maps, bars, legends and print. */
export type CouncilState =
  | 'not-recorded'
  | 'claimed'
  | 'referred'
  | 'in-treatment'
  | 'adopted'
  | 'adopted-with-reservation'
  | 'rejected'
  | 'postponed'
  | 'returned'

export type Shape =
  | 'ring'
  | 'diamond'
  | 'arrow-right'
  | 'hexagon'
  | 'disc'
  | 'square'
  | 'octagon'
  | 'triangle'
  | 'arrow-left'
  | 'pentagon'
  | 'shield'
  | 'double-arrow'
export type StateLook = { word: string; short: string; letter: string; shape: Shape; class: string }

/** Shape, letter and colour each tell the states apart alone: for colour blindness, small sizes and black-and-white paper. */
export const stateLooks = {
  adopted: { word: 'vedtaget', short: 'vedtaget', letter: 'V', shape: 'disc', class: 'state-adopted' },
  'adopted-with-reservation': {
    word: 'vedtaget med forbehold',
    short: 'med forbehold',
    letter: 'F',
    shape: 'square',
    class: 'state-reservation',
  },
  'in-treatment': { word: 'under behandling', short: 'behandles', letter: 'B', shape: 'hexagon', class: 'state-in-treatment' },
  referred: { word: 'sendt til kommunen', short: 'sendt', letter: 'S', shape: 'arrow-right', class: 'state-referred' },
  postponed: { word: 'udsat', short: 'udsat', letter: 'U', shape: 'triangle', class: 'state-postponed' },
  returned: { word: 'sendt tilbage', short: 'sendt tilbage', letter: 'T', shape: 'arrow-left', class: 'state-returned' },
  rejected: { word: 'afvist', short: 'afvist', letter: 'A', shape: 'octagon', class: 'state-rejected' },
  claimed: {
    word: 'påstået vedtaget uden dokumentation',
    short: 'påstået',
    letter: 'P',
    shape: 'diamond',
    class: 'state-claimed',
  },
  'not-recorded': {
    word: 'ikke registreret',
    short: 'ikke registreret',
    letter: '?',
    shape: 'ring',
    class: 'state-not-recorded',
  },
} as const satisfies Record<CouncilState, StateLook>

/** In the order that legends, bars and totals show them. */
export const councilStates = Object.keys(stateLooks) as CouncilState[]

/** Outlines in a box of 24 by 24. */
export const shapePaths = {
  ring: 'M12 2.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19z',
  disc: 'M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z',
  diamond: 'M12 .8 23.2 12 12 23.2 .8 12z',
  'arrow-right': 'M1.5 3h13.2L23 12l-8.3 9H1.5z',
  'arrow-left': 'M22.5 3H9.3L1 12l8.3 9h13.2z',
  hexagon: 'M6.5 2h11L23 12l-5.5 10h-11L1 12z',
  square: 'M2 2h20v20H2z',
  octagon: 'M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6z',
  triangle: 'M12 .5 23.8 22.5H.2z',
  pentagon: 'M12 1 23.2 9.2 19 22.5H5L.8 9.2z',
  shield: 'M2 2h20v10c0 5.5-4.5 9-10 11C6.5 21 2 17.5 2 12z',
  'double-arrow': 'M1 3h9.5L14 7.6V3h3L23.5 12 17 21h-3v-4.6L10.5 21H1z',
} as const satisfies Record<Shape, string>

const letterPlaces: Partial<Record<Shape, readonly [number, number]>> = {
  triangle: [12, 20],
  'arrow-right': [10.5, 17],
  'arrow-left': [13.5, 17],
  'double-arrow': [9.5, 17],
}
/** Where the letter's middle sits inside the shape. */
export const letterPlace = (shape: Shape): readonly [number, number] => letterPlaces[shape] ?? [12, 17]
