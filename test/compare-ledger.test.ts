import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareLedger } from '../src/compare-ledger.ts'
import { readTranscripts } from '../src/intake/transcript.ts'
import { append, appendTranscript, openLedger, type Ledger } from '../src/ledger/ledger.ts'
import { comparisonSchema, type Compared } from '../src/schema/compare.ts'
import { hearsay } from './cli/in-memory.ts'
import { saidReading } from './ledger/said-reading.ts'
import { briefing, ledgerOf } from './record/held.ts'

const articles = [
  [
    'a.txt',
    '2024-05-10',
    'Ana Ruiz said the Delta bridge will open in June.\n\nBo Li said the choir sang until midnight.',
  ],
  ['b.txt', '2024-05-11', 'Cy Dahl said the Delta bridge will not open in June.'],
  ['c.txt', '2024-05-12', 'Ana Ruiz said the Delta bridge will open in June. Di Emm said Rotterdam has money.'],
] as const

let folder: string
let path: string
let ledger: Ledger
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-compare-'))
  path = join(folder, 'hearsay.db')
  const writing = openLedger(path)
  for (const [address, published, text] of articles)
    append(writing, [{ reading: await saidReading(text, { published }), address, type: 'plain', bytes: text.length }])
  writing.settle()
  writing.close()
  ledger = openLedger(path, { mode: 'read' })
})
afterAll(() => {
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

const namesIn = ({ statements, sources }: Compared): (string | null | undefined)[] =>
  statements.map(({ source }) => sources.find(({ id }) => id === source)?.name)

describe('words over the ledger', () => {
  test('statements of several articles that hold the words are one proposition; one person is one source', async () => {
    const compared = await compareLedger(ledger, 'bridge')
    expect(comparisonSchema.parse(compared)).toEqual(compared)
    expect(namesIn(compared).toSorted()).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Cy Dahl'])
    expect(compared.sources.map(({ name }) => name).toSorted()).toEqual(['Ana Ruiz', 'Cy Dahl'])
    expect(compared.propositions.map(({ statements }) => statements.length)).toEqual([3])
    expect(compared.notices).toEqual([])
  })

  test('a denial of what another says is a contradiction, with the words of both', async () => {
    const { relations } = await compareLedger(ledger, 'bridge', { to: '2024-05-11' })
    expect(relations.map(({ relation }) => relation)).toEqual(['contradicts'])
    expect(relations[0]?.because.map(({ text }) => text).join(' ')).toContain('not')
  })

  test.each<[string, string, Parameters<typeof compareLedger>[2], string[]]>([
    ['days', 'bridge', { from: '2024-05-11' }, ['Ana Ruiz', 'Cy Dahl']],
    ['a source', 'bridge', { source: 'Dahl' }, ['Cy Dahl']],
    ['words that nothing holds', 'elephants', {}, []],
    ['no words: all', '', {}, ['Ana Ruiz', 'Ana Ruiz', 'Bo Li', 'Cy Dahl', 'Di Emm']],
  ])('%s', async (_, words, options, names) => {
    expect(namesIn(await compareLedger(ledger, words, options)).toSorted()).toEqual(names)
  })

  test('of more than the limit the latest are compared, and a notice says so', async () => {
    const compared = await compareLedger(ledger, '', { limit: 2 })
    expect(namesIn(compared).toSorted()).toEqual(['Ana Ruiz', 'Di Emm'])
    expect(compared.notices.map(({ rule }) => rule)).toEqual(['compare-bounded'])
  })
})

describe('transcripts', () => {
  const article = 'Ada Quill said the steel from the contractor had not arrived.'
  const joined = async (): Promise<Ledger> => {
    const both = await ledgerOf(briefing)
    append(both, [{ reading: await saidReading(article), address: 'q.txt', type: 'plain', bytes: article.length }])
    return both
  }

  test('a sentence of a named speaker is a direct statement of that person, who is one with the source of an article', async () => {
    const both = await joined()
    const compared = await compareLedger(both, 'steel arrived')
    expect(compared.statements.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([
      'the steel from the contractor had not arrived',
      'The contractor told us on Monday that the steel had arrived.',
    ])
    expect(compared.sources.map(({ name, members }) => [name, members.length])).toEqual([['Ada Quill', 2]])
    expect(compared.statements[1]?.said).toEqual({ from: '2024-03-05', to: '2024-03-05' })
    expect(compared.propositions).toHaveLength(1)
    both.close()
  })

  test.each<[string, string, Parameters<typeof compareLedger>[2], number]>([
    ['words in a row', '"the east channel"', {}, 0],
    ['a question is nobody’s statement', 'closure', {}, 0],
    ['another speaker', 'steel arrived', { source: 'Lee' }, 0],
    ['another day', 'steel arrived', { from: '2024-03-06', to: '2024-03-07' }, 0],
    ['no words: every sentence of a named speaker', '', { limit: 1000 }, 16],
    ['any form of a word', 'boards orders', {}, 1],
    ['the beginning of a word', 'millio*', {}, 2],
  ])('%s', async (_, words, options, count) => {
    const record = await ledgerOf(briefing)
    expect((await compareLedger(record, words, options)).statements).toHaveLength(count)
    record.close()
  })

  test('the index of words is made for a ledger of a version that had none', async () => {
    const place = join(folder, 'older.db')
    const made = openLedger(place)
    const [transcript] = await readTranscripts(new TextEncoder().encode(briefing), { name: 'a.md' })
    made.together(() => appendTranscript(made, transcript!, { name: 'a.md', bytes: briefing.length }))
    made.append('delete from spoken')
    expect((await compareLedger(made, 'steel')).statements).toHaveLength(0)
    made.close()
    const again = openLedger(place)
    expect((await compareLedger(again, 'steel')).statements).toHaveLength(1)
    again.close()
  })
})

describe('hearsay compare', () => {
  test('prints propositions and relations, or one JSON object; the ledger is not changed', async () => {
    const before = readFileSync(path)
    const shown = await hearsay(['compare', 'bridge', '--ledger', path])
    expect(shown.stdout).toContain('Cy Dahl')
    expect(shown.stdout).toContain('contradicts')
    const { stdout } = await hearsay(['compare', 'bridge', '--ledger', path, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'hearsay/compare/1', propositions: [{}] })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('without a ledger there is one clear error, and none is made', async () => {
    const { status, stderr } = await hearsay(['compare', 'bridge', '--ledger', join(folder, 'none.db')])
    expect(stderr).toContain('There is no ledger at')
    expect(status).toBe(1)
    expect(readdirSync(folder)).not.toContain('none.db')
  })
})
