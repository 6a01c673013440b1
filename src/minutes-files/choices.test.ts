import { expect, test } from 'vitest'
import type { Minutes, MinutesItem } from '#minutes'
import { choicesIn, itemName } from './choices.ts'

const item = (number: string, title: string, ...sections: (readonly [heading: string, text: string])[]): MinutesItem => ({
  number,
  title,
  sections: sections.map(([heading, text]) => ({ heading, text })),
  absent: [],
  settledIn: '',
})
const minutes = (...items: MinutesItem[]) => ({ items }) as unknown as Minutes
const knownBy = ['KKR-mål for sundhed', 'KKR Hovedstaden']

test('given several items, then the decisions of the one that is about the paper come first, and are the likely ones', () => {
  const choices = choicesIn(
    minutes(
      item('1', 'Godkendelse af dagsordenen', ['Beslutning', 'Godkendt']),
      item(
        '2',
        'Sundhedspapir fra KKR',
        ['Indstilling', 'At det godkendes'],
        ['Beslutning i Socialudvalget', 'Anbefales'],
        ['Beslutning', 'Udsat'],
      ),
      item('3', 'Sundhedsplejens åbningstider', ['Beslutning', 'Taget til efterretning']),
    ),
    knownBy,
  )
  expect(choices.map(({ key, likely }) => [key, likely])).toEqual([
    ['1-1', true],
    ['1-2', true],
    ['0-0', false],
    ['2-0', false],
  ])
})

test('given nothing like the paper, then nothing is likely', () => {
  expect(choicesIn(minutes(item('1', 'Ny cykelsti', ['Beslutning', 'Godkendt'])), knownBy).map(({ likely }) => likely)).toEqual([
    false,
  ])
})

test('given an item without a heading that says so, then its last section is what was decided', () => {
  expect(
    choicesIn(minutes(item('', 'Sundhed', ['', 'Noget'], ['Konklusion', 'Godkendt'])), knownBy).map(
      ({ section }) => section.text,
    ),
  ).toEqual(['Godkendt'])
})

test('an item is called by its number and title, as far as it has them', () => {
  expect([item('7', 'Mål'), item('', 'Mål'), item('', '')].map(itemName)).toEqual(['Punkt 7: Mål', 'Mål', 'Punktet'])
})
