import { expect, test } from 'vitest'
import { compareReadings } from '../src/compare-readings.ts'
import { saidReading } from './ledger/said-reading.ts'
import { hearsay } from './cli/in-memory.ts'
import { append, openLedger } from '../src/ledger/ledger.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const told = [
  ['2024-05-12', 'Ana Ruiz said the Delta bridge may open in June.'],
  ['2024-05-10', 'Ana Ruiz said the Delta bridge will open in June.'],
  ['2024-05-11', 'Cy Dahl said the Delta bridge will open in June.'],
  ['2024-05-14', 'Cy Dahl said in June the Delta bridge will open.'],
] as const

test('a timeline is in the order of days; each entry says what its source said before and what changed', async () => {
  const readings = await Promise.all(told.map(([published, text]) => saidReading(text, { published })))
  const { propositions, statements, sources } = compareReadings(readings)
  const of = (id: string | null): string | undefined => {
    const source = statements.find((one) => one.id === id)?.source
    return sources.find((one) => one.id === source)?.name ?? undefined
  }
  expect(propositions).toHaveLength(1)
  expect(
    propositions[0]?.timeline.map(({ day, statement, previous, change }) => [
      day,
      of(statement),
      of(previous) ?? null,
      change,
    ]),
  ).toEqual([
    ['2024-05-10', 'Ana Ruiz', null, null],
    ['2024-05-11', 'Cy Dahl', null, null],
    ['2024-05-12', 'Ana Ruiz', 'Ana Ruiz', 'softened'],
    ['2024-05-14', 'Cy Dahl', 'Cy Dahl', 'reworded'],
  ])
})

test.each([
  ['some of the bridges will close in June', 'all of the bridges will close in June', 'widened'],
  ['all of the bridges will close in June', 'some of the bridges will close in June', 'narrowed'],
])('who says “%s” and then “%s” has %s it', async (before, after, change) => {
  const readings = await Promise.all([
    saidReading(`Ana Ruiz said ${before}.`, { published: '2024-05-10' }),
    saidReading(`Ana Ruiz said ${after}.`, { published: '2024-05-12' }),
  ])
  expect(compareReadings(readings).propositions[0]?.timeline.map((entry) => entry.change)).toEqual([null, change])
})

test('compare --timeline prints it day by day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-timeline-'))
  const path = join(folder, 'hearsay.db')
  const ledger = openLedger(path)
  for (const [published, text] of told)
    append(ledger, [
      { reading: await saidReading(text, { published }), address: published, type: 'plain', bytes: text.length },
    ])
  ledger.close()
  const { stdout } = await hearsay(['compare', 'bridge', '--timeline', '--ledger', path])
  expect(Array.from(stdout.matchAll(/2024-05-\d\d|softened/g), ([word]) => word)).toEqual([
    '2024-05-10',
    '2024-05-11',
    '2024-05-12',
    'softened',
    '2024-05-14',
  ])
  rmSync(folder, { recursive: true, force: true })
})
