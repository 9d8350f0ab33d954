import { expect, test } from 'vitest'
import { align } from '../../src/comparison/align.ts'
import { daysApart } from '../../src/comparison/days.ts'
import { turnOf } from '../../src/comparison/direction.ts'
import { gapsOf } from '../../src/comparison/gaps.ts'
import { sliceAll } from '../../src/span.ts'
import { wordsOf } from '../../src/wording/words.ts'

test.each([
  ['Gas prices went up.', 'Gas prices are lower today.', 'up', 'lower'],
  ['The law is driving up the price of drugs.', 'The law cuts the price of drugs.', 'up', 'cuts'],
  ['Gas prices went up.', 'Gas prices have risen.', '', ''],
  ['They set up a hospital.', 'They cut the hospital’s budget.', '', ''],
  ['Senators raised concerns about the bill.', 'The bill reduces the senators’ pay.', '', ''],
])('%s %s', (a, b, up, down) => {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const turn = turnOf(left, right, align(left, right))
  expect([turn?.[0].raw ?? '', turn?.[1].raw ?? '']).toEqual([up, down])
})

test.each([
  ['It met on September 29.', 'It will meet on October 14.', 'September 29', 'October 14'],
  ['It met on 29 September.', 'It met on September 29th.', '', ''],
  ['2020 was the worst year.', 'The worst year was 1930.', '2020', '1930'],
  ['They may meet.', 'They met in June.', '', ''],
])('%s %s: %s, %s', (a, b, one, other) => {
  const days = daysApart(wordsOf(a), wordsOf(b))
  expect([sliceAll(a, days === null ? [] : [days.a]), sliceAll(b, days === null ? [] : [days.b])]).toEqual([one, other])
})

test('gaps show what stands in the same place on both sides', () => {
  const [a, b] = [wordsOf('Louisiana rebuilt its old bridges.'), wordsOf('Mississippi rebuilt its bridges at last.')]
  const gaps = gapsOf(align(a, b)).map((gap) => [gap.a.map(({ raw }) => raw), gap.b.map(({ raw }) => raw), gap.at])
  expect(gaps).toEqual([
    [['Louisiana'], ['Mississippi'], 'first'],
    [['old'], [], 'middle'],
  ])
})
