import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  append,
  heldArticles,
  heldStatement,
  openLedger,
  search,
  stats,
  trace,
  who,
  type Ledger,
} from '../../src/ledger/ledger.ts'
import type { Reading } from '../../src/schema/to-reading.ts'
import { saidReading } from './said-reading.ts'

const OUTLETS = ['A Post', 'B Post', 'C Post', 'D Post', 'E Post']
const DOCS = 10

let ledger: Ledger
beforeEach(() => {
  ledger = openLedger(':memory:')
})
afterEach(() => ledger.close())

/** The same words as an outlet prints them. */
async function printed(text: string, outlet: string, published = '2024-05-10'): Promise<Reading> {
  const reading = await saidReading(text, { published })
  const document = { ...reading.document, outlet, title: `${outlet}: ${reading.document.title}` }
  return { ...reading, document }
}

function add(reading: Reading, address: string): void {
  append(ledger, [{ reading, address, type: 'plain', bytes: reading.text.length }])
}

describe('ten texts that five outlets print', () => {
  beforeEach(async () => {
    for (let doc = 0; doc < DOCS; doc++)
      for (const [at, outlet] of OUTLETS.entries()) {
        const text = `Pier ${doc}\n\nMaria Quill said the harbour number ${doc} reopens.\n`
        add(await printed(text, outlet, `2024-05-1${at}`), `${outlet} ${doc}`)
      }
  })

  test('each edition is handed over as itself', () => {
    const found = [...heldArticles(ledger)].map(({ reading }) => reading.document.title)
    expect(new Set(found).size).toBe(DOCS * OUTLETS.length)
    const [first] = heldArticles(ledger, { outlet: 'B Post' })
    expect(first!.reading.document).toMatchObject({ outlet: 'B Post', published: '2024-05-11' })
  })

  test.each(['harbour', ''])('a search for "%s" shows each statement once, a page after the other', (words) => {
    const pages = [0, 5, 10].map((offset) => search(ledger, words, { limit: 5, offset }))
    expect(pages.map(({ hits, more }) => [hits.length, more])).toEqual([
      [5, true],
      [5, false],
      [0, false],
    ])
    const hits = pages.flatMap((page) => page.hits)
    expect(new Set(hits.map(({ text }) => text)).size).toBe(DOCS)
    expect(hits.every(({ document }) => document.outlet === 'E Post')).toBe(true)
    expect(heldStatement(ledger, hits[0]!.id)!.document).toEqual(hits[0]!.document)
  })

  test('a filter leaves the edition that fits it', () => {
    const outlets = (options: Parameters<typeof search>[2]): unknown[] => [
      ...new Set(search(ledger, 'harbour', options).hits.map(({ document }) => document.outlet)),
    ]
    expect(outlets({ outlet: 'b post' })).toEqual(['B Post'])
    expect(outlets({ to: '2024-05-12' })).toEqual(['C Post'])
    expect(search(ledger, 'harbour', { outlet: 'b post' }).hits).toHaveLength(DOCS)
  })

  test('a source said it once; a day narrows to the editions of that day', () => {
    const { profile } = who(ledger, 'Maria Quill', { limit: 100 })
    expect(profile).toMatchObject({ total: DOCS, byStance: { asserts: DOCS } })
    expect(profile!.statements).toHaveLength(DOCS)
    expect(who(ledger, 'Maria Quill', { to: '2024-05-11' }).profile).toMatchObject({ total: DOCS })
  })

  test('counts are of statements; every outlet that prints one has it', () => {
    const { all, byOutlet, byMonth, quoted } = stats(ledger)
    expect(all).toMatchObject({ statements: DOCS, articles: DOCS })
    expect(byOutlet.map(({ outlet, statements }) => [outlet, statements])).toEqual(
      OUTLETS.map((outlet) => [outlet, DOCS]),
    )
    expect(byMonth).toMatchObject([{ statements: DOCS }])
    expect(quoted).toMatchObject([{ name: 'Maria Quill', statements: DOCS, articles: DOCS }])
  })
})

test('a trace is of the edition that is shown, and compares the editions that stood at each address', async () => {
  const texts = ['Pier\n\nMaria Quill said it opens.\n', 'Pier\n\nMaria Quill said it opens on Friday.\n']
  for (const [at, text] of texts.entries())
    for (const outlet of ['A Post', 'B Post']) add(await printed(text, outlet, `2024-05-1${at}`), outlet)
  const [hit] = search(ledger, 'friday').hits
  const { document, revisions } = trace(ledger, hit!.id)!
  expect(document.outlet).toBe('B Post')
  expect(revisions.map(({ address, differences }) => [address, differences.length])).toEqual([
    ['A Post', 1],
    ['B Post', 1],
  ])
})
