import { who, type Called, type Join, type Profile, type Who, type WhoOptions } from '../ledger/ledger.ts'
import type { Context } from './context.ts'
import type { WhoFlags } from './ledger-command.ts'
import { printStatements, wordOf } from './print-statements.ts'
import { breakLines } from './table.ts'
import { harmless, terminalOf, write, type Terminal } from './terminal.ts'
import { withLedger } from './with-ledger.ts'

/** Prints a source across articles: what it is called, how often it takes which stance, what it said last. */
export async function runWho(context: Context, flags: WhoFlags, name: string): Promise<void> {
  const { stdout, env } = context.process
  const { ledger: path, json, ...options } = flags
  await withLedger(path, async (ledger) => {
    const found = who(ledger, name, options as WhoOptions)
    if (found.profile === null) context.process.exitCode = 1
    await write(
      found.profile === null && !json ? context.process.stderr : stdout,
      json ? `${JSON.stringify({ schema: 'hearsay/who/1', ...found })}\n` : print(found, name, terminalOf(stdout, env)),
    )
  })
}

function print({ profile, others }: Who, name: string, terminal: Terminal): string {
  if (profile === null) return `hearsay: The ledger knows nobody called ${harmless(name)}.\n`
  const also = others.map(({ name: other, kind, total }) => `${other} (${kind}, ${total})`)
  const lines = [
    ...headOf(profile, terminal),
    ...(also.length > 0 ? breakLines(harmless(`Not to be confused with: ${also.join(', ')}`), terminal.width, 4) : []),
  ]
  return `${lines.join('\n')}\n\n${printStatements(profile.statements, terminal)}`
}

function headOf(profile: Profile, terminal: Terminal): string[] {
  const { name, kind, names, roles, total, byStance, from, to, corrections, joins } = profile
  const stances = Object.entries(byStance).map(([stance, count]) => `${count} ${stance}`)
  const facts = [kind, `${total} statements`, from === null ? null : `${from} to ${to}`].filter((fact) => fact !== null)
  const lines = [
    facts.join(' · '),
    names.length > 1 ? `called ${names.map(calledOf).join(', ')}` : '',
    roles.length > 0 ? `as ${roles.map(calledOf).join(', ')}` : '',
    stances.join(', '),
    ...corrections.map((word) => `✎ ${wordOf(word)}`),
    ...joins.map(joinOf),
  ].filter((line) => line !== '')
  return [
    terminal.colours.bold(harmless(name)),
    ...lines.flatMap((line) => breakLines(harmless(line), terminal.width, 6)),
  ]
}

function joinOf({ deed, by, at, note, id }: Join): string {
  const said = `✎ ${deed === 'merge' ? 'merged' : 'split'} (${by}, ${at.slice(0, 10)})${note === null ? '' : `: ${note}`}`
  return `${said}; undo with hearsay ${deed} --undo ${id}`
}

function calledOf({ text, from, to }: Called): string {
  if (from === null) return text
  return from === to ? `${text} (${from})` : `${text} (${from} to ${to})`
}
