import { createReadStream } from 'node:fs'
import { parsePair, type PairToCompare } from '../compare-pairs.ts'
import { InputError, UsageError } from '../error.ts'
import { linesOf } from '../lines.ts'
import type { CompareFlags } from './compare-command.ts'
import { compareDocs } from './compare-docs.ts'
import { compareHeld } from './compare-held.ts'
import type { Context } from './context.ts'
import { harmless, write } from './terminal.ts'

/** A line of pairs longer than this is an error. */
const LONGEST_LINE = 1 << 20

/** Compares what the ledger holds, articles, or pairs of sentences. */
export async function runCompare(context: Context, flags: CompareFlags, names: readonly string[]): Promise<void> {
  if (flags.pairs !== undefined) {
    if (names.length > 0 || flags.docs)
      throw new UsageError('--pairs was given with articles: expected one or the other.')
    return comparePairsOf(context, flags, flags.pairs)
  }
  if (!flags.docs) return compareHeld(context, flags, names)
  if (names.length === 0) throw new UsageError('--docs without articles: expected "hearsay compare --docs FILE FILE".')
  return compareDocs(context, flags, names)
}

async function comparePairsOf(context: Context, flags: CompareFlags, file: string): Promise<void> {
  const { stdin, stdout, stderr } = context.process
  const session = await context.openHearsay({ model: flags.model, offline: flags.offline })
  const stream = file === '-' ? stdin : createReadStream(file)
  const fail = async (error: InputError): Promise<void> => {
    context.process.exitCode = 1
    await write(stderr, `hearsay: ${harmless(error.message)}\n`)
  }
  try {
    for await (const compared of session.comparePairs(pairsIn(stream, file, fail)))
      await write(stdout, `${JSON.stringify(compared)}\n`)
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) throw cause
    throw new InputError(`${file} cannot be read: ${cause.message}`, { cause })
  } finally {
    await session.close()
  }
}

async function* pairsIn(
  stream: AsyncIterable<Uint8Array>,
  file: string,
  fail: (error: InputError) => Promise<void>,
): AsyncGenerator<PairToCompare, void, undefined> {
  const decoder = new TextDecoder()
  for await (const { number, bytes } of linesOf(stream, LONGEST_LINE)) {
    const place = `${file}, line ${number},`
    try {
      if (bytes === null) throw new InputError(`${place} is longer than ${LONGEST_LINE} bytes.`)
      const line = decoder.decode(bytes).trim()
      if (line !== '') yield parsePair(line, place)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      await fail(error)
    }
  }
}
