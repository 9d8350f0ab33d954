// Kills `add` and `record add` at random moments, fills a disk up under them, and reads while one adds.
// `tsx bench/kill.ts [--kills 200] [--files 400] [--seed 1] [--only add,record,full,readers]`; makes its own articles and
// transcripts. Articles are read by a quick stand-in for the neural reader, so that most of a run is the ledger's work.
//
// After each kill the ledger is verified and everything that was acknowledged must be held; when a run comes to its end
// the rows must be those of an undisturbed run.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openLedger, verify } from '../src/ledger/ledger.ts'
import { dump } from '../test/ledger/dump.ts'
import { randomOf } from './ledger-articles.ts'
import { fillDisk } from './full-disk.ts'
import { writeArticles, writeTranscripts } from './kill-inputs.ts'
import type { Told } from './kill-run.ts'
import { readWhileAdding } from './read-while-adding.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    files: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: 'add,record,full,readers' },
  },
})
const random = randomOf(Number(values.seed))
const only = values.only.split(',')
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-kill-'))
const folders = { add: join(scratch, 'articles'), record: join(scratch, 'record') }
const paths = {
  add: writeArticles(folders.add, Number(values.files)),
  record: writeTranscripts(folders.record, Number(values.files)),
}

try {
  for (const mode of ['add', 'record'] as const) if (only.includes(mode)) await killing(mode, Number(values.kills))
  for (const mode of ['add', 'record'] as const)
    if (only.includes('full')) console.log(await fillDisk(mode, folders[mode], join(scratch, `full-${mode}`)))
  if (only.includes('readers')) console.log(await readWhileAdding(join(scratch, 'read.db'), folders.add))
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function killing(mode: 'add' | 'record', kills: number): Promise<void> {
  const calm = join(scratch, `calm-${mode}.db`)
  const { took } = await runAndKill(mode, calm, null)
  const expected = rowsOf(calm)
  const disturbed = join(scratch, `disturbed-${mode}.db`)
  const safe = new Set<string>()
  let [killed, ended] = [0, 0]
  while (killed < kills || safe.size > 0) {
    const last = killed >= kills
    const { told, wasKilled } = await runAndKill(mode, disturbed, last ? null : random() * took)
    for (const id of told.flatMap((one) => idsOf(mode, one))) safe.add(id)
    check(disturbed, safe)
    if (wasKilled) killed++
    else {
      // Done before the moment came: compared, and begun again.
      ended++
      if (rowsOf(disturbed) !== expected)
        throw new Error(`${mode}: killed and resumed gives other rows than undisturbed`)
      for (const end of ['', '-wal', '-shm']) rmSync(disturbed + end, { force: true })
      safe.clear()
    }
    if (last) break
  }
  console.log(
    `${mode}: ${killed} kills, ${ended} runs to the end, of ${Math.round(took)} ms undisturbed: verified after each, ` +
      'nothing acknowledged missing, the rows those of an undisturbed run',
  )
}

function idsOf(mode: 'add' | 'record', told: Told): string[] {
  if ('doc' in told) return [told.doc]
  return 'files' in told && mode === 'record' ? paths.record.slice(0, told.files) : []
}

type Ran = { readonly told: readonly Told[]; readonly wasKilled: boolean; readonly took: number }

/** Runs to the end, or to so many milliseconds after the run begins. */
function runAndKill(mode: string, path: string, after: number | null): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'kill-run.ts'), [mode, path, folders[mode as 'add']], {
      execArgv: ['--import', 'tsx'],
    })
    const told: Told[] = []
    let start = performance.now()
    child.on('message', (message: Told) => {
      told.push(message)
      if (!('begins' in message)) return
      start = performance.now()
      if (after !== null) setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL')
        resolve({ told, wasKilled: signal === 'SIGKILL', took: performance.now() - start })
      else reject(new Error(`${mode} ended with ${code ?? signal}`))
    })
  })
}

/** Throws where the ledger is not clean or something that was acknowledged is not in it. */
function check(path: string, safe: ReadonlySet<string>): void {
  const ledger = openLedger(path)
  const { faults } = verify(ledger)
  const held = new Set(
    ledger
      .rows(
        'select d.id from readings r join editions e on e.n = r.edition join docs d on d.n = e.doc union select source from versions',
      )
      .map(([id]) => String(id)),
  )
  ledger.close()
  if (faults.length > 0) throw new Error(`after a kill: ${faults[0]!.kind} ${faults[0]!.id} ${faults[0]!.message}`)
  const missing = [...safe].filter((id) => !held.has(id))
  if (missing.length > 0)
    throw new Error(`after a kill ${missing.length} are missing that were said to be safe: ${missing[0]}`)
}

function rowsOf(path: string): string {
  const ledger = openLedger(path)
  const rows = dump(ledger)
  ledger.close()
  return rows
}
