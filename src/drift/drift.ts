import { heldStatement, recordLookup, type HeldStatement, type Ledger } from '../ledger/ledger.ts'
import { caseOf, checkArticle } from '../record/check.ts'
import type { Passage } from '../record/finding.ts'
import type { Drift } from '../schema/drift.ts'
import type { Reading } from '../schema/to-reading.ts'
import { sliceAll } from '../span.ts'
import { changesOf, type Wording } from './change.ts'
import { inTitle, isWire, likenessOf, tellingsOf, type Telling, type Told } from './tellings.ts'

type Step = Drift['steps'][number]
/** A step before it is held against another. */
type Stop = {
  readonly facts: Omit<Step, 'from' | 'reason' | 'change' | 'changes'>
  readonly wording: Wording
}

/** So many articles at most are held against the record to find a statement's place in it. */
const MOST_CHECKED = 3

/**
 * One statement from the record through the articles that tell it to their headlines, with what hardened, softened,
 * widened or narrowed at each step and the words that show it; null where the ledger holds no statement of this id.
 */
export function drift(ledger: Ledger, id: string): Drift | null {
  const statement = heldStatement(ledger, id)
  if (statement === null) return null
  const told = tellingsOf(ledger, statement)
  const passage = passageOf(ledger, statement, told.tellings)
  const steps: Step[] = []
  const stops: Stop[] = []
  const keep = (stop: Stop, parent: Parent | null): void => {
    const before = stops[parent?.from ?? -1]
    steps.push(parent === null || before === undefined ? firstStep(stop) : heldAgainst(before, stop, parent))
    stops.push(stop)
  }
  if (passage !== null) keep(recordStop(passage), null)
  for (const telling of told.tellings) {
    const stop = articleStop(telling)
    keep(stop, parentOf(telling, steps, told))
    const title = stop.facts.place === 'headline' ? null : titleStop(telling)
    if (title !== null) keep(title, { from: steps.length - 1, reason: 'The headline of this text.' })
  }
  return { schema: 'hearsay/drift/1', id, steps, isRecordHeld: passage !== null }
}

type Parent = { readonly from: number; readonly reason: string }

/** What a telling came from: the text it copies or names, else the record, else the first that told it. */
function parentOf({ statement }: Telling, steps: readonly Step[], { joins }: Told): Parent | null {
  const own = joins.filter(
    ({ kind, a, b }) => (kind === 'copy' || kind === 'medium') && (a === statement.id || b === statement.id),
  )
  for (const { a, b, reason, words } of own) {
    const from = steps.findIndex((step) => step.statement === (a === statement.id ? b : a))
    if (from >= 0) return { from, reason: `${reason} “${words}”` }
  }
  if (steps[0]?.place === 'record') return { from: 0, reason: 'The place in the record that its words are from.' }
  if (steps.length === 0) return null
  const words = joins.find(({ a, b }) => a === statement.id || b === statement.id)
  return { from: 0, reason: words?.reason ?? 'The same source on the same, told before.' }
}

function firstStep({ facts }: Stop): Step {
  return { ...facts, from: null, reason: 'The first that is held.', change: 'none', changes: [] }
}

function heldAgainst(before: Stop, { facts, wording }: Stop, { from, reason }: Parent): Step {
  const changes = changesOf(before.wording, wording)
  return { ...facts, from, reason, change: changes[0]?.change ?? 'none', changes: [...changes] }
}

/** The place in the record that the statement, or else another telling of it, is from. */
function passageOf(ledger: Ledger, { id }: HeldStatement, tellings: readonly Telling[]): Passage | null {
  if (ledger.rows('select 1 from transcripts limit 1').length === 0) return null
  const lookup = recordLookup(ledger)
  const first = tellings.filter(({ statement }) => statement.id === id)
  const others = tellings.filter(({ statement }) => statement.id !== id && statement.kind !== 'indirect')
  for (const { reading, statement } of [...first, ...others].slice(0, MOST_CHECKED)) {
    const alone = { ...reading, attributions: withParents(reading, statement.id) }
    const found = checkArticle(caseOf(alone, lookup)).findings.find(
      ({ attribution, record }) => attribution === statement.id && record !== null,
    )
    if (found?.record) return found.record
  }
  return null
}

/** A statement with those whose contents hold it. */
function withParents({ attributions }: Reading, id: string): Reading['attributions'] {
  const wanted = new Set<string>()
  for (let next: string | null = id; next !== null && !wanted.has(next);) {
    wanted.add(next)
    next = attributions.find((one) => one.id === next)?.parent ?? null
  }
  return attributions.filter((one) => wanted.has(one.id))
}

function recordStop({ id, title, date, url, speaker, spans, text }: Passage): Stop {
  return {
    facts: {
      place: 'record',
      document: { id, title, outlet: null, agency: null, published: date, url },
      statement: null,
      source: speaker,
      said: date,
      stance: null,
      certainty: null,
      spans: [...spans],
      text,
    },
    wording: { text, source: null, cue: null, decided: null },
  }
}

function articleStop({ reading, statement, source }: Telling): Stop {
  const { id, content, cue, stance, certainty, because, said } = statement
  const words = sliceAll(reading.text, [...because.stance, ...because.certainty])
  const isTitle = inTitle(content.spans[0]?.start ?? 0, reading.parts)
  return {
    facts: {
      place: isTitle ? 'headline' : isWire(reading.document) ? 'wire' : 'article',
      document: factsOf(reading),
      statement: id,
      source: source ?? statement.source?.text ?? null,
      said: said?.from ?? null,
      stance,
      certainty,
      spans: [...content.spans],
      text: content.text,
    },
    wording: { text: content.text, source, cue: cue.text, decided: { stance, certainty, words } },
  }
}

/** The title of an article, where it tells what the statement tells; what the reader found in it is known of it. */
function titleStop({ reading, statement }: Telling): Stop | null {
  const part = reading.parts.find(({ kind }) => kind === 'title')
  if (part === undefined) return null
  const text = reading.text.slice(part.start, part.end).trim()
  if (likenessOf(text, statement.content.text) === 0) return null
  const found = reading.attributions.find(({ content }) => inTitle(content.spans[0]?.start ?? 0, [part]))
  const start = part.start + reading.text.slice(part.start, part.end).indexOf(text)
  return {
    facts: {
      place: 'headline',
      document: factsOf(reading),
      statement: found?.id ?? null,
      source: found?.source?.text ?? null,
      said: null,
      stance: found?.stance ?? null,
      certainty: found?.certainty ?? null,
      spans: [{ start, end: start + text.length }],
      text,
    },
    wording: { text, source: null, cue: null, decided: null },
  }
}

function factsOf({ document }: Reading): Step['document'] {
  const { id, title, outlet, agency, published, url } = document
  return { id, title, outlet, agency, published, url }
}
