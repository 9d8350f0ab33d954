import { randomUUID } from 'node:crypto'
import type { Input, ReadOptions, Session } from '../hear.ts'
import type { Aside } from './aside.ts'
import type { Streaming, ToldOutcome } from './streams.ts'
import { errorOf } from './told-error.ts'

/** What reads articles and adds them. */
export type Hearing = Streaming & Pick<Session, 'read'>

/** Reads and adds in a thread: an outcome is worked out when it is asked for, as it would be here. */
export function hearAside(aside: Aside): Hearing {
  const streamed =
    (name: keyof Streaming) =>
    (inputs: Parameters<Session['add']>[0], options: ReadOptions = {}) =>
      streamOf(aside, name, inputs, options) as never
  return {
    read: (input, { published } = {}) => aside.ask('read', [input, { published }]),
    readAll: streamed('readAll'),
    add: streamed('add'),
    recordAdd: streamed('recordAdd'),
  }
}

async function* streamOf(
  aside: Aside,
  name: keyof Streaming,
  inputs: Iterable<Input> | AsyncIterable<Input>,
  { published, signal }: ReadOptions,
): AsyncGenerator<unknown, void> {
  for await (const input of inputs) {
    signal?.throwIfAborted()
    const key = randomUUID()
    const leave = (): void => aside.tell('leave', [key])
    signal?.addEventListener('abort', leave)
    try {
      await aside.ask('begin', [key, name, input, { published }])
      for (;;) {
        const told = (await aside.ask('next', [key])) as ToldOutcome | null
        signal?.throwIfAborted()
        if (told === null) break
        yield 'error' in told ? { input, error: errorOf(told.error) } : { input, ...told }
      }
    } finally {
      signal?.removeEventListener('abort', leave)
      leave()
    }
  }
}
