import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  append,
  correct,
  forget,
  heldStatement,
  joinsOf,
  merge,
  openLedger,
  search,
  split,
  trace,
  undoJoin,
  who,
  type Ledger,
} from '../../src/ledger/ledger.ts'
import { saidReading } from './said-reading.ts'

const ARTICLES = {
  harbour: 'Harbour\n\nMaria Quill said the harbour reopens on Monday. John Lee said no ship was damaged.\n',
  bridge: 'Bridge\n\nMaria Quill said the bridge stays shut. John Brandt said repairs cost two million.\n',
  school: 'School\n\nMarie Quill said the school gets a roof. John Lee said nothing is decided.\n',
}
const BY = { by: 'Ana Lind' }

let folder: string
let ledger: Ledger
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-word-'))
  const path = join(folder, 'hearsay.db')
  await add(path)
  ledger = openLedger(path)
})
afterEach(() => {
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

async function add(path: string, digest?: string, texts = Object.values(ARTICLES)): Promise<void> {
  const open = openLedger(path)
  for (const text of texts) {
    const reading = await saidReading(text, digest === undefined ? {} : { digest })
    append(open, [{ reading, address: text.slice(0, 8), type: 'plain', bytes: text.length }])
  }
  open.close()
}

const idOf = (words: string): string => search(ledger, words).hits[0]!.id
const personOf = (name: string): string => who(ledger, name).profile!.id
const docOf = (words: string): string => search(ledger, words).hits[0]!.document.id
const said = (name: string): string[] =>
  (who(ledger, name).profile?.statements ?? []).map(({ text }) => text).toSorted()
const answers = (): unknown =>
  ['Maria Quill', 'Marie Quill', 'John Lee', 'Quill', 'Lee'].map((name) => {
    const { profile, others } = who(ledger, name)
    return { ...profile, others }
  })

describe("a person's word", () => {
  test('stands beside what the program said, signed', () => {
    const id = idOf('reopens')
    correct(ledger, id, { ...BY, stance: 'promises', note: 'she set the day herself' })
    const { stance, corrections } = heldStatement(ledger, id)!
    expect(stance).toBe('asserts')
    expect(corrections).toMatchObject([
      { about: id, field: 'stance', value: 'promises', by: 'Ana Lind', note: 'she set the day herself' },
    ])
    expect(search(ledger, 'reopens').hits[0]!.corrections).toEqual(corrections)
  })

  test('is the last that a person said; another person keeps theirs; taken back it is gone', () => {
    const id = idOf('reopens')
    correct(ledger, id, { ...BY, stance: 'denies' })
    correct(ledger, id, { by: 'Ben Ode', stance: 'doubts' })
    correct(ledger, id, { ...BY, stance: 'predicts' })
    const words = (): string[] => heldStatement(ledger, id)!.corrections.map(({ by, value }) => `${by}: ${value}`)
    expect(words()).toEqual(['Ben Ode: doubts', 'Ana Lind: predicts'])
    correct(ledger, id, { ...BY, stance: null })
    expect(words()).toEqual(['Ben Ode: doubts'])
  })

  test('survives another reading of the article', async () => {
    const id = idOf('reopens')
    correct(ledger, id, { ...BY, day: '2024-05-09', 'item-grade': '2' })
    await add(ledger.path, 'f'.repeat(64))
    const [hit] = search(ledger, 'reopens').hits
    expect(hit!.corrections.map(({ field, value }) => [field, value])).toEqual([
      ['day', '2024-05-09'],
      ['item-grade', '2'],
    ])
  })

  test('grades a source and its item apart, and says how two statements stand to each other', () => {
    const person = personOf('Maria Quill')
    correct(ledger, person, { ...BY, 'source-grade': 'B' })
    expect(who(ledger, person).profile!.corrections).toMatchObject([{ field: 'source-grade', value: 'B' }])
    const [a, b] = [idOf('reopens'), idOf('bridge')]
    expect(correct(ledger, a, { ...BY, against: b, relation: 'talks-past' })).toMatchObject([
      { about: [a, b].toSorted().join(' ') },
    ])
  })

  test('on a pair is the same from either side, and a trace shows it; so is one on the document', () => {
    const [a, b] = [idOf('reopens'), idOf('bridge')]
    correct(ledger, a, { ...BY, against: b, relation: 'talks-past' })
    correct(ledger, b, { ...BY, against: a, relation: 'agrees' })
    correct(ledger, docOf('reopens'), { ...BY, 'item-grade': '2' })
    const words = (id: string): string[] => trace(ledger, id)!.corrections.map(({ value }) => value)
    expect(words(a)).toEqual(['2', 'agrees'])
    expect(words(b)).toEqual(['agrees'])
    expect(words(docOf('reopens'))).toEqual(['2'])
  })

  test('is taken back by nobody whose name begins another', () => {
    const id = idOf('reopens')
    for (const by of ['Anna', 'Ann']) correct(ledger, id, { by, note: `of ${by}` })
    correct(ledger, id, { by: 'Ann', 'item-grade': '2' })
    ledger.append(
      "insert into corrections (id, about, field, author, at, maker) values ('x', ?, 'note', 'Ann', '2024', 1)",
      id,
    )
    expect(heldStatement(ledger, id)!.corrections.map(({ value }) => value)).toEqual(['of Anna', '2'])
  })

  test('goes with the article that is forgotten', () => {
    const [a, b] = [idOf('reopens'), idOf('bridge')]
    correct(ledger, a, { ...BY, stance: 'promises', note: 'a secret remark' })
    correct(ledger, b, { ...BY, against: a, relation: 'agrees' })
    correct(ledger, b, { ...BY, note: 'stays' })
    expect(forget(ledger, docOf('reopens'))).toMatchObject({ corrections: 2 })
    expect(heldStatement(ledger, b)!.corrections).toMatchObject([{ value: 'stays' }])
    ledger.settle()
    expect(readFileSync(ledger.path).includes('a secret remark')).toBe(false)
  })

  test.each([
    ['a stance that is none', () => ({ ...BY, stance: 'lies' }), '"lies" is no stance: expected one of asserts'],
    ['a grade that is none', () => ({ ...BY, 'source-grade': 'G' }), '"G" is no source-grade'],
    ['a day that is none', () => ({ ...BY, day: '2024-02-31' }), '"2024-02-31" is no day'],
    ['nobody’s word', () => ({ by: ' ', stance: 'denies' }), 'Whose word is it?'],
    ['nothing', () => BY, 'What is to be corrected?'],
    ['a relation of one', () => ({ ...BY, relation: 'agrees' }), 'relation cannot be said of a statement'],
  ])('refuses %s', (_, options, message) => {
    expect(() => correct(ledger, idOf('reopens'), options())).toThrow(message)
    expect(heldStatement(ledger, idOf('reopens'))!.corrections).toEqual([])
  })

  test('refuses an id that is not held', () => {
    expect(() => correct(ledger, 'a'.repeat(16), { ...BY, note: 'x' })).toThrow('holds no aaaaaaaaaaaaaaaa')
  })
})

describe('who is who', () => {
  test('merged, two are one under every name; undone, every answer is what it was', () => {
    const before = answers()
    const joined = merge(ledger, personOf('Maria Quill'), personOf('Marie Quill'), { ...BY, note: 'a misprint' })
    expect(said('Marie Quill')).toEqual([
      'the bridge stays shut',
      'the harbour reopens on Monday',
      'the school gets a roof',
    ])
    expect(said('Maria Quill')).toEqual(said('Marie Quill'))
    expect(who(ledger, 'Quill').others).toEqual([])
    expect(who(ledger, 'Maria Quill').profile!.joins).toMatchObject([
      { deed: 'merge', by: 'Ana Lind', note: 'a misprint' },
    ])
    undoJoin(ledger, joined.id, BY)
    expect(answers()).toEqual(before)
    expect(joinsOf(ledger)).toEqual([])
  })

  test('split, one is another in some documents; undone, every answer is what it was', () => {
    const before = answers()
    const parted = split(ledger, personOf('John Lee'), [docOf('school')], BY)
    expect(said(parted.entities[0])).toEqual(['no ship was damaged'])
    expect(said(parted.entities[1])).toEqual(['nothing is decided'])
    undoJoin(ledger, parted.id, BY)
    expect(answers()).toEqual(before)
  })

  test('the order of the words does not matter', () => {
    const [a, b, c] = ['Maria Quill', 'Marie Quill', 'John Brandt'].map(personOf) as [string, string, string]
    const one = [merge(ledger, a, b, BY), merge(ledger, b, c, BY)]
    const found = said('Maria Quill')
    const { id } = who(ledger, 'Maria Quill').profile!
    for (const { id: each } of one) undoJoin(ledger, each, BY)
    merge(ledger, c, b, BY)
    merge(ledger, b, a, BY)
    expect(said('John Brandt')).toEqual(found)
    expect(who(ledger, 'John Brandt').profile!.id).toBe(id)
  })

  test('holds for what is read later', async () => {
    merge(ledger, personOf('Maria Quill'), personOf('Marie Quill'), BY)
    await add(ledger.path, undefined, ['Pier\n\nMarie Quill said the pier is safe.\n'])
    expect(said('Maria Quill')).toContain('the pier is safe')
  })

  test('refuses what cannot be', () => {
    const lee = personOf('John Lee')
    expect(() => merge(ledger, lee, lee, BY)).toThrow('is one entity already')
    expect(() => merge(ledger, lee, 'x'.repeat(16), BY)).toThrow('holds no entity')
    expect(() => split(ledger, lee, [docOf('bridge')], BY)).toThrow('is not in')
    expect(() => undoJoin(ledger, 'nothing', BY)).toThrow('No merge or split nothing stands')
  })
})
