import type { AddOutcome, Input } from '../hear.ts'
import { filesAt } from '../paths.ts'
import { addProgress } from './add-progress.ts'
import type { Context } from './context.ts'
import { inputsOf } from './inputs.ts'
import type { AddFlags } from './ledger-command.ts'
import { harmless, write } from './terminal.ts'

type Tally = Record<'added' | 'changed' | 'reread' | 'held' | 'statements' | 'failed', number>

/** Reads what the names stand for into the ledger and says what was done; exit status 1 where one could not be read. */
export async function runAdd(context: Context, flags: AddFlags, names: readonly string[]): Promise<void> {
  const { stdin, stdout, stderr } = context.process
  const inputs = inputsOf(names, stdin).flatMap(sized)
  const { model, offline, ledger, published } = flags
  const session = await context.openHearsay({ model, offline, ledger })
  const progress = addProgress(flags.quiet ? null : stderr, inputs)
  const tally: Tally = { added: 0, changed: 0, reread: 0, held: 0, statements: 0, failed: 0 }
  try {
    for await (const outcome of session.add(progress.follow(), { published })) {
      progress.pause()
      await note(context, outcome, tally)
      if (flags.json && 'kept' in outcome) await write(stdout, lineOf(outcome))
      progress.done(tally.added + tally.changed + tally.reread + tally.held)
    }
    progress.pause()
    const { added, changed, reread, held, statements } = tally
    if (!flags.json)
      await write(
        stdout,
        `${added} added, ${changed} changed, ${reread} read again, ${held} held already, ${statements} statements\n`,
      )
  } finally {
    progress.stop()
    await session.close()
  }
}

/** An input with its size in bytes, by which the time that is left is guessed. */
export type Sized = { readonly input: Input; readonly bytes: number }

function sized(input: Input): Sized[] {
  if (typeof input !== 'object' || !('file' in input)) return [{ input, bytes: 0 }]
  return filesAt([input.file]).map(({ file, bytes }) => ({ input: { file }, bytes }))
}

async function note(context: Context, outcome: AddOutcome, tally: Tally): Promise<void> {
  if ('error' in outcome) {
    tally.failed++
    context.process.exitCode = 1
    await write(context.process.stderr, `hearsay: ${harmless(outcome.error.message)}\n`)
    return
  }
  tally[outcome.kept]++
  tally.statements += outcome.statements
}

function lineOf({ kept, document, statements }: Extract<AddOutcome, { kept: unknown }>): string {
  const { id, title, url } = document
  return `${JSON.stringify({ schema: 'hearsay/add/1', kept, document: { id, title, url }, statements })}\n`
}
