import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LedgerError } from '../../src/error.ts'
import { readTranscripts } from '../../src/intake/transcript.ts'
import { openLedger, recordAdd, recordList, recordLookup } from '../../src/ledger/ledger.ts'
import { searchOf } from '../../src/record/check.ts'
import { briefing, held, nextBriefing } from '../record/held.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-ledger-'))
  path = join(folder, 'hearsay.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

function other(sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}

function cutOff(): void {
  const ledger = openLedger(path)
  ledger.settle()
  ledger.close()
  truncateSync(path, Math.floor(statSync(path).size / 2))
}

describe('opening', () => {
  test.each([
    ['no ledger, for reading', () => undefined, 'There is no ledger at'],
    ['a text file', () => writeFileSync(path, 'Dear diary, today I met a bear and it was kind.'), 'is not a database'],
    ['another program’s database', () => other('create table cats (name text)'), 'a database of another program'],
    [
      'a newer version’s',
      () => other('pragma application_id = 1751474546; pragma user_version = 99'),
      'use a newer Hearsay',
    ],
    ['one that is cut off', () => cutOff(), 'is cut off'],
  ])('%s is one clear error', (name, prepare, message) => {
    prepare()
    const open = () => openLedger(path, { mode: name.includes('reading') ? 'read' : 'write' })
    expect(open).toThrow(LedgerError)
    expect(open).toThrow(message)
  })

  test('a second opening leaves the locks of the first: another process cannot take the log away', () => {
    const first = openLedger(path)
    openLedger(path, { mode: 'read' }).close()
    const script = `const D=require('libsql'); const d=new D(${JSON.stringify(path)}); d.prepare('select count(*) from docs').raw().get(); d.close()`
    execFileSync(process.execPath, ['-e', script])
    expect(existsSync(`${path}-wal`)).toBe(true)
    first.close()
  })

  test('reading never changes a ledger', async () => {
    const ledger = openLedger(path)
    await recordAdd(ledger, [write('a.md', briefing)], { read: readTranscripts })
    ledger.settle()
    ledger.close()
    const before = readFileSync(path)
    const reader = openLedger(path, { mode: 'read' })
    expect(recordList(reader).occasions).toHaveLength(1)
    expect(() => reader.append("insert into makers (program, version) values ('x', '1')")).toThrow(LedgerError)
    reader.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

test('where taking back fails too, what is heard is why it was tried', () => {
  const ledger = openLedger(path)
  const work = (): void => {
    ledger.append('rollback')
    throw new Error('the disk is full')
  }
  expect(() => ledger.together(work)).toThrow('the disk is full')
  ledger.close()
})

describe('adding', () => {
  test('a file twice changes nothing, a changed file is a new version and the old one stays', async () => {
    const ledger = openLedger(path)
    const file = write('a.md', briefing)
    expect(await recordAdd(ledger, [file], { read: readTranscripts })).toMatchObject({ added: 1, changed: 0, held: 0 })
    expect(await recordAdd(ledger, [file], { read: readTranscripts })).toMatchObject({
      added: 0,
      changed: 0,
      held: 1,
      words: 0,
    })
    write('a.md', briefing.replace('ninth of May', 'tenth of May'))
    expect(await recordAdd(ledger, [file], { read: readTranscripts })).toMatchObject({ added: 0, changed: 1, held: 0 })
    expect(ledger.rows('select count(*) from docs')).toEqual([[2]])
    expect(recordList(ledger).occasions).toMatchObject([
      { version: 2, day: '2024-03-05', speakers: ['Ada Quill', 'Tom Lee'] },
    ])

    const search = searchOf(recordLookup(ledger))
    expect(held(search, 'The bridge will not reopen before the tenth of May', 'Ada Quill', '2024-03-05').verdict).toBe(
      'verbatim',
    )
    expect(held(search, 'The bridge will not reopen before the ninth of May', 'Ada Quill', '2024-03-05').verdict).toBe(
      'altered',
    )
    ledger.close()
  })

  test('what cannot be read is named, the rest is done', async () => {
    const ledger = openLedger(path)
    const files = [
      write('a.md', ''),
      write('b.md', briefing),
      write('c.txt', '\u0000\u0001\u0002'),
      join(folder, 'none.md'),
    ]
    const added = await recordAdd(ledger, files, { read: readTranscripts })
    expect(added.added).toBe(1)
    expect(added.failed.map((one) => one.path)).toEqual([files[0], files[2], files[3]])
    ledger.close()
  })

  test('two may read while one writes', async () => {
    const writer = openLedger(path)
    await recordAdd(writer, [write('a.md', briefing)], { read: readTranscripts })
    const readers = [openLedger(path, { mode: 'read' }), openLedger(path, { mode: 'read' })]
    writer.together(() => {
      writer.append("insert into makers (program, version) values ('another', '1')")
      for (const reader of readers) expect(recordList(reader).occasions).toHaveLength(1)
    })
    await recordAdd(writer, [write('b.md', nextBriefing)], { read: readTranscripts })
    for (const reader of readers) {
      expect(recordList(reader).occasions).toHaveLength(2)
      reader.close()
    }
    writer.close()
  })
})
