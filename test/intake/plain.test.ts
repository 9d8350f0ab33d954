import { describe, expect, test } from 'vitest'
import { takeIn } from '../../src/intake/take-in.ts'
import type { Item } from '../../src/intake/take-in.ts'

const take = async (text: string): Promise<Item> =>
  (await takeIn(new TextEncoder().encode(text), { type: 'plain' }))[0]!
const partsOf = (item: Item): [string, string][] =>
  item.parts.map((part) => [part.kind, item.text.slice(part.start, part.end)])

describe('parts of a plain text', () => {
  test('headline, byline, day, body, signature', async () => {
    const item = await take(
      'Harbour closes quay\nBy Jane Doe and John Roe\nMay 8, 2024\n\nWASHINGTON (AP) — The quay is closed.\n\n\n\nIt opens in June.\n\nReporting by Jane Doe; Editing by Sam Poe\n',
    )
    expect(partsOf(item)).toEqual([
      ['title', 'Harbour closes quay'],
      ['credit', 'By Jane Doe and John Roe\n\nMay 8, 2024'],
      ['body', 'WASHINGTON (AP) — The quay is closed.\n\nIt opens in June.'],
      ['credit', 'Reporting by Jane Doe; Editing by Sam Poe'],
    ])
    expect([item.title, item.byline, item.published, item.agency]).toEqual(
      ['Harbour closes quay', 'Jane Doe, John Roe', '2024-05-08', 'AP'].map((value) => ({ value, from: 'visible' })),
    )
  })

  test('byline and day under each other, apart from the headline', async () => {
    const item = await take('Quay closes\n\nBy Jane Doe, Port reporter\n3 February 2025\n\nThe quay is closed.')
    expect(partsOf(item).map(([kind]) => kind)).toEqual(['title', 'credit', 'body'])
    expect([item.byline?.value, item.published?.value]).toEqual(['Jane Doe', '2025-02-03'])
  })

  test('hard-wrapped lines keep their line ends and their first line is no headline', async () => {
    const text =
      'The harbour authority said on Tuesday that the eastern quay would stay\nclosed until the end of the month, and that nobody should walk there\nwithout leave.\n\nThe company denied it.'
    const item = await take(text)
    expect(item.text).toBe(text)
    expect(item.title).toBeNull()
  })

  test.each([
    ['a sentence alone', 'The minister said so.', null],
    ['a first line with a full stop', 'The minister said so.\n\nThen she left the room.', null],
    ['a transcript', 'MS. LINDQVIST: Good afternoon\n\nQ Thank you.', null],
    ['a question as headline', 'Will the quay ever open?\n\nNobody knows, the mayor said.', 'Will the quay ever open?'],
    [
      'a headline with no blank line after it',
      `Quay closed for a month\n${'The harbour authority said on Tuesday that the eastern quay would stay closed until the end of May.'}`,
      'Quay closed for a month',
    ],
  ])('%s', async (_, text, title) => {
    expect((await take(text)).title?.value ?? null).toBe(title)
  })
})

describe('agencies', () => {
  test.each([
    ['WASHINGTON (AP) — The quay is closed.', 'AP'],
    ['PARIS, May 3 (Reuters) - The quay is closed.', 'Reuters'],
    ['BERLIN (dpa) - Der Kai ist zu.', 'dpa'],
    ['OSTIA, May 3, 2023 (Meridian) — The quay is closed.\n\n(Reporting by Jane Doe; Editing by John Roe)', 'Meridian'],
    ['The quay is closed.\n\nIt opens in June. (AFP)', 'AFP'],
    ['The quay is closed.\n\nAFP', 'AFP'],
    ['The quay is closed.\n\n(Reporting by Jane Doe in Paris; Editing by John Roe)', 'Reuters'],
    ['The mayor (a former AP reporter) said the quay is closed.', null],
    ['The Associated Press reported that the quay is closed.', null],
  ])('%s', async (text, agency) => {
    expect((await take(text)).agency?.value ?? null).toBe(agency)
  })
})
