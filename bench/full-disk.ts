// A disk that fills up while articles or transcripts are added: a small file system in memory (tmpfs) in a name space of its own,
// so that it needs no rights where the system lets users have one (`unshare --map-root-user --mount`).
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LedgerError } from '../src/error.ts'
import { openLedger, verify } from '../src/ledger/ledger.ts'
import { dump } from '../test/ledger/dump.ts'
import { run } from './kill-run.ts'

const SIZES = [100, 300, 700, 1200]

/** Adds a folder on disks of several sizes that are too small, then on the same disk made larger; says what came of it. */
export async function fillDisk(mode: string, folder: string, at: string): Promise<string> {
  mkdirSync(at, { recursive: true })
  const command = `mount -t tmpfs -o size=64m hearsay "$1" && exec "$2" --import tsx "$3" "$4" "$5" "$1"`
  const file = fileURLToPath(import.meta.url)
  const { status, stdout, stderr, error } = spawnSync(
    'unshare',
    ['--user', '--map-root-user', '--mount', 'sh', '-c', command, 'sh', at, process.execPath, file, mode, folder],
    { encoding: 'utf8' },
  )
  if (status === 0) return stdout.trimEnd()
  if (error !== undefined || /^(?:unshare|mount):/m.test(stderr))
    return `${mode}, full disk: not measured (${(error?.message ?? stderr).trim()})`
  throw new Error(`${mode}, full disk: ${stderr}`)
}

async function within(mode: string, folder: string, at: string): Promise<void> {
  const calm = join(at, 'calm.db')
  await run(mode, calm, folder, () => undefined)
  const expected = rowsOf(calm)
  const said: string[] = []
  for (const size of SIZES) {
    const disk = join(at, String(size))
    mkdirSync(disk)
    system('mount', '-t', 'tmpfs', '-o', `size=${size}k`, 'hearsay', disk)
    const path = join(disk, 'hearsay.db')
    const safe: string[] = []
    const message = await errorOf(run(mode, path, folder, (told) => void ('doc' in told && safe.push(told.doc))))
    system('mount', '-o', 'remount,size=64m', disk)
    check(path, safe)
    await run(mode, path, folder, () => undefined)
    if (rowsOf(path) !== expected) throw new Error(`${size} kB: resumed gives other rows than undisturbed`)
    said.push(`${size} kB "${message.slice(message.indexOf(': ') + 2)}"`)
  }
  console.log(`${mode}, full disk of ${said.join(', ')}: verified after it, resumed to the rows of an undisturbed run`)
}

async function errorOf(running: Promise<void>): Promise<string> {
  try {
    await running
  } catch (cause) {
    if (cause instanceof LedgerError) return cause.message
    throw cause
  }
  throw new Error('the disk was large enough: nothing was measured')
}

function check(path: string, safe: readonly string[]): void {
  const ledger = openLedger(path)
  const { faults } = verify(ledger)
  const held = new Set(ledger.rows('select id from docs').map(([id]) => String(id)))
  ledger.close()
  if (faults.length > 0) throw new Error(`after a full disk: ${faults[0]!.kind} ${faults[0]!.id} ${faults[0]!.message}`)
  if (!safe.every((id) => held.has(id)))
    throw new Error('after a full disk something is missing that was said to be safe')
}

function rowsOf(path: string): string {
  const ledger = openLedger(path)
  const rows = dump(ledger)
  ledger.close()
  return rows
}

function system(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [mode = '', folder = '', at = ''] = process.argv.slice(2)
  await within(mode, folder, at)
}
