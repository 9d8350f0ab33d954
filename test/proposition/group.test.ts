import { expect, test } from 'vitest'
import { groupTold, type Told } from '../../src/proposition/group.ts'

const told: readonly Told[] = [
  { id: 'a', text: 'The ministry has found Chinese parts in the drones that fell on Kyiv.' },
  { id: 'b', text: 'The harbor of Rotterdam will be dredged next spring.' },
  { id: 'c', text: 'Parts made in China were in the drones that hit Kyiv, the laboratory reported.' },
  { id: 'd', text: 'Rotterdam has no money to dredge its harbor.' },
  { id: 'e', text: 'The choir sang until midnight.' },
]

test('texts about the same are one group, in the order of the texts; one that stands alone is in none', () => {
  expect(groupTold(told).map(({ members }) => members)).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ])
})

test('a title is made of the words of a member', () => {
  for (const { title, members } of groupTold(told)) {
    const texts = told.filter(({ id }) => members.includes(id)).map(({ text }) => text)
    expect(texts.some((text) => text.startsWith(title.replace(/…$/, '')))).toBe(true)
  }
})

test.each<[string, string, string]>([
  [
    'words that are said of anything',
    'We will continue to focus on the moment.',
    'You continue to focus on this moment, sir.',
  ],
  ['a day', 'The pier closes on Thursday morning.', 'On Thursday morning a choir sings.'],
  [
    'one name of two words',
    'Jake Sullivan flew to Oslo with two aides.',
    'A garden in Reims was planted by Jake Sullivan.',
  ],
  [
    'what a record says of the room',
    '(Laughter.) The tax falls. (Applause.)',
    '(Laughter.) A train left early. (Applause.)',
  ],
])('%s in common make no group', (_, a, b) => {
  expect(
    groupTold([
      { id: 'a', text: a },
      { id: 'b', text: b },
    ]),
  ).toEqual([])
})
