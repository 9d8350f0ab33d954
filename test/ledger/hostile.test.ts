import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSession } from '../../src/hear.ts'
import { readTranscripts } from '../../src/intake/transcript.ts'
import { heldReading, info, openLedger, recordAdd, recordList, verify, type Ledger } from '../../src/ledger/ledger.ts'
import { sentenceReader } from '../sentence-reader.ts'

const GOOD = 'Harbour\n\nQuill said the harbour reopens on Monday. Lee said no ship was damaged.\n'
const BRIEFING =
  'MS. QUILL: The bridge reopens in May, and nobody was hurt.\n\nQ   When is that?\n\nMS. QUILL: In May.\n'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-hostile-'))
  path = join(folder, 'hearsay.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, bytes: string | Uint8Array): string {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

/** A file of two gigabytes and more that takes no room: its beginning, and nothing but zero bytes. */
function huge(name: string, head: string): string {
  const file = openSync(write(name, head), 'r+')
  ftruncateSync(file, 2_300_000_000)
  closeSync(file)
  return join(folder, name)
}

function archived(length: number, body: string): Buffer {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${body}`
  return Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/1\r\nContent-Length: ${length}\r\n\r\n${answer}`,
  )
}

/** A few kilobytes that become 64 MB. */
function bomb(): Buffer {
  const zeros = Buffer.alloc(64_000_000)
  return gzipSync(Buffer.concat([archived(zeros.length + 47, ''), zeros, Buffer.from('\r\n\r\n')]))
}

type Hostile = readonly [name: string, prepare: (name: string) => unknown, said: RegExp]

/** What cannot be read, and what is said of it; each between two files that can. */
const ARTICLES: readonly Hostile[] = [
  ['empty.txt', (name) => write(name, ''), /empty\.txt is empty/],
  ['nul.txt', (name) => write(name, '\0'.repeat(500)), /nul\.txt is binary/],
  ['huge.txt', (name) => huge(name, 'It rains, she said.'), /huge\.txt is larger than 20 MB \(2300\.0 MB\)/],
  ['huge.warc', (name) => huge(name, 'WARC/1.0\r\n'), /huge\.warc has no end of a head within 64 kB/],
  ['bomb.warc.gz', (name) => write(name, bomb()), /example\.org\/1 in .*bomb\.warc\.gz is larger than 20 MB/],
  ['cut.warc.gz', (name) => write(name, bomb().subarray(0, 9000)), /cut\.warc\.gz is broken off or damaged/],
  ['cut.warc', (name) => write(name, archived(5000, GOOD)), /cut\.warc: the archive ends inside a record/],
  ['cut.pdf', (name) => write(name, '%PDF-1.7\n1 0 obj\n<</Type/Cata'), /cut\.pdf/],
  ['cut.jsonl', (name) => write(name, '{"text":"It rains, she s'), /cut\.jsonl is no JSON/],
  [
    'data.txt',
    (name) => write(name, Buffer.from([0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66])),
    /is a SQLite database/,
  ],
]

describe('files that no article can be read of', () => {
  test.each(ARTICLES)('%s is one clear error, and the rest of the batch is done', async (name, prepare, said) => {
    const [first, last] = [write('first.txt', GOOD), write('last.txt', GOOD.replace('Monday', 'Friday'))]
    prepare(name)
    const outcomes = await add(first, join(folder, name), last)
    expect(outcomes.map((one) => (one === 'added' ? one : 'failed'))).toEqual(['added', 'failed', 'added'])
    expect(outcomes[1]).toMatch(said)
    ask((ledger) => expect([info(ledger).articles, verify(ledger).faults]).toEqual([2, []]))
  })
})

const ODD: readonly (readonly [string, string | Uint8Array])[] = [
  ['a zero byte in its middle', `${GOOD.repeat(3)}Brandt said the \0 bridge is shut.\n${GOOD.repeat(3)}`],
  [
    'bytes that are no UTF-8',
    Buffer.concat([Buffer.from(GOOD), Buffer.from([0xff, 0xfe, 0xc3, 0x28]), Buffer.from(GOOD)]),
  ],
  ['UTF-16 without a mark', Buffer.from(GOOD.replace('Monday', 'Sunday'), 'utf16le')],
  [
    'Windows-1252 that calls itself UTF-8',
    Buffer.from(
      '<html><head><meta charset="utf-8"><title>A</title></head><body><article><p>Quill said the café “is shut”. '.repeat(
        9,
      ),
      'latin1',
    ),
  ],
]

describe('texts with odd bytes are read or named, and what is kept of them is whole', () => {
  test.each(ODD)('%s', async (_, bytes) => {
    const outcomes = await add(write('odd.txt', bytes), write('good.txt', GOOD))
    expect(outcomes[1]).toBe('added')
    ask((ledger) => {
      expect(verify(ledger).faults).toEqual([])
      if (outcomes[0] !== 'added') return
      const ids = ledger.rows('select id from docs order by n').map(([id]) => String(id))
      expect(heldReading(ledger, ids[0]!)!.attributions.length).toBeGreaterThan(0)
    })
  })
})

const TRANSCRIPTS: readonly Hostile[] = [
  ['empty.md', (name) => write(name, ''), /empty\.md is empty/],
  ['nul.txt', (name) => write(name, '\0'.repeat(500)), /holds zero bytes/],
  ['late-nul.txt', (name) => write(name, `${BRIEFING.repeat(100)}MS. QUILL: \0 In May.\n`), /holds zero bytes/],
  ['huge.txt', (name) => huge(name, BRIEFING), /huge\.txt has 2300000000 bytes: a transcript of at most/],
  ['huge.jsonl', (name) => huge(name, '{"text":"'), /huge\.jsonl has 2300000000 bytes/],
  ['cut.jsonl', (name) => write(name, '{"text":"MS. QUILL: It rai'), /cut\.jsonl/],
  ['cut.pdf', (name) => write(name, '%PDF-1.7\n1 0 obj\n<</Type/Cata'), /cut\.pdf/],
]

describe('files that no transcript can be read of', () => {
  test.each(TRANSCRIPTS)('%s is one clear error, and the rest of the batch is done', async (name, prepare, said) => {
    prepare(name)
    const files = [write('a.txt', BRIEFING), join(folder, name), write('b.txt', BRIEFING.replaceAll('May', 'June'))]
    const ledger = openLedger(path)
    const { added, failed } = await recordAdd(ledger, files, { read: readTranscripts })
    expect([added, failed.map((one) => one.path)]).toEqual([2, [files[1]]])
    expect(failed[0]!.reason).toMatch(said)
    expect([recordList(ledger).occasions.length, verify(ledger).faults]).toEqual([2, []])
    ledger.close()
  })
})

describe('ledgers that are none', () => {
  test.each([
    ['another program’s', () => other('create table cats (name text)'), 'of another program'],
    [
      'a newer version’s',
      () => other('pragma application_id = 1751474546; pragma user_version = 99'),
      'use a newer Hearsay',
    ],
    ['a folder', () => mkdirSync(path), 'is a folder'],
    ['zero bytes of some length', () => write('hearsay.db', Buffer.alloc(20_000)), 'is not a database'],
    ['one whose middle is overwritten', () => damaged(), 'the ledger is damaged'],
  ])('%s: adding is one clear error and changes nothing', async (_, prepare, said) => {
    prepare()
    await expect(add(write('good.txt', GOOD))).rejects.toThrow(said)
  })
})

function other(sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

function damaged(): void {
  const ledger = openLedger(path)
  ledger.settle()
  ledger.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(60_000, 0xaa), 0, 60_000, 5000)
  closeSync(file)
}

async function add(...files: readonly string[]): Promise<string[]> {
  const session = openSession(() => Promise.resolve(sentenceReader()), { ledger: path })
  const outcomes: string[] = []
  try {
    for await (const outcome of session.add(
      files.map((file) => ({ file })),
      { published: '2024-05-10' },
    ))
      outcomes.push('error' in outcome ? outcome.error.message : outcome.kept)
  } finally {
    await session.close()
  }
  return outcomes
}

function ask(question: (ledger: Ledger) => void): void {
  const ledger = openLedger(path, { mode: 'read' })
  try {
    question(ledger)
  } finally {
    ledger.close()
  }
}
