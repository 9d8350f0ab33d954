import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { attribute, attributeWithin } from '../src/attribution/attribute.ts'
import type { Attribution } from '../src/attribution/attribution.ts'
import { probability, signsOf } from '../src/attribution/confidence.ts'
import { decodeWithRelations } from '../src/attribution/decode.ts'
import type { Doc } from '../src/document/doc.ts'
import { openWeights, type Weights } from '../src/model/weights.ts'
import { openReader, type Reader } from '../src/reader/reader.ts'
import { docOf, type Marked } from './read-corpus.ts'

/** An attribution that the program found, with the numbers that its confidence rests on. */
export type Found = Attribution & { readonly signs: Readonly<Record<string, number>> }

/** A marked text as the program reads it. */
export type ReadText = {
  readonly marked: Marked
  readonly doc: Doc
  /** Whether intake would have changed the text. */
  readonly changed: boolean
  readonly found: readonly Found[]
}

/** Which weights read, and with how many threads. */
export type ReadBy = { readonly model?: string | undefined; readonly threads?: number | undefined }

const ROOT = join(import.meta.dirname, '..')
const KEPT = join(ROOT, 'tmp/readings')
const ROOMS = ['reader', 'model', 'attribution']

/**
 * Reads marked texts with the whole program, nested attributions included. What the encoder made of a text is kept under
 * `tmp/readings` and used again while the encoder's files, the text and the code that reads are the same.
 */
export async function readAll(texts: readonly Marked[], by: ReadBy = {}): Promise<ReadText[]> {
  const weights = await openWeights(by.model)
  const kept = openKept(join(KEPT, `${encoderKey(weights)}.jsonl`))
  let opening: Promise<Reader> | null = null
  const out: ReadText[] = []
  for (const marked of texts) {
    const { doc, changed } = await docOf(marked)
    const key = digest(JSON.stringify([doc, programKey]))
    const found = kept.get(key) ?? kept.add(key, await readOne(doc, await (opening ??= openReader(by))))
    out.push({ marked, doc, changed, found: found.map((one) => sure(one, weights)) })
  }
  const reader = await (opening as Promise<Reader> | null)
  await reader?.close()
  return out
}

/** The attributions of a doc with a confidence as of weights that were never calibrated. */
async function readOne(doc: Doc, reader: Reader): Promise<Found[]> {
  const signs = new Map<string, Found['signs']>()
  const heard: Pick<Reader, 'read' | 'cues'> = {
    cues: reader.cues,
    read: async (...args) => {
      const scores = { ...(await reader.read(...args)), confidence: undefined }
      for (const { attribution, relation } of decodeWithRelations(doc, scores)) {
        for (const key of [attribution.id, cueKey(attribution)]) {
          if (!signs.has(key)) signs.set(key, signsOf(relation))
        }
      }
      return scores
    },
  }
  const all = await attributeWithin(doc, attribute(doc, await heard.read(doc)), heard)
  return all.map((one) => ({ ...one, signs: signs.get(one.id) ?? signs.get(cueKey(one))! }))
}

/** An attribution that goes on in later paragraphs has another id than its relation, and the same cue. */
function cueKey({ cue }: Attribution): string {
  return `cue ${cue[0]?.start}`
}

function sure(found: Found, { manifest }: Weights): Found {
  const fitted = manifest.reader.confidence
  return fitted ? { ...found, confidence: probability(found.signs, fitted) } : found
}

function openKept(path: string): {
  get: (key: string) => Found[] | undefined
  add: (key: string, found: Found[]) => Found[]
} {
  const kept = new Map<string, Found[]>()
  if (existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const { key, found } = JSON.parse(line) as { key: string; found: Found[] }
      kept.set(key, found)
    }
  }
  return {
    get: (key) => kept.get(key),
    add: (key, found) => {
      mkdirSync(KEPT, { recursive: true })
      appendFileSync(path, `${JSON.stringify({ key, found })}\n`)
      return found
    },
  }
}

function encoderKey({ manifest }: Weights): string {
  return digest(JSON.stringify(manifest.files)).slice(0, 16)
}

/** Digest of the code between a doc and its attributions. */
const programKey = digest(
  ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map((name) => readFileSync(join(ROOT, 'src', room, name), 'utf8')),
  ).join('\n'),
)

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
