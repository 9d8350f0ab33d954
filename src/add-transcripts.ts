import { resolve } from 'node:path'
import { FetchError, InputError } from './error.ts'
import { shortId } from './id.ts'
import { arrive, nameOf, type Input, type OpenOptions } from './input.ts'
import { readTranscripts } from './intake/take-in.ts'
import type { Transcript } from './intake/transcript.ts'
import { appendTranscript, type Ledger } from './ledger/ledger.ts'

/** What adding one transcript did; it stands in the ledger when this comes. */
export type RecordAddOutcome =
  | {
      readonly input: Input
      readonly kept: ReturnType<typeof appendTranscript>
      /** `date` is null where nothing says its day: no quotation of a day is held against it. */
      readonly transcript: { readonly id: string } & Pick<Transcript, 'title' | 'date' | 'url'>
    }
  | { readonly input: Input; readonly error: InputError | FetchError }

/** Adds transcripts to the record, one after the other; `published` is the day of those that do not say theirs. */
export async function* addTranscripts(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  ledger: Ledger,
  options: OpenOptions,
): AsyncGenerator<RecordAddOutcome, void, undefined> {
  for await (const input of inputs) {
    options.signal?.throwIfAborted()
    const taken = await take(input, options)
    if (taken instanceof Error) yield { input, error: taken }
    else for (const transcript of taken.transcripts) yield { input, ...keep(ledger, transcript, { ...taken, input }) }
  }
}

type Taken = { readonly transcripts: readonly Transcript[]; readonly bytes: number }

async function take(input: Input, options: OpenOptions): Promise<Taken | InputError | FetchError> {
  try {
    const { bytes, hints } = await arrive(input, options)
    const name = hints.name ?? hints.url ?? 'The transcript'
    const source = { name, url: hints.url, date: options.published?.slice(0, 10) }
    return { transcripts: await readTranscripts(bytes, source), bytes: bytes.length }
  } catch (error) {
    if (error instanceof InputError || error instanceof FetchError) return error
    throw error
  }
}

function keep(ledger: Ledger, transcript: Transcript, { bytes, input }: Taken & { readonly input: Input }) {
  const { title, date, url, text } = transcript
  const id = shortId(url ?? '', text)
  // What is handed over without a place of its own stands at its own words: two files of one name are two transcripts.
  const name = typeof input === 'object' && 'file' in input ? resolve(nameOf(input) ?? '') : `doc:${id}`
  const kept = ledger.together(() => appendTranscript(ledger, transcript, { name, bytes }))
  return { kept, transcript: { id, title, date, url } }
}
