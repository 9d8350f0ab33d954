import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openHearsay, type Session } from '../hear.ts'
import type { Example } from './world.ts'

const FOLDER = join(import.meta.dirname, '../../examples')
const ARTICLE = join(FOLDER, 'china-parts.txt')
const TRANSCRIPTS = [
  '2023-03-20-press-briefing-by-press-secretary-karine-jean-pierre-the-cast-of-ted-lasso-and-nsc-coordinator-for-strategic-communications-john-kirby.md',
  '2023-03-21-press-briefing-by-press-secretary-karine-jean-pierre-and-nsc-coordinator-for-strategic-communications-john-kirby-10.md',
].map((file) => join(FOLDER, 'record', file))

/** Reads the example once, when it is first asked for, and holds it against the transcripts of its days; null where it is not installed. */
export function exampleOf(session: Session): () => Promise<Example | null> {
  let reading: Promise<Example | null> | null = null
  return () =>
    (reading ??= existsSync(ARTICLE)
      ? readExample(session).catch((cause: unknown) => {
          reading = null
          throw cause
        })
      : Promise.resolve(null))
}

async function readExample(session: Session): Promise<Example> {
  const read = { ...(await session.read({ file: ARTICLE })), input: 'examples/china-parts.txt' }
  const record = openHearsay({ record: TRANSCRIPTS })
  try {
    return { read, check: await record.checkReading(read) }
  } finally {
    await record.close()
  }
}
