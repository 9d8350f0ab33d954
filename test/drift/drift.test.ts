import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drift } from '../../src/drift/drift.ts'
import { readTranscripts } from '../../src/intake/transcript.ts'
import { append, appendTranscript, heldReading, openLedger, search, type Ledger } from '../../src/ledger/ledger.ts'
import { driftSchema, type Drift } from '../../src/schema/drift.ts'
import type { Reading } from '../../src/schema/to-reading.ts'
import { sliceAll } from '../../src/span.ts'
import { hearsay } from '../cli/in-memory.ts'
import { saidReading } from '../ledger/said-reading.ts'
import { briefing } from '../record/held.ts'

type Known = { readonly title: string; readonly outlet: string; readonly agency?: string; readonly published: string }

/** An article of which the first line is the title, as an outlet or an agency printed it. */
async function article(body: string, { title, outlet, agency, published }: Known): Promise<Reading> {
  const reading = await saidReading(`${title}\n\n${body}`, { published })
  const start = reading.text.indexOf(body.slice(0, 20))
  return {
    ...reading,
    document: { ...reading.document, title, outlet, agency: agency ?? null, published },
    parts: [
      { kind: 'title', start: 0, end: title.length, date: null },
      { kind: 'body', start, end: reading.text.length, date: null },
    ],
  }
}

const articles = [
  [
    'Ada Quill said “The bridge will not reopen before the ninth of May”.',
    { title: 'Harbor bridge shut until May', outlet: 'Meridian', agency: 'Meridian', published: '2024-03-05' },
  ],
  [
    'Ada Quill said the harbor bridge may not reopen before the ninth of May.',
    { title: 'Bridge may not reopen before the ninth of May', outlet: 'Coast Courier', published: '2024-03-06' },
  ],
  ['Bo Li said the choir sang until midnight.', { title: 'Choir', outlet: 'Coast Courier', published: '2024-03-06' }],
] as const

let folder: string
let path: string
let ledger: Ledger
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-drift-'))
  path = join(folder, 'hearsay.db')
  const writing = openLedger(path)
  for (const [body, known] of articles)
    append(writing, [{ reading: await article(body, known), address: known.title, type: 'plain', bytes: 1 }])
  const bytes = new TextEncoder().encode(briefing)
  const transcripts = await readTranscripts(bytes, { name: 'briefing.md' })
  writing.together(() =>
    transcripts.forEach((one) => appendTranscript(writing, one, { name: 'briefing.md', bytes: bytes.length })),
  )
  writing.settle()
  writing.close()
  ledger = openLedger(path, { mode: 'read' })
})
afterAll(() => {
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

const idOf = (words: string): string => search(ledger, words).hits[0]!.id
const shown = ({ steps }: Drift): string[] =>
  steps.map(({ place, from, changes }) => {
    const marks = changes.map(({ change, before, after }) => `${change} ${before} > ${after}`.trim())
    return `${place} ${from ?? '-'} ${marks.join(', ')}`.trim()
  })

test('a statement is followed from the record over the wire and another outlet to its headline', () => {
  const found = drift(ledger, idOf('"will not reopen"'))!
  expect(driftSchema.parse(found)).toEqual(found)
  expect(shown(found)).toEqual(['record -', 'wire 0 none  >', 'article 0 softened  > may', 'headline 2 none  >'])
  expect(found.isRecordHeld).toBe(true)
})

test('whichever telling is asked for, the way is the same', () => {
  expect(shown(drift(ledger, idOf('"may not reopen"'))!)).toEqual(shown(drift(ledger, idOf('"will not reopen"'))!))
})

test('the words of a step stand at its spans', () => {
  const { steps } = drift(ledger, idOf('"will not reopen"'))!
  const printed = steps.filter(({ place }) => place !== 'record')
  expect(printed.map(({ document, spans }) => sliceAll(heldReading(ledger, document.id)!.text, spans))).toEqual(
    printed.map(({ text }) => text),
  )
})

test('what nobody else tells and no record holds is one step', () => {
  const found = drift(ledger, idOf('choir'))!
  expect(shown(found)).toEqual(['article -'])
  expect(found.isRecordHeld).toBe(false)
})

test('an id that the ledger does not hold', () => {
  expect(drift(ledger, 'aaaaaaaaaaaaaaaa')).toBeNull()
})

test('hearsay drift', async () => {
  const id = idOf('"will not reopen"')
  const { stdout } = await hearsay(['drift', id, '--ledger', path])
  expect(stdout).toContain('softened: with “may”')
  const json = await hearsay(['drift', id, '--ledger', path, '--json'])
  expect(driftSchema.parse(JSON.parse(json.stdout)).id).toBe(id)
  const none = await hearsay(['drift', 'aaaaaaaaaaaaaaaa', '--ledger', path])
  expect([none.status, none.stderr]).toEqual([1, expect.stringContaining('holds no statement')])
})
