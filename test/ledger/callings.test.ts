import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  append,
  forget,
  openLedger,
  search,
  split,
  undoJoin,
  verify,
  who,
  type Ledger,
} from '../../src/ledger/ledger.ts'
import { officesOf } from '../../src/ledger/office.ts'
import { dump } from './dump.ts'
import { saidReading } from './said-reading.ts'

let ledger: Ledger
beforeEach(() => {
  ledger = openLedger(':memory:')
})
afterEach(() => ledger.close())

type Said = { readonly office?: string; readonly place?: string; readonly day?: string }

/** Adds an article in which one person, who holds an office, says that a thing is shut. */
async function says(name: string, thing: string, { office = 'President', place, day = '2024-05-10' }: Said = {}) {
  const reading = await saidReading(`${thing}\n\n${name} said the ${thing} is shut.\n`, { published: day })
  const sources = reading.sources.map((source) => ({ ...source, roles: [office], affiliation: place ?? null }))
  append(ledger, [{ reading: { ...reading, sources }, address: thing, type: 'plain', bytes: 1 }])
}

/** What is said by whom this full name is of, in the order of the alphabet. */
const things = (name: string): string[] =>
  (who(ledger, name).profile?.statements ?? []).map(({ text }) => text.split(' ')[1]!).toSorted()

test.each<[string, Said, Said, boolean]>([
  ['the same office in the same years', {}, { day: '2022-01-01' }, true],
  ['an office of another year', {}, { day: '2014-01-01' }, false],
  ['another office', {}, { office: 'Chancellor' }, false],
  ['an office that was left', {}, { office: 'former President' }, false],
  ['another country', { place: 'Chile' }, { place: 'Peru' }, false],
  ['an office of many, in one place', { office: 'Senator', place: 'Ohio' }, { office: 'Senator', place: 'Ohio' }, true],
  ['an office of many, of no place', { office: 'Senator', place: 'Ohio' }, { office: 'Senator' }, false],
  ['no office', { office: 'clerk' }, { office: 'clerk' }, false],
])('a surname beside %s', async (_, full, short, isJoined) => {
  await says('Ada Lind', 'port', full)
  await says('Lind', 'mill', short)
  expect(things('Ada Lind')).toEqual(isJoined ? ['mill', 'port'] : ['port'])
})

test('a surname that two hold in one office is nobody’s, in whatever order they come', async () => {
  await says('Lind', 'mill')
  await says('Ada Lind', 'port')
  expect(things('Ada Lind')).toEqual(['mill', 'port'])
  await says('Eva Lind', 'bank')
  expect([things('Ada Lind'), things('Eva Lind')]).toEqual([['port'], ['bank']])
  expect(search(ledger, 'mill', { source: 'Lind' }).hits).toHaveLength(1)
})

test('two forms of one name are one where office and years agree', async () => {
  await says('Phil Lind', 'port')
  await says('Philip Lind', 'mill')
  await says('Philip Aron Lind', 'bank')
  expect(things('Philip Aron Lind')).toEqual(['bank', 'mill', 'port'])
})

test('who was joined by a surname can be split off, and comes back when that is undone', async () => {
  await says('Ada Lind', 'port')
  await says('Lind', 'mill')
  const { id } = who(ledger, 'Ada Lind').profile!
  const parted = split(ledger, id, [search(ledger, 'mill').hits[0]!.document.id], { by: 'Ana Lund' })
  expect(things(id)).toEqual(['port'])
  await says('Lind', 'bank')
  expect(things(id)).toEqual(['bank', 'port'])
  undoJoin(ledger, parted.id, { by: 'Ana Lund' })
  expect(things(id)).toEqual(['bank', 'mill', 'port'])
})

test('what a surname was joined by is forgotten: it is nobody’s again', async () => {
  await says('Ada Lind', 'port')
  await says('Lind', 'mill')
  forget(ledger, search(ledger, 'port').hits[0]!.document.id)
  expect(search(ledger, 'mill').hits[0]!.source).toMatchObject({ entity: null, name: 'Lind' })
  expect(ledger.rows('select called from callings')).toEqual([['lind']])
  expect(verify(ledger).faults).toEqual([])
})

test('a ledger of before has its callings made when it is opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-callings-'))
  const path = join(folder, 'hearsay.db')
  ledger.close()
  ledger = openLedger(path)
  await says('Lind', 'mill')
  await says('Ada Lind', 'port')
  const whole = dump(ledger)
  for (const sql of [
    'update sources set calling = null, named = null, entity = null where name = ?1',
    'update sources set calling = null where name <> ?1',
    'update statements set entity = null where source in (select n from sources where name = ?1)',
  ])
    ledger.append(sql, 'Lind')
  ledger.append('delete from calling_words')
  ledger.append('delete from callings')
  ledger.append("insert into callings (called, short, offices, place, year) values ('', '', 'to be filled', '', 0)")
  ledger.close()
  ledger = openLedger(path)
  expect(dump(ledger)).toBe(whole)
  rmSync(folder, { recursive: true })
})

test.each([
  [['Prime Minister'], ['prime minister']],
  [
    ['been President', 'Vice President'],
    ['president', 'vice president'],
  ],
  [['former President'], ['former president']],
  [['Secretary of the Air Force'], ['secretary']],
  [['Secretary of State'], ['secretary of state']],
  [['Deputy Secretary', 'analyst'], ['deputy secretary']],
  [['presidential hopeful', 'President-elect'], []],
])('the offices in %j are %j', (roles, offices) => {
  expect(officesOf(roles)).toEqual(offices)
})
