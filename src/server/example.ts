import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openHearsay, type Session } from '../hear.ts'
import type { Example } from './world.ts'

const FOLDER = join(import.meta.dirname, '../../examples')
const ARTICLE = join(FOLDER, 'pier.txt')
const TRANSCRIPT = join(
  FOLDER,
  'record/2024-05-22-press-briefing-by-press-secretary-karine-jean-pierre-and-national-security-advisor-jake-sullivan-17.md',
)

/** Reads the example once, when it is first asked for, and holds it against its own transcript; null where it is not installed. */
export function exampleOf(session: Session): () => Promise<Example | null> {
  let reading: Promise<Example | null> | null = null
  return () => (reading ??= existsSync(ARTICLE) ? readExample(session) : Promise.resolve(null))
}

async function readExample(session: Session): Promise<Example> {
  const read = { ...(await session.read({ file: ARTICLE })), input: 'examples/pier.txt' }
  const record = openHearsay({ record: [TRANSCRIPT] })
  try {
    return { read, check: await record.checkReading(read) }
  } finally {
    await record.close()
  }
}
