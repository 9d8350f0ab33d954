import { answerOf } from '../answer.ts'
import type { CompareOptions } from '../compare-ledger.ts'
import { correctionsOfPairs, heldReading, transcriptsAmong, type Correction } from '../ledger/ledger.ts'
import type { Compared } from '../schema/compare.ts'
import { ProblemError } from './problem.ts'
import type { World } from './world.ts'

/** What articles of the ledger say about the same things, with the answer, and what persons say of how pairs stand. */
export type ComparedHeld = Compared & {
  readonly answer: string
  readonly corrections: readonly Correction[]
  /** Ids of the documents that are official transcripts. */
  readonly transcripts: readonly string[]
}

type Asking = Pick<World, 'desk' | 'thinking' | 'comparing'>

/** Compares articles of the ledger. @throws ProblemError where one is not held. */
export async function compareDocs(world: Asking, ids: readonly string[], signal?: AbortSignal): Promise<ComparedHeld> {
  const readings = ids.map((id) => world.desk.ask((ledger) => heldReading(ledger, id)) ?? missing(id))
  return shown(world, await world.comparing.run(() => world.thinking.compareReadings(readings), signal))
}

/** Compares what the ledger holds that has the words; without words, the latest of all. Sentences of transcripts are read for it. */
export async function compareWords(
  world: Asking,
  { q, ...options }: CompareOptions & { readonly q: string },
  signal?: AbortSignal,
): Promise<ComparedHeld> {
  // Where there is no ledger yet, that is said at once.
  world.desk.ask(() => null)
  return shown(world, await world.comparing.run(() => world.thinking.compareWords(q, options), signal))
}

function shown({ desk }: Asking, compared: Compared): ComparedHeld {
  const pairs = compared.relations.map(({ a, b }) => [a, b])
  const [corrections, transcripts] = desk.ask((ledger) => [
    correctionsOfPairs(ledger, pairs),
    transcriptsAmong(
      ledger,
      compared.documents.map(({ id }) => id),
    ),
  ])
  return { ...compared, answer: answerOf(compared, null), corrections, transcripts }
}

function missing(id: string): never {
  throw new ProblemError('not-found', `The ledger holds no article ${id}.`)
}
