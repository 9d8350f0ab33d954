import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attributeDoc } from '../src/attribution/attribute.ts'
import type { Doc } from '../src/document/doc.ts'
import { openReader, type Reader, type Word } from '../src/reader/reader.ts'

const KEPT = join(import.meta.dirname, '../tmp/words')

/** Gives the words of docs as the encoder takes them apart; what came out is kept under `tmp/words` for the same weights. */
export async function openWords(by: { readonly model?: string | undefined } = {}): Promise<{
  readonly wordsOf: (doc: Doc) => Promise<readonly Word[]>
  readonly close: () => Promise<void>
}> {
  const reader: Reader = await openReader(by)
  mkdirSync(KEPT, { recursive: true })
  return {
    wordsOf: async (doc) => {
      const key = createHash('sha256')
        .update(JSON.stringify([reader.digest, doc.text, doc.paragraphs, doc.sentences]))
        .digest('hex')
      const path = join(KEPT, `${key.slice(0, 32)}.json`)
      if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Word[]
      const { words } = await attributeDoc(doc, reader)
      writeFileSync(path, JSON.stringify(words))
      return words
    },
    close: () => reader.close(),
  }
}
