import type { FetchError, InputError } from '../error.ts'
import type { AddOutcome, Input, RecordAddOutcome, ReadOptions } from '../hear.ts'
import type { Kept } from './delivery.ts'
import type { Hearing } from './hear-aside.ts'
import type { Queue } from './queue.ts'

/** What is delivered, and where to. */
export type Delivered = { readonly to: 'articles' | 'record'; readonly input: Input; readonly options: ReadOptions }

/**
 * Adds what is in a delivery, and says of each article or transcript what became of it. Each waits for its turn among
 * all that are read, so that a long delivery does not hold up who reads one article.
 */
export async function* deliver(
  { hearing, queue }: { readonly hearing: Pick<Hearing, 'add' | 'recordAdd'>; readonly queue: Queue },
  { to, input, options }: Delivered,
): AsyncGenerator<Kept | InputError | FetchError, void, undefined> {
  const outcomes: AsyncGenerator<AddOutcome | RecordAddOutcome, void> =
    to === 'record' ? hearing.recordAdd([input], options) : hearing.add([input], options)
  for (;;) {
    const next = await queue.whenever(() => outcomes.next())
    if (next.done === true) return
    yield resultOf(next.value)
  }
}

function resultOf(outcome: AddOutcome | RecordAddOutcome): Kept | InputError | FetchError {
  if ('error' in outcome) return outcome.error
  if ('transcript' in outcome) {
    const { kept, transcript } = outcome
    return { kept, id: transcript.id, title: transcript.title, day: transcript.date, statements: 0 }
  }
  const { kept, document, statements } = outcome
  return { kept, id: document.id, title: document.title, day: null, statements }
}
