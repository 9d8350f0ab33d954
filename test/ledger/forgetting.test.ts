import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { append, forget, merge, openLedger, search, split, verify, who, type Ledger } from '../../src/ledger/ledger.ts'
import { saidReading } from './said-reading.ts'

const BY = { by: 'Ana Lind' }

let folder: string
let ledger: Ledger
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-forget-'))
  ledger = openLedger(join(folder, 'hearsay.db'))
})
afterEach(() => {
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

async function add(text: string, address = text.slice(0, 8)): Promise<string> {
  const reading = await saidReading(text)
  append(ledger, [{ reading, address, type: 'plain', bytes: text.length }])
  return reading.document.id
}

const holds = (word: string): boolean =>
  ['', '-wal'].some((side) => readFileSync(`${ledger.path}${side}`).toString('latin1').includes(word))
const texts = (words: string): string[] => search(ledger, words).hits.map(({ text }) => text)

test('killed at any step, either all of it is held or no word of it', async () => {
  const doc = await add('Pier\n\nMaria Quill said the zanzibar is safe.\n')
  await add('Pier two\n\nMaria Quill said the bridge is safe.\n')
  const { append: appends } = ledger
  ledger.append = (sql, ...values) => {
    if (sql.includes('optimize')) throw new Error('killed')
    return appends.call(ledger, sql, ...values)
  }
  expect(() => forget(ledger, doc)).toThrow('killed')
  expect(texts('zanzibar')).toEqual(['the zanzibar is safe'])
  ledger.append = appends
  ledger.rewrite = () => {
    throw new Error('killed')
  }
  expect(() => forget(ledger, doc)).toThrow('killed')
  ledger.settle()
  expect(holds('zanzibar')).toBe(false)
  expect(texts('bridge')).toEqual(['the bridge is safe'])
})

test('the version before the one that is forgotten is what stands at the address', async () => {
  await add('Pier\n\nMaria Quill said the pier opens on Monday.\n', 'https://example.org/pier')
  const newer = await add('Pier\n\nMaria Quill said the pier opens on Friday.\n', 'https://example.org/pier')
  expect(texts('pier')).toEqual(['the pier opens on Friday'])
  forget(ledger, newer)
  expect(texts('pier')).toEqual(['the pier opens on Monday'])
  expect(verify(ledger).faults).toEqual([])
})

test('nothing names one that was split off when their documents are gone', async () => {
  const pier = await add('Pier\n\nJohn Zanzibar said the pier is safe.\n')
  const school = await add('School\n\nJohn Zanzibar said the roof leaks.\n')
  const { entities } = split(ledger, who(ledger, 'John Zanzibar').profile!.id, [pier], BY)
  forget(ledger, pier)
  expect(who(ledger, 'Zanzibar').profile).toMatchObject({ id: entities[0], total: 1 })
  expect(who(ledger, entities[1]).profile).toMatchObject({ name: '', total: 0 })
  forget(ledger, school)
  expect(holds('zanzibar')).toBe(false)
  expect(verify(ledger).faults).toEqual([])
})

test('nothing names the head of a merge when its own documents are gone; come again, it is named again', async () => {
  const articles = ['Pier\n\nMaria Quill said it is safe.\n', 'School\n\nMarie Quell said it leaks.\n']
  const docs = [await add(articles[0]!), await add(articles[1]!)]
  const ids = ['Maria Quill', 'Marie Quell'].map((name) => who(ledger, name).profile!.id)
  merge(ledger, ids[0]!, ids[1]!, BY)
  const head = ids[0]! < ids[1]! ? 0 : 1
  const [name, left] = head === 0 ? ['quill', 'Marie Quell'] : ['quell', 'Maria Quill']
  forget(ledger, docs[head]!)
  expect(holds(name)).toBe(false)
  expect(who(ledger, left).profile).toMatchObject({ id: ids[head], name: left, total: 1 })
  await add(articles[head]!)
  expect(who(ledger, name).profile).toMatchObject({ id: ids[head], total: 2 })
  expect(verify(ledger).faults).toEqual([])
})
