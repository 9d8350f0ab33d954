import { UsageError } from '../error.ts'
import {
  correct,
  FIELDS,
  merge,
  openLedger,
  split,
  undoJoin,
  who,
  type Correction,
  type Join,
  type Ledger,
} from '../ledger/ledger.ts'
import { programVersion } from '../version.ts'
import type { Context } from './context.ts'
import { harmless, write } from './terminal.ts'
import type { CorrectFlags, JoinFlags } from './word-command.ts'

/** Writes down a person's word on a statement, document or entity. */
export async function runCorrect(context: Context, flags: CorrectFlags, id: string): Promise<void> {
  const { ledger: path, by: _, json, takeBack = [], sourceGrade, itemGrade, ...said } = flags
  const unknown = takeBack.find((field) => !FIELDS.some((known) => known === field))
  if (unknown !== undefined) throw new UsageError(`"${unknown}" is no field: expected one of ${FIELDS.join(', ')}.`)
  const back = Object.fromEntries(takeBack.map((field) => [field, null]))
  const options = { 'source-grade': sourceGrade, 'item-grade': itemGrade, ...said, ...back, by: nameOf(context, flags) }
  const words = await written(path, (ledger) => correct(ledger, id, options))
  await write(context.process.stdout, words.map((word) => shown(word, json)).join(''))
}

/** Says that two sources are one, or takes this back. */
export async function runMerge(context: Context, flags: JoinFlags, both: readonly string[]): Promise<void> {
  const options = { by: nameOf(context, flags), note: flags.note }
  const [a, b] = both
  if (flags.undo === undefined && (a === undefined || b === undefined))
    throw new UsageError('Which two are one? Expected two names or ids.')
  const join = await written(flags.ledger, (ledger) =>
    flags.undo === undefined
      ? merge(ledger, entityOf(ledger, a!), entityOf(ledger, b!), options)
      : undoJoin(ledger, flags.undo, options),
  )
  await write(context.process.stdout, joinShown(join, flags))
}

/** Says that a source is somebody else in some documents, or takes this back. */
export async function runSplit(context: Context, flags: JoinFlags, words: readonly string[]): Promise<void> {
  const options = { by: nameOf(context, flags), note: flags.note }
  const [name = '', ...documents] = words
  const join = await written(flags.ledger, (ledger) =>
    flags.undo === undefined
      ? split(ledger, entityOf(ledger, name), documents, options)
      : undoJoin(ledger, flags.undo, options),
  )
  await write(context.process.stdout, joinShown(join, flags))
}

function nameOf(context: Context, { by }: { readonly by?: string }): string {
  const name = by ?? context.process.env['HEARSAY_BY']
  if (!name) throw new UsageError('Whose word is it? Expected --by NAME, or HEARSAY_BY in the environment.')
  return name
}

/** Opens a ledger that there is, to write to it. */
async function written<Result>(path: string, work: (ledger: Ledger) => Result): Promise<Result> {
  openLedger(path, { mode: 'read' }).close()
  const ledger = openLedger(path, { version: programVersion() })
  try {
    return work(ledger)
  } finally {
    ledger.close()
  }
}

/** The id of the one entity that a name fits. */
function entityOf(ledger: Ledger, name: string): string {
  const { profile, others } = who(ledger, name)
  if (profile === null) throw new UsageError(`The ledger knows nobody called ${name}.`)
  const alike = [profile, ...others].filter((one) => one.id === name || others.length === 0 || one.name === name)
  if (alike.length === 1) return alike[0]!.id
  const fits = [profile, ...others].map(({ id, name: called, total }) => `${called} (${id}, ${total})`).join(', ')
  throw new UsageError(`"${name}" fits several: ${fits}. Expected the id of one.`)
}

function shown(word: Correction, json: boolean): string {
  if (json) return `${JSON.stringify({ schema: 'hearsay/correction/1', ...word })}\n`
  const said = word.value === '' ? `${word.field} taken back` : `${word.field}: ${word.value}`
  return `${harmless(`${word.about} · ${said} · ${word.by}${word.note === null ? '' : ` · ${word.note}`}`)}\n`
}

function joinShown(join: Join | void, { json, undo }: JoinFlags): string {
  if (!join)
    return json ? `${JSON.stringify({ schema: 'hearsay/join/1', id: undo, undone: true })}\n` : `${undo} undone\n`
  if (json) return `${JSON.stringify({ schema: 'hearsay/join/1', ...join })}\n`
  const [a, b] = join.entities
  const deed = join.deed === 'merge' ? `${a} and ${b} are one` : `${a} is ${b} in ${join.documents.join(', ')}`
  return `${harmless(`${deed} · ${join.by} · undo with --undo ${join.id}`)}\n`
}
