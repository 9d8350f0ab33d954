import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slice } from '../../src/span.ts'
import { fromIso, isoOf, weekdayOf } from '../../src/time/calendar.ts'
import type { Course } from '../../src/time/course.ts'
import { findDays } from '../../src/time/find-days.ts'
import { resolve } from '../../src/time/resolve.ts'

/** The days that the first words of a text mean, told on a Wednesday, `from to`; null where they settle none. */
function meant(text: string, course: Course = 'past', published = '2024-05-22'): string | null {
  const [found] = findDays(text, [{ start: 0, end: text.length }])
  if (found === undefined) return null
  const days = resolve(found.says, { anchor: fromIso(published), exact: true, named: null, course })
  if (days === null) return null
  return days.from === days.to ? isoOf(days.from) : `${isoOf(days.from)} ${isoOf(days.to)}`
}

describe('words of an article of Wednesday, 22 May 2024', () => {
  test.each<[string, string | null]>([
    ['on Wednesday', '2024-05-22'],
    ['on Thursday', '2024-05-16'],
    ['Tuesday night', '2024-05-21'],
    ['last Wednesday', '2024-05-15'],
    ['next Friday', '2024-05-24'],
    ['on Sat. the', '2024-05-18'],
    ['earlier today', '2024-05-22'],
    ['this morning', '2024-05-22'],
    ['last night', '2024-05-21'],
    ['yesterday', '2024-05-21'],
    ['three days ago', '2024-05-19'],
    ['48 hours ago', '2024-05-20'],
    ['on 2 May', '2024-05-02'],
    ['on May 2nd', '2024-05-02'],
    ['on Jan. 2', '2024-01-02'],
    ['on Dec. 30', '2023-12-30'],
    ['on the 3rd of March, 2021', '2021-03-03'],
    ['on Friday, 3 May', '2024-05-03'],
    ['on Friday the 3rd', '2024-05-03'],
    ['on 2024-05-10', '2024-05-10'],
    ['on 13/5/2024', '2024-05-13'],
    ['last week', '2024-05-13 2024-05-19'],
    ['this week', '2024-05-20 2024-05-22'],
    ['at the weekend', '2024-05-18 2024-05-19'],
    ['last month', '2024-04-01 2024-04-30'],
    ['in March', '2024-03-01 2024-03-31'],
    ['in October', '2023-10-01 2023-10-31'],
    ['in 2004', '2004-01-01 2004-12-31'],
    ['May 3-5', '2024-05-03 2024-05-05'],
    ['from 30 April to 2 May', '2024-04-30 2024-05-02'],
    ['on Jan. 2, 3 and 5', '2024-01-02 2024-01-05'],
    ['on Monday and Tuesday', '2024-05-20 2024-05-21'],
    ['on Friday and Monday', '2024-05-17 2024-05-20'],
    ['on Tuesday and Monday', '2024-05-20 2024-05-21'],
    ['on Monday, Tuesday and Wednesday', '2024-05-20 2024-05-22'],
    ['two weeks ago', null],
    ['every Friday', null],
    ['the previous Friday', null],
    ['the day before', null],
    ['on 30 February', null],
    ['may march on', null],
    ['said Jan Kavan', null],
    ["today's youth", null],
    ['May 10 percent', null],
    ['the sun was out', null],
  ])('%s: %s', (words, days) => {
    expect(meant(words)).toBe(days)
  })

  test.each<[string, string]>([
    ['on Friday', '2024-05-24'],
    ['on Wednesday', '2024-05-22'],
    ['on 3 May', '2025-05-03'],
    ['by May 21', '2024-05-21'],
    ['in October', '2024-10-01 2024-10-31'],
    ['this week', '2024-05-20 2024-05-26'],
    ['at the weekend', '2024-05-25 2024-05-26'],
  ])('still to come %s: %s', (words, days) => {
    expect(meant(words, 'ahead')).toBe(days)
  })

  test.each<[string, string]>([
    ['until June 3', '2024-06-03'],
    ['from April 30', '2024-04-30'],
    ['in June', '2024-06-01 2024-06-30'],
  ])('where past and future are left open, the nearer: %s is %s', (words, days) => {
    expect(meant(words, 'open')).toBe(days)
  })
})

test('a bare weekday is one of the last seven days, and bears its name', () => {
  const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.nat(6), (anchor, weekday) => {
      const found = fromIso(meant(`on ${days[weekday]}`, 'past', isoOf(anchor))!)!
      expect(weekdayOf(found)).toBe(weekday)
      expect(anchor - found).toBeGreaterThanOrEqual(0)
      expect(anchor - found).toBeLessThan(7)
    }),
  )
})

test('words that name days lie in order and apart, and cut from the text they name the same again', () => {
  const word = fc.constantFrom(
    'Friday',
    'May',
    '3',
    ',',
    '2024',
    'last',
    'week',
    'and',
    'on',
    'the',
    '-',
    'Jan.',
    'today',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      const text = words.join(' ')
      const found = findDays(text, [{ start: 0, end: text.length }])
      found.forEach((one, at) => {
        expect(one.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
        expect(slice(text, one).trim()).toBe(slice(text, one))
      })
    }),
  )
})
