import { answerOf } from '../answer.ts'
import { correctionsOfPairs, heldReading, search, type Correction, type SearchOptions } from '../ledger/ledger.ts'
import type { Compared } from '../schema/compare.ts'
import type { Reading } from '../schema/to-reading.ts'
import { ProblemError } from './problem.ts'
import type { World } from './world.ts'

/** What articles of the ledger say about the same things, with the answer, and what persons say of how pairs stand. */
export type ComparedHeld = Compared & {
  readonly answer: string
  readonly corrections: readonly Correction[]
  /** How many articles were compared, and whether more of them hold the words. */
  readonly looked: { readonly articles: number; readonly more: boolean }
}

type Asking = Pick<World, 'desk' | 'session'>

/** So many statements that hold the words are looked at, and so many articles compared. */
const MOST_HITS = 200
const MOST_ARTICLES = 20

/** Compares articles of the ledger. @throws ProblemError where one is not held. */
export async function compareDocs(world: Asking, ids: readonly string[]): Promise<ComparedHeld> {
  const readings = ids.map((id) => world.desk.ask((ledger) => heldReading(ledger, id)) ?? missing(id))
  const compared = await world.session.compareReadings(readings)
  return shown(world, compared, { articles: readings.length, more: false })
}

/** Compares the articles whose statements hold the words, and keeps what is about those statements. */
export async function compareWords(world: Asking, words: string, options: SearchOptions): Promise<ComparedHeld> {
  const { hits, more } = world.desk.ask((ledger) => search(ledger, words, { ...options, limit: MOST_HITS }))
  const ids = [...new Set(hits.map(({ document }) => document.id))]
  const readings = ids
    .slice(0, MOST_ARTICLES)
    .map((id) => world.desk.ask((ledger) => heldReading(ledger, id)))
    .filter((reading): reading is Reading => reading !== null)
  const compared = about(await world.session.compareReadings(readings), new Set(hits.map(({ id }) => id)))
  return shown(world, compared, { articles: readings.length, more: more || ids.length > MOST_ARTICLES })
}

/** What is left of a comparison where only what these statements are about is wanted. */
function about(compared: Compared, wanted: ReadonlySet<string>): Compared {
  const propositions = compared.propositions.filter(({ statements }) => statements.some((id) => wanted.has(id)))
  const held = new Set(propositions.flatMap(({ statements }) => statements))
  const kept = new Set(propositions.map(({ id }) => id))
  const statements = compared.statements.filter(({ id }) => held.has(id))
  const sources = new Set(statements.map(({ source }) => source))
  return {
    ...compared,
    propositions,
    statements,
    sources: compared.sources.filter(({ id }) => sources.has(id)),
    relations: compared.relations.filter(({ proposition }) => kept.has(proposition)),
    origins: compared.origins.filter((origin) => origin.statements.some((id) => held.has(id))),
    missing: compared.missing.filter(({ proposition }) => proposition !== null && kept.has(proposition)),
  }
}

function shown({ desk }: Asking, compared: Compared, looked: ComparedHeld['looked']): ComparedHeld {
  const pairs = compared.relations.map(({ a, b }) => [a, b])
  const corrections = desk.ask((ledger) => correctionsOfPairs(ledger, pairs))
  return { ...compared, answer: answerOf(compared, null), corrections, looked }
}

function missing(id: string): never {
  throw new ProblemError('not-found', `The ledger holds no article ${id}.`)
}
