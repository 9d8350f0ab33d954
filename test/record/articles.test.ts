import { beforeAll, describe, expect, test } from 'vitest'
import { caseOf, checkArticle, type Search } from '../../src/record/check.ts'
import type { ReadArticle } from '../../src/record/read-article.ts'
import { briefing, nextBriefing, recordOf } from './held.ts'

let record: Search
beforeAll(async () => {
  record = await recordOf(briefing, nextBriefing)
})

/** An article of one sentence whose words in quotation marks, if anybody's, are the named source's. */
function article(text: string, source: string | null, published: string): ReadArticle {
  const [start, end] = [text.indexOf('“'), text.indexOf('”') + 1]
  const at = source === null ? 0 : text.indexOf(source)
  const words = (from: number, to: number) => ({ spans: [{ start: from, end: to }], text: text.slice(from, to) })
  return {
    document: { published },
    text,
    parts: [{ kind: 'body', start: 0, end: text.length, date: null }],
    attributions:
      source === null
        ? []
        : [
            {
              id: 'a',
              kind: 'direct',
              source: { ...words(at, at + source.length), id: 's' },
              cue: words(at + source.length + 1, at + source.length + 5),
              content: words(start, end),
              parent: null,
              said: null,
              venue: null,
              claims: [],
            },
          ],
    sources: source === null ? [] : [{ id: 's', name: source, kind: 'person' }],
  }
}

function verdictOf(text: string, source: string, published: string): string | undefined {
  return checkArticle(caseOf(article(text, source, published), record.lookup)).findings[0]?.verdict
}

describe('what an article can quote', () => {
  const words = '“The ferry will run on Sundays from the first weekend of April,” Ada Quill said.'
  test('is what was said up to its publication', () => {
    expect(verdictOf(words, 'Ada Quill', '2024-03-13')).toBe('verbatim')
  })
  test('and never what is said after it', () => {
    expect(verdictOf(words, 'Ada Quill', '2023-03-13')).toBe('record-not-held')
  })
  test('a stock phrase of another day is nobody’s', () => {
    expect(verdictOf('“It is a fair question, Rust,” Olga Marsh said.', 'Olga Marsh', '2024-06-01')).not.toBe(
      'misattributed',
    )
  })
})

describe('a quotation that no source is found for', () => {
  const notices = (text: string) => checkArticle(caseOf(article(text, null, '2024-03-06'), record.lookup)).notices
  test('is placed where the record has it', () => {
    expect(notices('“The contractor told us on Monday that the steel had arrived.”')).toMatchObject([
      {
        rule: 'quotation-unattributed',
        message: expect.stringContaining('the record has these words: Ada Quill, 2024-03-05.'),
      },
    ])
  })
  test('and else said not to have been held', () => {
    expect(notices('“The lighthouse was sold to the highest bidder in June.”')).toMatchObject([
      { message: 'This quotation was not held against the record: who said it was not found.' },
    ])
  })
})
