import { expect, test } from 'vitest'
import { attitudeOf } from '../../src/comparison/attitude.ts'
import { sliceAll } from '../../src/span.ts'
import { wordsOf } from '../../src/wording/words.ts'

const unknown = { stance: null, certainty: null }

test.each([
  ['The ships were stopped.', 'so', ''],
  ['The ships weren’t stopped.', 'not', 'n’t'],
  ['We have not seen any ships.', 'unseen', 'not seen'],
  ['There is no evidence of that.', 'unseen', 'no evidence'],
  ['I am not sure that it sank.', 'open', 'not sure'],
  ['It may have sunk.', 'maybe', 'may'],
  ['It sank in May 2021.', 'so', ''],
  ['No more than ten ships sank.', 'so', ''],
  ['The ships are no more seaworthy than rafts.', 'not', 'no'],
  ['No country has more ships than Greece.', 'so', ''],
  ['They will be paid no later than May 1.', 'so', ''],
])('%s %s: %s', (text, status, words) => {
  const found = attitudeOf(wordsOf(text), unknown)
  expect([found.status, sliceAll(text, found.words)]).toEqual([status, words])
})

test('a stance that was worked out stands in where the words are silent', () => {
  expect(attitudeOf(wordsOf('the ships were stopped'), { stance: 'denies', certainty: 'unstated' }).status).toBe('not')
  expect(attitudeOf(wordsOf('the ships were stopped'), { stance: 'asserts', certainty: 'possible' }).status).toBe(
    'maybe',
  )
})
