import type { Side } from './comparison/comparison.ts'
import type { OneSource } from './one-source.ts'
import type { Reading } from './schema/to-reading.ts'
import { wordsOf } from './wording/words.ts'

type Attribution = Reading['attributions'][number]
type Claim = Attribution['claims'][number]

/** A claim, or a whole statement of one clause, as it is compared. */
export type Unit = {
  readonly id: string
  readonly text: string
  readonly statement: Attribution
  readonly claim: Claim | null
  readonly reading: Reading
  readonly source: OneSource | null
  readonly origin: string
}

/** A text of fewer words that carry matter, count, deny or make a clause says too little to be held against another. */
const FEWEST = 3
/** A longer statement is compared claim by claim. */
const LONGEST = 240

/** What is known across readings: who a source is, where a statement came from, and which statements are meant at all. */
export type Known = {
  readonly sourceFor: ReadonlyMap<string, OneSource>
  readonly originFor: ReadonlyMap<string, string>
  readonly isMeant: (statement: Attribution) => boolean
}

/** "how many meals fell": a question that is told, which says nothing itself. */
const OPEN_QUESTION = /^[^\p{L}]*(?:how|whether|why)\s/iu

/** The statements of a reading as they are compared, long ones by their claims; what says too little is left out. */
export function unitsOf(reading: Reading, { sourceFor, originFor, isMeant }: Known): Unit[] {
  const parents = parentsOf(reading)
  return reading.attributions.flatMap((statement) => {
    if (!isMeant(statement) || isEcho(statement, parents)) return []
    const source = statement.source?.id ? (sourceFor.get(statement.source.id) ?? null) : null
    const made = (id: string, text: string, claim: Claim | null): Unit => ({
      id,
      text,
      statement,
      claim,
      reading,
      source,
      origin: originFor.get(statement.id) ?? statement.id,
    })
    const whole = statement.content.text
    const claims = statement.claims.filter(({ text }) => saysEnough(text))
    if (statement.stance === 'asks' || OPEN_QUESTION.test(whole) || !saysEnough(whole)) return []
    const isLong = whole.length > LONGEST && claims.length > 1
    return isLong ? claims.map((claim) => made(claim.id, claim.text, claim)) : [made(statement.id, whole, null)]
  })
}

const COUNTS = /^(?:no|not|none|nobody|nothing|never|neither)$/
const CLAUSE = /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might)$/

// "No agreement had been signed" says enough, "the new bill" does not.
function saysEnough(text: string): boolean {
  const words = wordsOf(text)
  const full = words.filter(({ isFull }) => isFull).length
  const counted = words.filter(({ lower }) => COUNTS.test(lower) || /^\W?\d/.test(lower)).length
  return full > 0 && full + counted + Number(words.some(({ lower }) => CLAUSE.test(lower))) >= FEWEST
}

/** A statement inside another that adds no sayer: of nobody named, or of the sayer of the other. */
function isEcho({ source, parent }: Attribution, parents: Parents): boolean {
  if (parent === null) return false
  const outer = parents.get(parent)
  return source?.id == null || source.id === outer?.source?.id
}

type Parents = ReadonlyMap<string, Attribution>

const parentsKnown = new WeakMap<Reading, Parents>()

/** The attributions of a reading by their ids. */
export function parentsOf(reading: Reading): Parents {
  const known = parentsKnown.get(reading) ?? new Map(reading.attributions.map((one) => [one.id, one]))
  parentsKnown.set(reading, known)
  return known
}

/**
 * A unit as one side of a comparison; the stance of a text of several claims that differ is left to its words. Where no day
 * of saying is known, the day of publication is taken.
 */
export function sideOf({ text, statement, claim, source, origin, reading }: Unit): Side {
  const published = reading.document.published?.slice(0, 10) ?? null
  const said = statement.said ?? (published === null ? null : { from: published, to: published })
  const isMixed = claim === null && statement.claims.some((one) => one.stance !== statement.stance)
  const { stance, certainty } = claim ?? (isMixed ? { stance: null, certainty: null } : statement)
  return {
    text,
    source: source?.id ?? null,
    said: said === null ? null : { from: said.from, to: said.to },
    stance,
    certainty,
    origin,
  }
}
