import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { attributeDoc, attributeWithin } from '../src/attribution/attribute.ts'
import type { Attribution } from '../src/attribution/attribution.ts'
import { signsOf } from '../src/attribution/confidence.ts'
import { decodeWithRelations } from '../src/attribution/decode.ts'
import { carryOver } from '../src/attribution/quotation.ts'
import type { Doc } from '../src/document/doc.ts'
import { openWeights, type Weights } from '../src/model/weights.ts'
import { openReader, type Reader } from '../src/reader/reader.ts'
import { docOf, type Marked } from './read-corpus.ts'

/** An outermost attribution before the least sure are left out, with the numbers that its confidence rests on. */
export type Candidate = { readonly attribution: Attribution; readonly signs: Readonly<Record<string, number>> }

/** A marked text as the program reads it. */
export type ReadText = {
  readonly marked: Marked
  readonly doc: Doc
  /** Whether intake would have changed the text. */
  readonly changed: boolean
  /** What the program says, nested attributions included. */
  readonly found: readonly Attribution[]
  readonly candidates: readonly Candidate[]
}

/** Which weights read, and with how many threads. */
export type ReadBy = { readonly model?: string | undefined; readonly threads?: number | undefined }

const ROOT = join(import.meta.dirname, '..')
const KEPT = join(ROOT, 'tmp/readings')
const ROOMS = ['reader', 'model', 'attribution']

/**
 * Reads marked texts with the whole program, nested attributions included. What came out is kept under `tmp/readings` and
 * used again while the weights, the text and the code that reads are the same.
 */
export async function readAll(texts: readonly Marked[], by: ReadBy = {}): Promise<ReadText[]> {
  const kept = openKept(join(KEPT, `${weightsKey(await openWeights(by.model))}.jsonl`))
  let opening: Promise<Reader> | null = null
  const out: ReadText[] = []
  for (const marked of texts) {
    const { doc, changed } = await docOf(marked)
    const key = digest(JSON.stringify([doc, programKey]))
    const made = kept.get(key) ?? kept.add(key, await readOne(doc, await (opening ??= openReader(by))))
    out.push({ marked, doc, changed, ...made })
  }
  const reader = await (opening as Promise<Reader> | null)
  await reader?.close()
  return out
}

type Made = Pick<ReadText, 'found' | 'candidates'>

async function readOne(doc: Doc, reader: Reader): Promise<Made> {
  const decoded: ReturnType<typeof decodeWithRelations> = []
  const outer = await attributeDoc(doc, {
    read: async (...args) => {
      const scores = await reader.read(...args)
      decoded.push(...decodeWithRelations(doc, scores))
      return scores
    },
  })
  const whole = carryOver(
    doc,
    decoded.map(({ attribution }) => attribution),
  )
  return {
    found: await attributeWithin(doc, outer, reader),
    candidates: whole.map((attribution, at) => ({ attribution, signs: signsOf(decoded[at]!.relation) })),
  }
}

function openKept(path: string): { get: (key: string) => Made | undefined; add: (key: string, made: Made) => Made } {
  const kept = new Map<string, Made>()
  if (existsSync(path)) {
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const { key, ...made } = JSON.parse(line) as Made & { key: string }
      kept.set(key, made)
    }
  }
  return {
    get: (key) => kept.get(key),
    add: (key, made) => {
      mkdirSync(KEPT, { recursive: true })
      appendFileSync(path, `${JSON.stringify({ key, ...made })}\n`)
      return made
    },
  }
}

/** Of the files and the coefficients; other words in the manifest change nothing. */
function weightsKey({ manifest: { files, reader } }: Weights): string {
  return digest(JSON.stringify([files, reader.window, reader.confidence])).slice(0, 16)
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
