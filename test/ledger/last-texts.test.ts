import { expect, test } from 'vitest'
import { LastTexts } from '../../src/ledger/last-texts.ts'

test('texts are kept while they fit, and the first goes first', () => {
  const texts = new LastTexts()
  const half = 'a'.repeat(3_000_000)
  texts.set(1, half)
  texts.set(2, half)
  texts.set(2, half)
  expect([texts.get(1)?.length, texts.get(2)?.length]).toEqual([3_000_000, 3_000_000])
  texts.set(3, 'Rain fell.')
  expect([texts.get(1), texts.get(3)]).toEqual([undefined, 'Rain fell.'])
  texts.set(4, 'a'.repeat(7_000_000))
  expect([texts.get(2), texts.get(3), texts.get(4)?.length]).toEqual([undefined, undefined, 7_000_000])
  texts.delete(4)
  texts.set(5, half)
  texts.set(6, half)
  expect(texts.get(5)?.length).toBe(3_000_000)
})
