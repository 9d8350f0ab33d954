import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { printReading } from '../../src/cli/print-reading.ts'
import { breakLines } from '../../src/cli/table.ts'
import { harmless, terminalOf } from '../../src/cli/terminal.ts'
import { readingOf } from '../hand-made.ts'

const BRIDGE =
  '“We will open the bridge in June,” Mayor Ana Ruiz said. The Courier reported that her deputy had denied any delay.'

const reading = readingOf(
  BRIDGE,
  [
    { kind: 'direct', source: 'Mayor Ana Ruiz', cue: 'said', content: '“We will open the bridge in June,”' },
    { kind: 'indirect', source: 'The Courier', cue: 'reported', content: 'that her deputy had denied any delay' },
    { kind: 'indirect', source: 'her deputy', cue: 'denied', content: 'any delay', in: 1 },
  ],
  { title: { value: 'Bridge to open in June', from: 'meta' }, published: { value: '2024-05-10', from: 'time' } },
)

describe('a reading in a pipe', () => {
  test('tells day, source, stance and content apart by words, nested ones under what holds them', () => {
    expect(printReading(reading, terminalOf({ write: () => {} }, {}))).toBe(
      [
        'Bridge to open in June',
        '2024-05-10 · 1 direct, 2 indirect',
        '',
        'day  source          stance   content',
        '–    Mayor Ana Ruiz  asserts  “We will open the bridge in June,”',
        '–    The Courier     asserts  that her deputy had denied any delay',
        '–    └ her deputy    asserts  any delay',
        '',
      ].join('\n'),
    )
  })

  test('says so where nobody says anything', () => {
    expect(printReading(readingOf('It rained.', []), terminalOf({ write: () => {} }, {}))).toContain(
      'Nobody is quoted or reported here.',
    )
  })

  test('keeps every word of a long content', () => {
    const long = `He said ${'that it rained and '.repeat(60)}that it was cold.`
    const marked = [{ kind: 'indirect', source: 'He', cue: 'said', content: long.slice(8) }] as const
    const printed = printReading(readingOf(long, marked), terminalOf({ write: () => {} }, {}))
    expect(printed.match(/rained/g)).toHaveLength(60)
    expect(printed).not.toContain('…')
  })
})

describe('a reading on a terminal', () => {
  const terminal = (columns: number, env = {}) => terminalOf({ write: () => {}, isTTY: true, columns }, env)

  test('is coloured, unless NO_COLOR is set', () => {
    expect(printReading(reading, terminal(80))).toContain('\u001b[36mMayor Ana Ruiz')
    expect(printReading(reading, terminal(80, { NO_COLOR: '1' }))).not.toContain('\u001b')
    expect(printReading(reading, terminal(80, { TERM: 'dumb' }))).not.toContain('\u001b')
  })

  test.each([40, 60, 80, 200])('stays within %i columns', (columns) => {
    const printed = printReading(reading, terminal(columns, { NO_COLOR: '1' }))
    expect(Math.max(...printed.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns)
  })

  test('shortens a long content', () => {
    const long = `He said ${'that it rained and '.repeat(60)}that it was cold.`
    const marked = [{ kind: 'indirect', source: 'He', cue: 'said', content: long.slice(8) }] as const
    const printed = printReading(readingOf(long, marked), terminal(80, { NO_COLOR: '1' }))
    expect(printed.split('\n').length).toBeLessThan(9)
    expect(printed).toContain('…')
  })
})

describe('harmless', () => {
  test.each([
    ['an escape sequence', 'a\u001b[31mred', 'a␛[31mred'],
    ['a bell and a backspace', 'a\u0007b\u0008', 'a␇b␈'],
    ['a C1 sequence', 'a\u009b31m', 'a\ufffd31m'],
    ['a mark that turns the direction', 'abc\u202ecba', 'abc\ufffdcba'],
    ['lines and tabs', 'one\r\ntwo\tthree', 'one two three'],
    ['letters of any script', 'Ελλάδα, 日本, العربية', 'Ελλάδα, 日本, العربية'],
  ])('%s', (_, text, shown) => {
    expect(harmless(text)).toBe(shown)
  })

  test('leaves no control character, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\p{Cc}/u.test(harmless(text))))
  })
})

describe('lines', () => {
  test('keep every word and stay within their width', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 30 })
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 60 }), (parts, width) => {
        const text = harmless(parts.join(' ')).trim()
        const lines = breakLines(text, width, Infinity)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  test('break a word of a million letters at once', () => {
    expect(breakLines('a'.repeat(1_000_000), 80, 3)).toHaveLength(3)
  })
})
