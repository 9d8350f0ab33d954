// Kills `record add` at random moments and resumes it: the rows must be those of a run that nothing disturbed.
// `tsx bench/record-kill.ts [--kills 50] [--files 400] [--seed 1]`; makes its own transcripts.
import { spawn } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, recordAdd } from '../src/ledger/ledger.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    files: { type: 'string' },
    seed: { type: 'string' },
    add: { type: 'string' },
    ledger: { type: 'string' },
  },
})
if (values.add !== undefined) await add(values.ledger ?? '', values.add)
else await main(Number(values.kills ?? 50), Number(values.files ?? 400), Number(values.seed ?? 1))

async function add(path: string, folder: string): Promise<void> {
  const ledger = openLedger(path)
  process.send?.('open')
  await recordAdd(ledger, [folder], { read: readTranscripts })
  ledger.close()
}

async function main(kills: number, files: number, seed: number): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'hearsay-kill-'))
  const folder = join(scratch, 'record')
  writeRecord(folder, files)
  const start = performance.now()
  await add(join(scratch, 'calm.db'), folder)
  const took = performance.now() - start
  let state = seed
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  const disturbed = join(scratch, 'disturbed.db')
  let [killed, ended] = [0, 0]
  while (killed < kills) {
    if (await addAndKill(disturbed, folder, random() * took)) killed++
    else {
      // Done before the moment came: compared, and begun again.
      ended++
      compare(join(scratch, 'calm.db'), disturbed)
      for (const end of ['', '-wal', '-shm']) rmSync(disturbed + end, { force: true })
    }
  }
  await add(disturbed, folder)
  compare(join(scratch, 'calm.db'), disturbed)
  console.log(`${killed} kills, ${ended} runs that ended first: the rows are those of an undisturbed run each time`)
  rmSync(scratch, { recursive: true, force: true })
}

function addAndKill(path: string, folder: string, after: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(import.meta.url), '--add', folder, '--ledger', path],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    )
    child.on('message', () => setTimeout(() => child.kill('SIGKILL'), after))
    child.on('error', reject)
    child.on('exit', (code, signal) =>
      code === 0 || signal === 'SIGKILL'
        ? resolve(signal === 'SIGKILL')
        : reject(new Error(`record add ended with ${code}`)),
    )
  })
}

function compare(calm: string, disturbed: string): void {
  const [one, other] = [rowsOf(calm), rowsOf(disturbed)]
  if (one !== other) throw new Error('a run that was killed and resumed gives other rows than an undisturbed one')
}

function rowsOf(path: string): string {
  const ledger = openLedger(path, { mode: 'read' })
  const questions = [
    'select sha256, type, bytes from items order by id',
    'select n, id, title, text from docs order by n',
    'select source, version, doc, item from versions order by source, version',
    'select * from transcripts order by doc',
    'select * from turns order by doc, n',
    'select * from stretches order by n',
  ]
  const rows = questions.map((sql) => JSON.stringify(ledger.rows(sql)))
  ledger.close()
  return rows.join('\n')
}

function writeRecord(folder: string, files: number): void {
  mkdirSync(folder)
  const vocabulary = Array.from({ length: 3000 }, (_, i) => `word${((i * 7919) % 3001).toString(36)}`)
  for (let f = 0; f < files; f++) {
    const turns = Array.from({ length: 20 }, (_, t) => {
      const words = Array.from({ length: 60 }, (__, w) => vocabulary[(f * 131 + t * 17 + w * w) % vocabulary.length])
      return `${t % 2 === 0 ? 'MS. QUILL: ' : 'Q   '} ${words.join(' ')}.`
    })
    const day = new Date(Date.UTC(2023, 0, 1 + f)).toISOString().slice(0, 10)
    writeFileSync(
      join(folder, `${day}.md`),
      `---\ndate: '${day}'\ntitle: "Briefing by Ada Quill"\n---\n\n${turns.join('\n\n')}\n`,
    )
  }
}
