import { UsageError, type FetchError, type InputError } from '../error.ts'
import type { Input, ReadOptions, Session } from '../hear.ts'
import type { ArticleFlags, RecordFlags } from './article-flags.ts'
import type { Context } from './context.ts'
import { inputsOf, labelOf } from './inputs.ts'
import { startProgress } from './progress.ts'
import { harmless, write } from './terminal.ts'

type Failed = { readonly error: InputError | FetchError }

/** What a command does with articles. */
export type Work<Any extends object> = {
  readonly names: readonly string[]
  readonly run: (session: Session, inputs: Iterable<Input>, options: ReadOptions) => AsyncIterable<Any>
  /** What is printed of one as soon as it is done; nothing where that is empty. */
  readonly shown: (done: Exclude<Any, Failed>, session: Session) => string | Promise<string>
  /** What is printed at the end. */
  readonly last?: (session: Session) => Promise<string>
}

/** Works on articles one after the other; one that could not be read is named, the rest done, and the exit status is 1. */
export async function eachArticle<Any extends object>(
  context: Context,
  flags: ArticleFlags & RecordFlags,
  { names, run, shown, last }: Work<Any>,
): Promise<void> {
  const { stdin, stdout, stderr } = context.process
  const { model, offline, ledger, record, published } = flags
  if (ledger !== undefined && record !== undefined)
    throw new UsageError('--ledger and --record were both given: expected one record to ask.')
  const inputs = inputsOf(names, stdin)
  const session = await context.openHearsay({ model, offline, ledger, record })
  const progress = startProgress(flags.quiet ? null : stderr, labelOf)
  try {
    for await (const outcome of run(session, progress.follow(inputs), { published })) {
      progress.pause()
      if (isFailed(outcome)) {
        context.process.exitCode = 1
        await write(stderr, `hearsay: ${harmless(outcome.error.message)}\n`)
      } else await write(stdout, await shown(outcome as Exclude<Any, Failed>, session))
    }
    progress.pause()
    if (last !== undefined) await write(stdout, await last(session))
  } finally {
    progress.stop()
    await session.close()
  }
}

function isFailed<Any extends object>(outcome: Any): outcome is Extract<Any, Failed> {
  return 'error' in outcome
}

/** Prints with an empty line between one and the next. */
export function withGaps<Done>(print: (done: Done) => string): (done: Done) => string {
  let isFirst = true
  return (done) => {
    const gap = isFirst ? '' : '\n'
    isFirst = false
    return gap + print(done)
  }
}
