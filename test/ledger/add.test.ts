import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSession, type AddOutcome, type Input } from '../../src/hear.ts'
import {
  heldReading,
  heldStatement,
  info,
  openLedger,
  search,
  trace,
  who,
  type Ledger,
} from '../../src/ledger/ledger.ts'
import { emptyReader } from '../empty-reader.ts'
import { sentenceReader } from '../sentence-reader.ts'

// The sentence reader takes each sentence for an attribution: source, cue, content.
const harbour = 'Harbour reopens\n\nQuill said the harbour reopens on Monday. Lee said no ship was damaged.\n'
const bridge = 'Bridge shut\n\nQuill said the bridge stays shut. Brandt said repairs cost two million.\n'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-add-'))
  path = join(folder, 'hearsay.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): Input {
  writeFileSync(join(folder, name), text)
  return { file: join(folder, name) }
}

async function add(inputs: readonly Input[], published = '2024-05-10'): Promise<string[]> {
  const session = openSession(() => Promise.resolve(sentenceReader()), { ledger: path })
  const outcomes: AddOutcome[] = []
  for await (const outcome of session.add(inputs, { published })) outcomes.push(outcome)
  await session.close()
  return outcomes.map((outcome) => ('error' in outcome ? outcome.error.message : outcome.kept))
}

function ask<Answer>(question: (ledger: Ledger) => Answer): Answer {
  const ledger = openLedger(path, { mode: 'read' })
  try {
    return question(ledger)
  } finally {
    ledger.close()
  }
}

const wordsOf = (hits: readonly { readonly text: string }[]): string[] => hits.map(({ text }) => text)

describe('adding articles', () => {
  test('what is held is passed over, what cannot be read is named, the rest is done', async () => {
    const inputs = [file('a.txt', harbour), file('empty.txt', ''), file('b.txt', bridge), file('again.txt', harbour)]
    expect(await add(inputs)).toEqual(['added', expect.stringContaining('empty.txt is empty'), 'added', 'held'])
    expect(await add(inputs)).toEqual(['held', expect.stringContaining('empty.txt is empty'), 'held', 'held'])
    expect(ask(info)).toMatchObject({ articles: 2, readings: 2, from: '2024-05-10', to: '2024-05-10' })
  })

  test('a changed article is a new version; the old one stays and is no longer found', async () => {
    await add([file('a.txt', harbour)])
    expect(await add([file('a.txt', harbour.replace('Monday', 'Friday'))])).toEqual(['changed'])
    expect(ask((ledger) => wordsOf(search(ledger, 'harbour reopens').hits))).toEqual(['the harbour reopens on Friday'])
    expect(ask(info)).toMatchObject({ articles: 2, readings: 2 })
    expect(await add([file('a.txt', harbour)])).toEqual(['changed'])
    expect(ask((ledger) => wordsOf(search(ledger, 'harbour reopens').hits))).toEqual(['the harbour reopens on Monday'])
  })

  test('other weights add a reading, and the newer is asked', async () => {
    await add([file('a.txt', harbour)])
    const session = openSession(() => Promise.resolve(emptyReader({ digest: 'newer' })), { ledger: path })
    for await (const outcome of session.add([file('a.txt', harbour)], { published: '2024-05-10' }))
      expect(outcome).toMatchObject({ kept: 'reread', statements: 0 })
    await session.close()
    expect(ask((ledger) => search(ledger, 'harbour').hits)).toEqual([])
    expect(ask(info)).toMatchObject({ articles: 1, readings: 2 })
  })
})

test('an item has the size of its bytes, and what stands at its address already is not written again', async () => {
  const page = Buffer.from(`\ufeff${harbour.replaceAll('\n', '\r\n')}`)
  writeFileSync(join(folder, 'c.txt'), page)
  await add([{ file: join(folder, 'c.txt') }])
  const [hit] = ask((ledger) => search(ledger, 'harbour').hits)
  expect(ask((ledger) => trace(ledger, hit!.id))!.arrivals).toMatchObject([{ bytes: page.length }])
  const held = readFileSync(path)
  expect(await add([{ file: join(folder, 'c.txt') }])).toEqual(['held'])
  expect(readFileSync(path).equals(held)).toBe(true)
})

describe('asking', () => {
  beforeEach(async () => {
    await add([file('a.txt', harbour)], '2024-05-10')
    await add([file('b.txt', bridge)], '2024-06-20')
  })

  test.each([
    ['all words, in any form', 'harbours reopen', {}, ['the harbour reopens on Monday']],
    ['words in a row', '"reopens on"', {}, ['the harbour reopens on Monday']],
    ['words in another row', '"on reopens"', {}, []],
    ['a beginning', 'damag*', {}, ['no ship was damaged']],
    ['signs are no commands', 'NOT harbour) OR *"', {}, []],
    ['a source', '', { source: 'quill' }, ['the bridge stays shut', 'the harbour reopens on Monday']],
    ['a first day', '', { from: '2024-06-01' }, ['the bridge stays shut', 'repairs cost two million']],
    ['a last day', 'the', { to: '2024-05-10' }, ['the harbour reopens on Monday']],
    ['a stance', '', { stance: ['denies' as const] }, []],
    ['a kind', 'shut', { kind: ['indirect' as const] }, ['the bridge stays shut']],
  ])('search: %s', (_, words, options, expected) => {
    const found = ask((ledger) => wordsOf(search(ledger, words, options).hits))
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  test('a hit has its place, its words and the words that match', () => {
    const [hit] = ask((ledger) => search(ledger, 'harbour').hits)
    expect(hit).toMatchObject({
      day: '2024-05-10',
      kind: 'indirect',
      document: { title: 'Harbour reopens', published: '2024-05-10' },
      spans: [{ start: 28, end: 57 }],
      text: 'the harbour reopens on Monday',
      marks: [{ start: 4, end: 11 }],
    })
    expect(harbour.slice(28, 57)).toBe('the harbour reopens on Monday')
  })

  test('a statement and a reading come back as they were read', async () => {
    const [hit] = ask((ledger) => search(ledger, 'harbour').hits)
    const { marks: _, snippet: __, ...statement } = hit!
    expect(ask((ledger) => heldStatement(ledger, hit?.id ?? ''))).toEqual(statement)
    const reading = ask((ledger) => heldReading(ledger, hit?.document.id ?? ''))
    const session = openSession(() => Promise.resolve(sentenceReader()))
    const read = await session.read(file('a.txt', harbour), { published: '2024-05-10' })
    expect(reading).toEqual({ ...read, input: null })
    expect(ask((ledger) => heldReading(ledger, 'nothing'))).toBeNull()
    expect(ask((ledger) => heldStatement(ledger, 'nothing'))).toBeNull()
  })

  test('a wrong filter is a wrong use', () => {
    expect(() => ask((ledger) => search(ledger, 'x', { stance: ['lies' as never] }))).toThrow(
      'There is no stance "lies"',
    )
    expect(() => ask((ledger) => search(ledger, 'x', { from: 'May' }))).toThrow('"May" is no day')
  })
})

test('who nobody knows is nobody', async () => {
  await add([file('a.txt', harbour)])
  expect(ask((ledger) => who(ledger, 'Nobody'))).toEqual({ profile: null, others: [] })
})
