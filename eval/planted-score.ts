import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, type Ledger, recordAdd, recordLookup } from '../src/ledger/ledger.ts'
import { checkQuotation, quotationOf, searchOf } from '../src/record/check.ts'
import type { Finding, Quotation } from '../src/record/finding.ts'
import type { Span } from '../src/span.ts'

/** A planted quotation: what is printed, of whom and when, and which verdicts are right. */
export type PlantedCase = {
  readonly id: string
  readonly kind: string
  readonly words: string
  readonly pieces?: readonly string[]
  /** The article it stands in, and where; without one its pieces are put into one. */
  readonly article?: string
  readonly spans?: readonly Span[]
  readonly speaker: string
  readonly day: string
  readonly venue: string
  readonly expect: readonly string[]
  readonly meaning?: true
  readonly truth: string
}

/** A case with what was found on it. */
export type PlantedResult = { readonly one: PlantedCase; readonly findings: readonly Finding[] }

/** The folders of the samples in the repository, each with `cases.jsonl` and `briefings`. */
export const samples: readonly string[] = ['record-sample', 'record-fresh-sample', 'record-third-sample'].map((name) =>
  join(import.meta.dirname, name),
)

/** Holds the cases of some files against a ledger, or against transcripts in some folders. */
export async function holdPlanted(
  files: readonly string[],
  record: { readonly ledger: string } | { readonly folders: readonly string[] },
): Promise<PlantedResult[]> {
  const ledger = 'ledger' in record ? openLedger(record.ledger, { mode: 'read' }) : await inMemory(record.folders)
  const search = searchOf(recordLookup(ledger))
  return files
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as PlantedCase)
    .map((one) => ({ one, findings: checkQuotation(asQuotation(one), search) }))
}

async function inMemory(folders: readonly string[]): Promise<Ledger> {
  const ledger = openLedger(':memory:')
  await recordAdd(ledger, folders, { read: readTranscripts })
  return ledger
}

function asQuotation(one: PlantedCase): Quotation {
  const said = { from: one.day, to: one.day }
  const plain = quotationOf(one.words, { speaker: one.speaker, said, venue: one.venue })
  if (one.article !== undefined) return { ...plain, text: one.article, pieces: one.spans ?? [] }
  if (one.pieces === undefined) return plain
  const [first = '', second = ''] = one.pieces
  const text = `“${first},” she said, “${second}”`
  const at = text.lastIndexOf('“') + 1
  return {
    ...plain,
    text,
    pieces: [
      { start: 1, end: 1 + first.length },
      { start: at, end: at + second.length },
    ],
  }
}

/** Whether the one finding has a verdict that is right, and an edit of meaning where the case asks for one. */
export function isRight({ one, findings }: PlantedResult): boolean {
  const [finding] = findings
  if (finding === undefined || findings.length > 1 || !one.expect.includes(finding.verdict)) return false
  return one.meaning !== true || finding.edits.some(({ weight }) => weight === 'meaning')
}

/** How many there are of each sort and what became of them. */
export type PlantedSums = {
  readonly trues: number
  readonly passed: number
  readonly errors: number
  readonly named: number
  readonly slipped: number
}

/** Counts true quotations that pass as verbatim or tidied, errors named by kind, and errors that slip by as verbatim. */
export function sumsOf(results: readonly PlantedResult[]): PlantedSums {
  const sums = { passed: 0, trues: 0, named: 0, errors: 0, slipped: 0 }
  for (const result of results) {
    const verdicts = result.findings.map(({ verdict }) => verdict)
    if (result.one.expect.every(isPassing)) {
      sums.trues++
      if (verdicts.every(isPassing)) sums.passed++
    } else {
      sums.errors++
      if (isRight(result)) sums.named++
      if (verdicts.every((verdict) => verdict === 'verbatim')) sums.slipped++
    }
  }
  return sums
}

function isPassing(verdict: string): boolean {
  return verdict === 'verbatim' || verdict === 'tidied'
}

/** What lies under its floor in `eval/record-floors.json`, in words. */
export function underRecordFloors({ passed, trues, named, errors, slipped }: PlantedSums): string[] {
  const figures: Readonly<Record<string, number>> = {
    'true quotations passed': passed / trues,
    'errors named by kind': named / errors,
    'not passed as verbatim': 1 - slipped / errors,
  }
  const text = readFileSync(join(import.meta.dirname, 'record-floors.json'), 'utf8')
  return Object.entries(JSON.parse(text) as Record<string, number>).flatMap(([name, floor]) => {
    const figure = figures[name] ?? 0
    return figure >= floor ? [] : [`${name}: ${figure.toFixed(4)} is under its floor of ${floor}`]
  })
}
