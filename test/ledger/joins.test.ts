import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, merge, openLedger, search, split, undoJoin, who, type Ledger } from '../../src/ledger/ledger.ts'
import { saidReading } from './said-reading.ts'

const BY = { by: 'Ana Lind' }
const PEOPLE = ['Maria Quill', 'Marie Quill', 'John Lee', 'John Brandt']
const ARTICLES = ['harbour', 'bridge', 'school']

/** Three articles in each of which each of four persons says something. */
async function fourInThree(): Promise<Ledger> {
  const ledger = openLedger(':memory:')
  for (const place of ARTICLES) {
    const lines = PEOPLE.map((name, at) => `${name} said the ${place} has ${at} doors.`)
    const reading = await saidReading(`${place}\n\n${lines.join(' ')}\n`)
    append(ledger, [{ reading, address: place, type: 'plain', bytes: 1 }])
  }
  return ledger
}

const idOf = (ledger: Ledger, name: string): string => who(ledger, name).profile!.id
const docOf = (ledger: Ledger, place: string): string => search(ledger, place).hits[0]!.document.id
const said = (ledger: Ledger, id: string): string[] =>
  (who(ledger, id, { limit: 100 }).profile?.statements ?? []).map(({ text }) => text.slice(4)).toSorted()

test('one that was split off can be split itself', async () => {
  const ledger = await fourInThree()
  const lee = idOf(ledger, 'John Lee')
  const [, second] = split(ledger, lee, [docOf(ledger, 'bridge'), docOf(ledger, 'school')], BY).entities
  const again = split(ledger, second, [docOf(ledger, 'school')], BY)
  expect(said(ledger, lee)).toEqual(['harbour has 2 doors'])
  expect(said(ledger, second)).toEqual(['bridge has 2 doors'])
  expect(said(ledger, again.entities[1])).toEqual(['school has 2 doors'])
  undoJoin(ledger, again.id, BY)
  expect(said(ledger, second)).toEqual(['bridge has 2 doors', 'school has 2 doors'])
})

test('a split is of what its entity stood for then: whom it is merged with later keeps what they said', async () => {
  const ledger = await fourInThree()
  const [lee, brandt] = [idOf(ledger, 'John Lee'), idOf(ledger, 'John Brandt')]
  const [, other] = split(ledger, lee, [docOf(ledger, 'school')], BY).entities
  merge(ledger, lee, brandt, BY)
  expect(said(ledger, other)).toEqual(['school has 2 doors'])
  expect(said(ledger, lee)).toEqual([
    'bridge has 2 doors',
    'bridge has 3 doors',
    'harbour has 2 doors',
    'harbour has 3 doors',
    'school has 3 doors',
  ])
})

test('a split of two that are one is of both', async () => {
  const ledger = await fourInThree()
  merge(ledger, idOf(ledger, 'John Lee'), idOf(ledger, 'John Brandt'), BY)
  const [, other] = split(ledger, idOf(ledger, 'John Lee'), [docOf(ledger, 'school')], BY).entities
  expect(said(ledger, other)).toEqual(['school has 2 doors', 'school has 3 doors'])
})

test('split, taken back by a merge and split again, one is another again', async () => {
  const ledger = await fourInThree()
  const lee = idOf(ledger, 'John Lee')
  const first = split(ledger, lee, [docOf(ledger, 'school')], BY).entities[1]
  merge(ledger, lee, first, BY)
  const { profile } = who(ledger, 'John Lee')
  expect(profile!.total).toBe(3)
  const second = split(ledger, profile!.id, [docOf(ledger, 'school')], BY).entities[1]
  expect(said(ledger, second)).toEqual(['school has 2 doors'])
  expect(said(ledger, profile!.id)).toEqual(['bridge has 2 doors', 'harbour has 2 doors'])
})

const ENTITIES = 'select distinct y.id from sources s join entities y on y.n = s.entity order by 1'
const IN_DOC = `select 1 from sources s join entities y on y.n = s.entity join readings r on r.n = s.reading
  join editions e on e.n = r.edition join docs d on d.n = e.doc where y.id = ? and d.id = ?`

test('whatever was said in whatever order, a split parts, and taking the last word back restores every answer', async () => {
  const deed = fc.record({ isMerge: fc.boolean(), one: fc.nat(30), other: fc.nat(30), doc: fc.nat(2) })
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
      const ledger = await fourInThree()
      const docs = ARTICLES.map((place) => docOf(ledger, place))
      const rows = (): unknown => ledger.rows('select entity from sources union all select entity from statements')
      const past: { readonly id: string; readonly before: unknown }[] = []
      for (const { isMerge, one, other, doc } of deeds) {
        const ids = ledger.rows(ENTITIES).flat().map(String)
        const [a = '', b = ''] = [ids[one % ids.length], ids[other % ids.length]]
        const here = ledger.rows(IN_DOC, [a, docs[doc]!])
        if (isMerge ? a === b : here.length === 0) continue
        const before = rows()
        const { id, entities } = isMerge ? merge(ledger, a, b, BY) : split(ledger, a, [docs[doc]!], BY)
        const made = isMerge ? here : ledger.rows(IN_DOC, [entities[1], docs[doc]!])
        expect(made).toHaveLength(here.length)
        past.push({ id, before })
      }
      for (const { id, before } of past.toReversed()) {
        undoJoin(ledger, id, BY)
        expect(rows()).toEqual(before)
      }
      ledger.close()
    }),
    { numRuns: 40 },
  )
})

test('who a source is, is found without reading every statement', () => {
  const ledger = openLedger(':memory:')
  const plan = (sql: string): string => JSON.stringify(ledger.rows(`explain query plan ${sql}`))
  const update = 'update statements set entity = 1 from json_each(?) j where statements.reading = j.value ->> 1'
  expect(plan(update)).toContain('statements_reading')
  expect(plan('select 1 from sources s where s.reading = ? order by s.at')).toContain('sources_reading')
  expect(plan('delete from statements where reading in (select value from json_each(?))')).toContain(
    'statements_reading',
  )
})
