import { expect, test } from 'vitest'
import { changesOf, type Wording } from '../../src/drift/change.ts'

const told = (text: string, known: Partial<Wording> = {}): Wording => ({
  text,
  source: null,
  cue: null,
  decided: null,
  ...known,
})
const named = (before: string, after: string): string[] =>
  changesOf(told(before), told(after)).map(({ change, before: old, after: now }) => `${change}: ${old} > ${now}`)

test.each<[string, string, string[]]>([
  ['The bridge will open in May.', 'the bridge will open in May', ['none:  > ']],
  ['We have asked the board, and the bridge will open in May.', 'the bridge will open in May', ['none:  > ']],
  ['The bridge may open in May.', 'The bridge opens in May.', ['hardened: may > ']],
  ['The bridge will open in May.', 'The bridge will probably open in May.', ['softened:  > probably']],
  ['We have not seen any sale of weapons.', 'There was no sale of weapons.', ['hardened: have not seen > no']],
  ['There was no sale of weapons.', 'They had seen no sale of weapons.', ['softened: no > had seen no']],
  ['Some schools will close.', 'Schools will close.', ['widened: some > ']],
  ['Schools in the north will close.', 'All schools in the north will close.', ['widened:  > all']],
  ['No weapons were sold to date.', 'No weapons were sold.', ['widened: to date > ']],
  ['The plan costs 40 million.', 'The plan costs 60 million.', ['widened: 40 > 60']],
  [
    'The talks collapsed on Monday.',
    'Negotiations broke down on Monday.',
    ['reworded: talks collapsed > Negotiations broke'],
  ],
])('%s > %s', (before, after, expected) => {
  expect(named(before, after)).toEqual(expected)
})

test.each<[string, Partial<Wording>, Partial<Wording>, string]>([
  ['another speaker', { source: 'John Kirby' }, { source: 'Jake Sullivan' }, 'reattributed'],
  ['a surname', { source: 'John Kirby' }, { source: 'Kirby' }, 'none'],
  ['a verb that vouches', { cue: 'said' }, { cue: 'admitted' }, 'hardened'],
  ['a verb that keeps away', { cue: 'said' }, { cue: 'claimed' }, 'softened'],
])('%s', (_, before, after, change) => {
  const text = 'The bridge will open in May.'
  expect(changesOf(told(text, before), told(text, after)).map((one) => one.change)).toEqual([change])
})
