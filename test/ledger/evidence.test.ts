import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSession } from '../../src/hear.ts'
import { readTranscripts } from '../../src/intake/take-in.ts'
import {
  forget,
  info,
  openLedger,
  recordAdd,
  recordList,
  search,
  stats,
  trace,
  verify,
  who,
  type Ledger,
} from '../../src/ledger/ledger.ts'
import { packText } from '../../src/ledger/pack.ts'
import { briefing, nextBriefing } from '../record/held.ts'
import { sentenceReader } from '../sentence-reader.ts'

const harbour = 'Harbour reopens\n\nQuill said the zanzibar reopens on Monday. Lee said no ship was damaged.\n'
const bridge = 'Bridge shut\n\nQuill said the bridge stays shut. Brandt said repairs cost two million.\n'

let folder: string
let path: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-evidence-'))
  path = join(folder, 'hearsay.db')
  writeFileSync(join(folder, 'a.txt'), harbour)
  writeFileSync(join(folder, 'b.txt'), bridge)
  writeFileSync(join(folder, 'briefing.md'), briefing)
  writeFileSync(join(folder, 'next.md'), nextBriefing)
  const session = openSession(() => Promise.resolve(sentenceReader()), { ledger: path })
  const inputs = ['a.txt', 'b.txt'].map((name) => ({ file: join(folder, name) }))
  for await (const outcome of session.add(inputs, { published: '2024-05-10' }))
    if ('error' in outcome) throw outcome.error
  await session.close()
  const ledger = openLedger(path)
  await recordAdd(ledger, [join(folder, 'briefing.md'), join(folder, 'next.md')], { read: readTranscripts })
  ledger.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function ask<Answer>(question: (ledger: Ledger) => Answer): Answer {
  const ledger = openLedger(path, { mode: 'read' })
  try {
    return question(ledger)
  } finally {
    ledger.close()
  }
}

function tamper(sql: string, ...values: (string | number | Uint8Array)[]): void {
  const database = new Database(path)
  database.exec('pragma foreign_keys = 0')
  database.prepare(sql).run(...values)
  database.close()
}

describe('verify', () => {
  test('an honest ledger has no faults', () => {
    expect(ask(verify)).toEqual({ docs: 4, readings: 2, statements: 4, transcripts: 2, faults: [] })
  })

  test.each([
    [
      'a text that was changed, by an equally long word',
      () =>
        tamper(
          'update docs set text = ? where title = ?',
          packText(harbour.trimEnd().replace('Monday', 'Friday')),
          'Harbour reopens',
        ),
      ['hash', 'orphan'],
    ],
    [
      'a text that is no longer there',
      () => tamper("update docs set text = x'00ff' where title = 'Bridge shut'"),
      ['hash'],
    ],
    ['a row that says something else', () => tamper('update statements set stance = 2'), ['index']],
    ['a row whose offsets were moved', () => tamper('update statements set start = start + 1'), ['index', 'orphan']],
    ['a statement that is gone', () => tamper('delete from statements where at = 0'), ['index']],
    ['a digest of other bytes', () => tamper(`update items set sha256 = '${'1'.repeat(64)}'`), ['id']],
    ['an edition that is gone', () => tamper('update readings set edition = 77 where n = 1'), ['reference']],
    ['readings that nobody is shown', () => tamper('delete from current'), ['index']],
  ])('%s', (_, change, kinds) => {
    change()
    const found = new Set(ask(verify).faults.map(({ kind }) => kind as string))
    for (const kind of kinds) expect(found).toContain(kind)
  })

  test('an orphan is named with the words that stand there now', () => {
    const moved = harbour.trimEnd().replace('the zanzibar', 'The zanzibar')
    tamper('update docs set text = ? where title = ?', packText(moved), 'Harbour reopens')
    expect(ask(verify).faults.map(({ message }) => message)).toContain(
      'at 28 stands "The zanzibar reopens on Monday": these are not the words that were read there',
    )
  })
})

test('trace leads from a statement back to the bytes', () => {
  const [hit] = ask((ledger) => search(ledger, 'zanzibar').hits)
  const found = ask((ledger) => trace(ledger, hit?.id ?? ''))
  expect(found).toMatchObject({
    statement: { text: 'the zanzibar reopens on Monday' },
    attribution: { cue: { text: 'said' }, content: { text: 'the zanzibar reopens on Monday' } },
    readings: [{ program: 'hearsay', isAsked: true, stance: 'asserts' }],
    document: { title: 'Harbour reopens' },
    arrivals: [{ address: `file:${join(folder, 'a.txt')}`, version: 1, type: 'plain', isLast: true }],
  })
  expect(ask((ledger) => trace(ledger, 'nothing'))).toBeNull()
})

test('stats counts by outlet and month', () => {
  const { all, byOutlet, byMonth } = ask(stats)
  expect(all).toEqual({
    statements: 4,
    articles: 2,
    direct: 0,
    unnamed: expect.any(Number),
    sourceless: expect.any(Number),
  })
  expect(byOutlet).toMatchObject([{ outlet: null, statements: 4 }])
  expect(byMonth).toMatchObject([{ month: '2024-05', statements: 4, articles: 2 }])
})

describe('forget', () => {
  function write<Answer>(work: (ledger: Ledger) => Answer): Answer {
    const ledger = openLedger(path)
    try {
      return work(ledger)
    } finally {
      ledger.close()
    }
  }

  test('removes a document with all that came of it, and no byte of it is left', () => {
    const [hit] = ask((ledger) => search(ledger, 'zanzibar').hits)
    expect(readFileSync(path).includes('zanzibar') || readFileSync(`${path}-wal`).includes('zanzibar')).toBe(true)
    expect(write((ledger) => forget(ledger, hit?.document.id ?? ''))).toMatchObject({
      title: 'Harbour reopens',
      addresses: [`file:${join(folder, 'a.txt')}`],
      readings: 1,
      statements: 2,
      transcripts: 0,
      isCleared: true,
    })
    expect(readFileSync(path).includes('zanzibar')).toBe(false)
    expect(readFileSync(path).includes('a.txt')).toBe(false)
    expect(ask((ledger) => search(ledger, 'zanzibar').hits)).toEqual([])
    expect(ask((ledger) => search(ledger, 'bridge').hits)).toHaveLength(1)
    expect(ask(verify).faults).toEqual([])
    expect(ask(info)).toMatchObject({ articles: 1, readings: 1, statements: 2 })
    expect(ask((ledger) => who(ledger, 'Lee')).profile).toBeNull()
  })

  test('a transcript goes with its turns and its place in the index', () => {
    const [first] = ask((ledger) => recordList(ledger).occasions)
    expect(write((ledger) => forget(ledger, first?.id ?? ''))).toMatchObject({ transcripts: 1, readings: 0 })
    expect(ask((ledger) => recordList(ledger).occasions)).toHaveLength(1)
    expect(ask(verify)).toMatchObject({ docs: 3, transcripts: 1, faults: [] })
  })

  test('what is not held is not forgotten', () => {
    expect(write((ledger) => forget(ledger, 'nothing'))).toBeNull()
  })
})
