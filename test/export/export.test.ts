import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
// @ts-expect-error the package has no types
import jsonld from 'jsonld'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportAs, type ExportFormat } from '../../src/export/export.ts'
import { codePoints } from '../../src/export/code-points.ts'
import { append, correct, heldArticles, openLedger, search, type Ledger } from '../../src/ledger/ledger.ts'
import { hearsay } from '../cli/in-memory.ts'
import { saidReading } from '../ledger/said-reading.ts'

const HARBOUR =
  'Harbour\n\nMaria Quill said “the harbour 🚢 reopens, at \'9\'”. John Lee said =1+1, and "more"\n on two lines.\n'
const BRIDGE = 'Bridge 🌉\n\nMaria Quill said the bridge, too, is shut.\n'

let folder: string
let ledger: Ledger
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-export-'))
  ledger = openLedger(join(folder, 'hearsay.db'))
  for (const [at, text] of [HARBOUR, BRIDGE].entries()) {
    const reading = await saidReading(text, { published: `2024-05-1${at}` })
    append(ledger, [{ reading, address: `${at}`, type: 'plain', bytes: text.length }])
  }
  const [hit] = search(ledger, 'harbour').hits
  correct(ledger, hit!.id, { by: 'Ana Lind', stance: 'promises', note: 'a plan' })
})
afterAll(() => {
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

const exported = (format: ExportFormat): string => [...exportAs(format, heldArticles(ledger))].join('')
const CONTENTS = ["“the harbour 🚢 reopens, at '9'”", '=1+1, and "more"\n on two lines', 'the bridge, too, is shut']

describe('csv', () => {
  test('an independent parser reads every statement back', () => {
    const rows = parse(exported('csv'), { columns: true }) as { readonly [column: string]: string }[]
    expect(rows.map(({ content }) => content!.replace(/^'=/, '='))).toEqual(CONTENTS)
    expect(rows.map(({ source_name }) => source_name)).toEqual(['Maria Quill', 'John Lee', 'Maria Quill'])
    expect(rows[0]).toMatchObject({ published: '2024-05-10', kind: 'direct', stance: 'asserts', confidence: '0.9' })
    expect(rows[0]!['corrections']).toBe('stance=promises (Ana Lind): a plan')
    expect(rows[0]!['source_entity']).toBe(rows[2]!['source_entity'])
  })

  test('what a spreadsheet would run stands behind an apostrophe', () => {
    const [, row] = parse(exported('csv'), { columns: true }) as { readonly [column: string]: string }[]
    expect(row!['content']).toMatch(/^'=1\+1/)
  })
})

type Found = { readonly [term: string]: readonly { readonly '@value'?: string; readonly '@id'?: string }[] }
const SCHEMA = 'https://schema.org/'
const PROV = 'http://www.w3.org/ns/prov#'

describe('json-ld', () => {
  test('an independent processor finds articles, speakers and statements of schema.org', async () => {
    const nodes = (await jsonld.flatten(JSON.parse(exported('jsonld')))) as (Found & {
      '@id': string
      '@type': string[]
    })[]
    const typed = (name: string) => nodes.filter((node) => node['@type']?.includes(SCHEMA + name))
    expect(typed('NewsArticle')).toHaveLength(2)
    expect(
      typed('Person')
        .flatMap((node) => node[`${SCHEMA}name`] ?? [])
        .map((name) => name['@value']),
    ).toEqual(expect.arrayContaining(['Maria Quill', 'John Lee', 'Ana Lind']))
    const [quotation] = typed('Quotation')
    expect(quotation![`${SCHEMA}text`]![0]!['@value']).toBe(CONTENTS[0])
    const speaker = nodes.find((node) => node['@id'] === quotation![`${SCHEMA}spokenByCharacter`]![0]!['@id'])
    expect(speaker![`${SCHEMA}name`]![0]!['@value']).toBe('Maria Quill')
    expect(typed('Claim').map((claim) => claim[`${SCHEMA}text`]![0]!['@value'])).toEqual(
      expect.arrayContaining(CONTENTS.slice(1)),
    )
  })
})

describe('annotations', () => {
  test('selectors by quote and by position in code points give the same words', () => {
    const lines = exported('annotations').trim().split('\n')
    const texts = [...heldArticles(ledger)].map(({ reading }) => reading.text)
    const found = lines.map((line) => {
      const { target, body } = JSON.parse(line)
      const [quote, position] = target[0].selector
      const at = texts.map((text) => Array.from(text).slice(position.start, position.end).join(''))
      expect(at).toContain(quote.exact)
      expect(texts.some((text) => text.includes(quote.prefix + quote.exact + quote.suffix))).toBe(true)
      return [quote.exact, body[0].value]
    })
    expect(found.map(([exact]) => exact)).toEqual(CONTENTS)
    expect(found[0]![1]).toBe('Maria Quill')
  })

  test('code points agree with counting them, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, a, b) => {
        const points = Array.from(text)
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ]
        const start = points.slice(0, from).join('').length
        const end = points.slice(0, to).join('').length
        expect(codePoints(text)({ start, end })).toEqual({ start: from, end: to })
      }),
    )
  })
})

describe('prov', () => {
  test('every statement leads back to the bytes and to who made it', async () => {
    const nodes = (await jsonld.flatten(JSON.parse(exported('prov')))) as (Found & { '@id': string })[]
    const node = (id: string | undefined) => nodes.find((one) => one['@id'] === id)!
    const said = nodes.filter((one) => one[`${PROV}wasQuotedFrom`])
    expect(said).toHaveLength(3)
    for (const statement of said) {
      const doc = node(statement[`${PROV}wasQuotedFrom`]![0]!['@id'])
      expect(doc[`${PROV}wasDerivedFrom`]![0]!['@id']).toMatch(/^urn:hearsay:item:[0-9a-f]{64}$/)
      const activity = node(statement[`${PROV}wasGeneratedBy`]![0]!['@id'])
      expect(activity[`${PROV}wasAssociatedWith`]![0]!['@id']).toMatch(/^urn:hearsay:program:/)
    }
    const word = nodes.find((one) => one[`${PROV}wasAttributedTo`])!
    expect(word[`${PROV}wasAttributedTo`]![0]!['@id']).toBe('urn:hearsay:person:Ana%20Lind')
    expect(word[`${PROV}wasDerivedFrom`]![0]!['@id']).toBe(said[0]!['@id'])
  })
})

test('the command writes to a file, for some days, or of nobody', async () => {
  const out = join(folder, 'may.csv')
  const asked = ['export', '--format', 'csv', '--ledger', ledger.path, '--from', '2024-05-11', '--out', out]
  expect(await hearsay(asked)).toMatchObject({ status: 0, stdout: '' })
  expect(parse(readFileSync(out, 'utf8'), { columns: true })).toHaveLength(1)
  const nobody = await hearsay(['export', '--format', 'jsonld', '--ledger', ledger.path, '--outlet', 'Nobody'])
  expect(JSON.parse(nobody.stdout)).toMatchObject({ '@graph': [] })
})
