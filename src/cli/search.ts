import { search, type Hit, type SearchOptions } from '../ledger/ledger.ts'
import type { Context } from './context.ts'
import type { SearchFlags } from './ledger-command.ts'
import { printStatements } from './print-statements.ts'
import { terminalOf, write } from './terminal.ts'
import { withLedger } from './with-ledger.ts'

/** Prints the statements found, the best first. */
export async function runSearch(context: Context, flags: SearchFlags, words: readonly string[]): Promise<void> {
  const { stdout, env } = context.process
  const { ledger: path, json, ...options } = flags
  await withLedger(path, async (ledger) => {
    const { hits, more } = search(ledger, queryOf(words), options as SearchOptions)
    if (json) await write(stdout, hits.map(lineOf).join(''))
    else
      await write(stdout, `${printStatements(hits, terminalOf(stdout, env))}${more ? 'and more: see --limit\n' : ''}`)
  })
}

/** Words that the shell kept together belong together. */
export function queryOf(words: readonly string[]): string {
  return words.map((word) => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word)).join(' ')
}

function lineOf(hit: Hit): string {
  return `${JSON.stringify({ schema: 'hearsay/statement/1', ...hit })}\n`
}
