// One run that bench/kill.ts kills: `tsx bench/kill-run.ts add|record LEDGER FOLDER`. It tells its parent when it begins
// and what is safe: for `add` the id of each doc, for `record` how many files are done.
import { fileURLToPath } from 'node:url'
import { openSession } from '../src/hear.ts'
import { openLedger, recordAdd } from '../src/ledger/ledger.ts'
import { readTranscripts } from '../src/intake/transcript.ts'
import { filesAt } from '../src/paths.ts'
import { sentenceReader } from '../test/sentence-reader.ts'

/** What a run tells of itself. */
export type Told = { readonly begins: true } | { readonly doc: string } | { readonly files: number }

/** Adds what a folder holds to a ledger, articles by a quick stand-in for the reader, and tells what is safe. */
export async function run(mode: string, path: string, folder: string, tell: (told: Told) => void): Promise<void> {
  if (mode === 'record') {
    const ledger = openLedger(path)
    try {
      await recordAdd(ledger, [folder], { read: readTranscripts, onProgress: ({ files }) => tell({ files }) })
    } finally {
      ledger.close()
    }
    return
  }
  const session = openSession(() => Promise.resolve(sentenceReader()), { ledger: path })
  const inputs = filesAt([folder]).map(({ file }) => ({ file }))
  try {
    for await (const outcome of session.add(inputs, { published: '2024-05-10' })) {
      if ('error' in outcome) throw outcome.error
      tell({ doc: outcome.document.id })
    }
  } finally {
    await session.close()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.send !== undefined) {
  const [mode = '', path = '', folder = ''] = process.argv.slice(2)
  process.send({ begins: true })
  await run(mode, path, folder, (told) => process.send?.(told))
  process.disconnect()
}
