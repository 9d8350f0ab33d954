import { UsageError } from '../error.ts'
import { shortId } from '../id.ts'
import { verdicts } from '../verdict.ts'
import { relations, stances } from '../closed-lists.ts'
import { FIELDS, type Correction, type Field } from './correction.ts'
import { pairKey, spansKey } from './held-corrections.ts'
import { heldStatement } from './held-statements.ts'
import type { Ledger } from './ledger.ts'

/** A person's word: on what, by whom, and what each field should say; `null` takes an earlier word back. */
export type CorrectOptions = {
  readonly by: string
  /** The other statement, where the word is on how two stand to each other. */
  readonly against?: string | undefined
  readonly note?: string | undefined
} & { readonly [field in Exclude<Field, 'note'>]?: string | null | undefined }

/** On what a field may be said. */
const ABOUT: Readonly<Record<Field, readonly Subject['is'][]>> = {
  source: ['statement'],
  stance: ['statement'],
  verdict: ['statement'],
  relation: ['pair'],
  day: ['statement'],
  note: ['statement', 'pair', 'document', 'entity'],
  'source-grade': ['statement', 'entity'],
  'item-grade': ['statement', 'document'],
}

/** What each field may say, and how this is told to who said something else. */
const VALUES: Readonly<Record<Field, { readonly fits: (value: string) => boolean; readonly expected: string }>> = {
  source: { fits: isWords, expected: 'a name or the id of an entity' },
  stance: oneOf(stances),
  verdict: oneOf(verdicts),
  relation: oneOf(relations),
  day: { fits: isDays, expected: 'a day such as 2024-05-10, or two parted by a slash' },
  note: { fits: isWords, expected: 'words' },
  'source-grade': oneOf(['A', 'B', 'C', 'D', 'E', 'F']),
  'item-grade': oneOf(['1', '2', '3', '4', '5', '6']),
}

type Subject = {
  readonly is: 'statement' | 'pair' | 'document' | 'entity'
  readonly about: string
  /** Of a statement the row of its doc and its spans. */
  readonly doc: number | null
  readonly spans: string | null
}

/**
 * Writes down a person's word on a statement, a pair of statements, a document or an entity, as rows of its own. Grades
 * are those of the Admiralty Code: of the source A to F, of the item 1 to 6. UsageError, and nothing is written, where the
 * id is not held or a value is none of those allowed.
 */
export function correct(ledger: Ledger, id: string, { by, against, note, ...fields }: CorrectOptions): Correction[] {
  if (!isWords(by)) throw new UsageError('Whose word is it? Expected a name.')
  const subject = against === undefined ? subjectOf(ledger, id) : pairOf(ledger, id, against)
  const said = FIELDS.flatMap((field): [Field, string | null][] => {
    const value = field === 'note' ? undefined : fields[field]
    return value === undefined ? [] : [[field, value]]
  })
  if (said.length === 0 && note === undefined)
    throw new UsageError('What is to be corrected? Expected a field or a note.')
  const words: [Field, string | null][] = said.length === 0 ? [['note', note ?? null]] : said
  for (const [field, value] of words) checkWord(subject, field, value)
  return ledger.together(() => words.map((word) => write(ledger, subject, { by, note, word })))
}

function checkWord(subject: Subject, field: Field, value: string | null): void {
  if (!ABOUT[field].includes(subject.is))
    throw new UsageError(
      `${field} cannot be said of a ${subject.is}: expected ${ABOUT[field].map(named).join(' or ')}.`,
    )
  const { fits, expected } = VALUES[field]
  if (value !== null && !fits(value)) throw new UsageError(`"${value}" is no ${field}: expected ${expected}.`)
}

function named(subject: Subject['is']): string {
  return subject === 'pair' ? 'two statements' : subject === 'entity' ? 'an entity' : `a ${subject}`
}

const APPEND = `insert into corrections (id, about, doc, spans, field, value, note, author, at, maker)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

type Said = { readonly by: string; readonly note: string | undefined; readonly word: [Field, string | null] }

function write(ledger: Ledger, subject: Subject, { by, note, word: [field, value] }: Said): Correction {
  const { about, doc, spans } = subject
  const count = Number(ledger.rows('select count(*) from corrections where about = ?', about)[0]?.[0])
  const id = shortId('correction', about, field, value ?? '', note ?? '', by, String(count))
  const at = new Date().toISOString()
  const extra = field === 'note' ? null : (note ?? null)
  ledger.append(APPEND, [id, about, doc, spans, field, value, extra, by, at, ledger.maker])
  return { id, about, field, value: value ?? '', note: extra, by, at }
}

function pairOf(ledger: Ledger, a: string, b: string): Subject {
  const both = [a, b].map((id) => subjectOf(ledger, id))
  if (a === b || both.some(({ is }) => is !== 'statement'))
    throw new UsageError(`How ${a} and ${b} stand to each other cannot be said: expected two statements.`)
  return { is: 'pair', about: pairKey([a, b]), doc: null, spans: null }
}

function subjectOf(ledger: Ledger, id: string): Subject {
  const statement = heldStanding(ledger, id)
  if (statement !== null) return { is: 'statement', about: id, ...statement }
  for (const [table, is] of [
    ['docs', 'document'],
    ['entities', 'entity'],
  ] as const) {
    if (ledger.rows(`select 1 from ${table} where id = ?`, id).length > 0)
      return { is, about: id, doc: null, spans: null }
  }
  throw new UsageError(`${ledger.path} holds no ${id}: expected the id of a statement, document or entity.`)
}

/** The row of a statement's doc and its spans as they are written down; null where no statement has the id. */
function heldStanding(ledger: Ledger, id: string): { readonly doc: number; readonly spans: string } | null {
  const statement = heldStatement(ledger, id)
  if (statement === null) return null
  const doc = Number(ledger.rows('select n from docs where id = ?', statement.document.id)[0]?.[0])
  return { doc, spans: spansKey(statement.spans) }
}

function oneOf(list: readonly string[]): { readonly fits: (value: string) => boolean; readonly expected: string } {
  return { fits: (value) => list.includes(value), expected: `one of ${list.join(', ')}` }
}

function isWords(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value)
}

function isDays(value: string): boolean {
  const days = value.split('/')
  return days.length <= 2 && days.every(isDay) && days[0]! <= days.at(-1)!
}

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}
