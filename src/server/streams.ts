import type { AddOutcome, Input, Outcome, ReadOptions, RecordAddOutcome, Session } from '../hear.ts'
import { toldOf, type ToldError } from './told-error.ts'

/** What reads many, one after the other. */
export type Streaming = Pick<Session, 'readAll' | 'add' | 'recordAdd'>

type Any = Outcome | AddOutcome | RecordAddOutcome

/** An outcome as it is told from thread to thread: without the input, which who asks has. */
export type ToldOutcome = Told<Exclude<Any, { readonly error: Error }>> | { readonly error: ToldError }

/** Of each kind by itself. */
type Told<One> = One extends unknown ? Omit<One, 'input'> : never

/** Outcomes that are asked for one by one, from elsewhere, by the key of their stream. */
export type Streams = {
  readonly begin: (key: string, name: keyof Streaming, input: Input, options: ReadOptions) => void
  /** Null at the end. */
  readonly next: (key: string) => Promise<ToldOutcome | null>
  /** Stops one that nobody asks any more. */
  readonly leave: (key: string) => void
}

type Held = { readonly outcomes: AsyncGenerator<Any, void>; readonly stopping: AbortController }

/** Streams over a session; none is begun. */
export function openStreams(session: Streaming): Streams {
  const all = new Map<string, Held>()
  return {
    begin: (key, name, input, options) => {
      const stopping = new AbortController()
      const outcomes = session[name]([input], { ...options, signal: stopping.signal })
      all.set(key, { outcomes, stopping })
    },
    next: async (key) => {
      const next = await all.get(key)?.outcomes.next()
      return next === undefined || next.done === true ? null : toldOutcome(next.value)
    },
    leave: (key) => {
      all.get(key)?.stopping.abort()
      all.delete(key)
    },
  }
}

function toldOutcome(outcome: Any): ToldOutcome {
  if ('error' in outcome) return { error: toldOf(outcome.error) }
  if ('reading' in outcome) return { reading: outcome.reading }
  if ('transcript' in outcome) return { kept: outcome.kept, transcript: outcome.transcript }
  return { kept: outcome.kept, document: outcome.document, statements: outcome.statements }
}
