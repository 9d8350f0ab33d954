import { join } from 'node:path'
import { openHearsay } from '../src/hear.ts'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, recordAdd, recordLookup } from '../src/ledger/ledger.ts'
import { checkParaphrase, searchOf, textsToEncode, type Paraphrase } from '../src/record/check.ts'
import { overlaps } from '../src/span.ts'
import { openVectors } from '../src/vectors.ts'
import { paraphraseVerdicts } from '../src/verdict.ts'
import type { ParaphraseMark } from './marks/paraphrases/lint.ts'

/** What the program says of a marked paraphrase; null where it has no finding there. */
export type Outcome = {
  readonly mark: ParaphraseMark
  readonly verdict: string | null
  readonly reason: string
  readonly passages: readonly string[]
}

/** How many of how many. */
export type Share = { readonly right: number; readonly of: number }

/** By half, the least that each figure may be, in hundredths. */
export type Floors = Readonly<Record<string, Readonly<Record<string, number>>>>

const record = join(import.meta.dirname, 'marks/paraphrases/record')

/** A mark as it is handed over: the words, and who is to have said them, when and where. */
export function markedParaphrase({ article, spans, speaker, said, venue }: ParaphraseMark): Paraphrase {
  const house = speaker === 'the White House'
  return { text: article, spans, teller: { speaker: house ? null : speaker, house, said, likely: null, venue } }
}

/** A weights folder in place of the installed package; `words` asks no encoder. */
type Held = { readonly model?: string | undefined; readonly words?: boolean | undefined }

/** The marked words, speaker, day and venue held against the record of all marks. */
export async function heldMarks(
  marks: readonly ParaphraseMark[],
  { model, words = false }: Held = {},
): Promise<Outcome[]> {
  const ledger = openLedger(':memory:')
  await recordAdd(ledger, [record], { read: readTranscripts })
  const lookup = recordLookup(ledger)
  const encoder = words ? null : await openVectors({ model })
  const outcomes: Outcome[] = []
  for (const mark of marks) {
    const search = searchOf(lookup)
    const claim = markedParaphrase(mark)
    const texts = textsToEncode(mark.article, [{ content: mark, teller: claim.teller }], search)
    const { verdict, reason, passages } = checkParaphrase(claim, search, await encoder?.of(texts))
    outcomes.push({ mark, verdict, reason, passages: passages.map(({ text }) => text) })
  }
  await encoder?.close()
  ledger.close()
  return outcomes
}

/** The articles read and held against the record: the findings on the marked words, the gravest first, are the verdict. */
export async function readMarks(marks: readonly ParaphraseMark[], model: string | undefined): Promise<Outcome[]> {
  const session = openHearsay({ model, record: [record] })
  const outcomes: Outcome[] = []
  for (const mark of marks) {
    const { findings } = await session.check(
      { bytes: new TextEncoder().encode(mark.article) },
      { published: mark.published },
    )
    const here = findings.filter(
      ({ form, content }) =>
        form === 'paraphrase' && content.spans.some((span) => mark.spans.some((one) => overlaps(span, one))),
    )
    const gravest = here.toSorted((a, b) => gravity.indexOf(a.verdict) - gravity.indexOf(b.verdict))[0]
    outcomes.push({
      mark,
      verdict: gravest?.verdict ?? null,
      reason: gravest?.reason ?? 'no finding',
      passages: gravest?.passages.map(({ text }) => text) ?? [],
    })
  }
  await session.close()
  return outcomes
}

// A statement of several clauses is judged by its worst.
const gravity: readonly string[] = [
  'contradicted',
  'overstated',
  'understated',
  'not-in-record',
  'unclear',
  'record-not-held',
  'supported',
]

const accusing = new Set(['contradicted', 'overstated'])

/** The figures that have floors. */
export function figuresOf(outcomes: readonly Outcome[]): Readonly<Record<string, Share>> {
  const given = (test: (outcome: Outcome) => boolean, right: (outcome: Outcome) => boolean): Share => {
    const all = outcomes.filter(test)
    return { right: all.filter(right).length, of: all.length }
  }
  const isRight = ({ mark, verdict }: Outcome) => mark.verdict === verdict
  const isAccused = ({ verdict }: Outcome) => accusing.has(verdict ?? '')
  const marked = (verdict: string) => (outcome: Outcome) => outcome.mark.verdict === verdict
  return {
    right: given(() => true, isRight),
    'contradicted or overstated, precision': given(isAccused, isRight),
    'accused where something is wrong': given(
      isAccused,
      ({ mark }) => accusing.has(mark.verdict) || mark.verdict === 'understated',
    ),
    'contradicted or overstated, recall': given(({ mark }) => accusing.has(mark.verdict), isRight),
    'supported, precision': given(({ verdict }) => verdict === 'supported', isRight),
    'supported, recall': given(marked('supported'), isRight),
    'not-in-record, recall': given(marked('not-in-record'), isRight),
    'record-not-held, recall': given(marked('record-not-held'), isRight),
    'marked passage shown first': given(hasPassage, ({ mark, passages }) => showsMarked(mark, passages.slice(0, 1))),
    'marked passage shown': given(hasPassage, ({ mark, passages }) => showsMarked(mark, passages)),
  }
}

function hasPassage({ mark }: Outcome): boolean {
  return mark.passages.length > 0
}

const longest = 60

/** Whether words shown hold the beginning of a marked passage, or are part of it. */
function showsMarked({ passages }: ParaphraseMark, shown: readonly string[]): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return passages.some(({ text }) =>
    shown.some((one) => plain(one).includes(plain(text).slice(0, longest).trim()) || plain(text).includes(plain(one))),
  )
}

/** Each figure under its floor, in one line. */
export function underFloors(
  figures: Readonly<Record<string, Share>>,
  floors: Readonly<Record<string, number>>,
): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const share = figures[name]
    const figure = share === undefined || share.of === 0 ? 0 : (100 * share.right) / share.of
    return figure < floor ? [`${name} is ${figure.toFixed(1)}, under its floor of ${floor}.`] : []
  })
}

/** Marks by row, verdicts by column. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const columns = [...paraphraseVerdicts, 'none']
  const count = (row: string, column: string) =>
    outcomes.filter(({ mark, verdict }) => mark.verdict === row && (verdict ?? 'none') === column).length
  const head = ['marked'.padEnd(16), ...columns.map((one) => one.slice(0, 12).padStart(13))].join('')
  const rows = paraphraseVerdicts.map((row) =>
    [row.padEnd(16), ...columns.map((column) => String(count(row, column) || '·').padStart(13))].join(''),
  )
  return [head, ...rows].join('\n')
}
