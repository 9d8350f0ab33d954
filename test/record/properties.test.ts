import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { wordsOf, type Search } from '../../src/record/check.ts'
import { briefing, held, nextBriefing, recordOf } from './held.ts'

let record: Search
let turns: { text: string; start: number; speaker: string }[]
const day = '2024-03-05'

beforeAll(async () => {
  record = await recordOf(briefing, nextBriefing)
  const [doc = 0] = record.lookup.onDay(day, day)
  const transcript = record.lookup.transcript(doc)
  turns = transcript.turns
    .filter(({ speaker }) => speaker !== null)
    .map(({ span, speaker }) => ({
      text: transcript.text.slice(span.start, span.end),
      start: span.start,
      speaker: speaker ?? '',
    }))
    // Corrections read two ways and stage directions have tests of their own.
    .filter(({ text }) => !/[~[(]/.test(text) && wordsOf(text).length >= 8)
})

const slice = () =>
  fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([t, f, n]) => {
    const turn = turns[t % turns.length] as (typeof turns)[number]
    const words = wordsOf(turn.text)
    const from = f % (words.length - 7)
    const to = from + 8 + (n % (words.length - from - 7))
    return { turn, words, from, to, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 }
  })

test('any slice of a turn of eight words or more is verbatim at its own offsets', () => {
  fc.assert(
    fc.property(fc.constant(null).chain(slice), ({ turn, start, end }) => {
      const finding = held(record, turn.text.slice(start, end), turn.speaker, day)
      expect(finding.verdict).toBe('verbatim')
      expect(finding.record?.spans).toEqual([{ start: turn.start + start, end: turn.start + end }])
    }),
    { numRuns: 150 },
  )
})

test('a word changed, dropped or put in is never verbatim', () => {
  const other = fc.constantFrom('zeppelin', 'never', 'seventeen', 'Norway', 'must', 'quietly', 'they')
  fc.assert(
    fc.property(
      fc.constant(null).chain(slice),
      fc.nat(),
      other,
      fc.constantFrom('replace', 'drop', 'insert'),
      ({ turn, words, from, to }, at, word, how) => {
        const printed = words.slice(from, to).map(({ start, end }) => turn.text.slice(start, end))
        // At the edge a dropped word only makes the quotation shorter, and one of a pair of equal words is not missed.
        const i = 1 + (at % (printed.length - 2))
        fc.pre(how !== 'drop' || printed[i]?.toLowerCase() !== printed[i + 1]?.toLowerCase())
        fc.pre(how !== 'drop' || printed[i]?.toLowerCase() !== printed[i - 1]?.toLowerCase())
        printed.splice(i, how === 'insert' ? 0 : 1, ...(how === 'drop' ? [] : [word]))
        expect(held(record, printed.join(' '), turn.speaker, day).verdict).not.toBe('verbatim')
      },
    ),
    { numRuns: 150 },
  )
})

test('offsets slice to the words shown, whatever is held against the record', () => {
  const printable = fc.array(
    fc.constantFrom(
      'the',
      'bridge',
      'will',
      'not',
      'reopen',
      'board',
      'ordered',
      'it',
      'rust',
      'on',
      'six',
      '…',
      'of',
      'them',
      'may',
    ),
    { minLength: 1, maxLength: 20 },
  )
  fc.assert(
    fc.property(
      printable,
      fc.constantFrom('Ada Quill', 'Tom Lee', null),
      fc.constantFrom(day, null),
      (list, speaker, on) => {
        const printed = list.join(' ')
        const finding = held(record, printed, speaker, on)
        for (const passage of finding.passages) {
          const doc =
            record.lookup
              .onDay('2024-01-01', '2024-12-31')
              .find((n) => record.lookup.transcript(n).id === passage.id) ?? 0
          const { text } = record.lookup.transcript(doc)
          expect(passage.spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(passage.text)
          const shown = finding.passages.length === 1 ? finding.edits : []
          for (const { recordSpan, record: words } of shown)
            expect(text.slice(recordSpan.start, recordSpan.end)).toBe(words)
        }
        for (const edit of finding.edits)
          expect(printed.slice(edit.articleSpan.start, edit.articleSpan.end)).toBe(edit.article)
      },
    ),
    { numRuns: 150 },
  )
})

test('hostile quotations are answered in bounded time', () => {
  const start = performance.now()
  for (const words of [
    'bridge '.repeat(1000),
    Array.from({ length: 10_000 }, (_, i) => `word${i % 700}`).join(' '),
    'the '.repeat(10_000),
    '… '.repeat(5000),
    '['.repeat(5000),
  ])
    held(record, words, 'Ada Quill', day)
  expect(performance.now() - start).toBeLessThan(15_000)
})
