import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ModelError } from '../error.ts'

/** A fitted logistic regression: a weight for each sign by its name, and what is added to their sum. */
export type Confidence = { readonly bias: number; readonly weights: Readonly<Record<string, number>> }

/** Names of the numbers in the outputs that take sentences apart. */
export type Labels = Readonly<Record<'word_class' | 'relation' | 'name', readonly string[]>>

/** What `manifest.json` of a weights folder says: digests of the files beside it, and how to use them. */
export type Manifest = {
  readonly schema: 'hearsay/weights/1'
  readonly name: string
  readonly language: string
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>
  readonly reader: {
    readonly file: string
    readonly vocabulary: string
    /** Word pieces a window holds, `[CLS]` and `[SEP]` not counted. */
    readonly window: number
    /** What the outputs `word_class`, `relation` and `name` number. */
    readonly labels: Labels
    /** Words that open an attribution often enough to look for one inside a content. */
    readonly cues: string
    /** How sure an attribution is, fitted on marked articles; absent from weights that were not calibrated. */
    readonly confidence?: Confidence
  }
}

/** Files of one weights folder, read and found to be the bytes that the manifest names. */
export type Weights = {
  readonly manifest: Manifest
  readonly folder: string
  /** SHA-256 over the manifest, in lower-case hexadecimal: the digest of the model. */
  readonly digest: string
  readonly read: (name: string) => Promise<Uint8Array>
}

/** What `likeness.json` of a weights folder says: the sentence encoder, of the reader's vocabulary, and the pieces it takes at most. */
export type Likeness = Pick<Manifest, 'files'> & {
  readonly schema: 'hearsay/likeness/1'
  readonly encoder: { readonly file: string; readonly vocabulary: string; readonly longest: number }
}

const FORMAT = 'hearsay/weights/1'
const LIKENESS = { name: 'likeness.json', format: 'hearsay/likeness/1' }

/** Opens a weights folder, by default that of the installed package; ModelError where a file is missing or changed. */
export async function openWeights(folder: string = installedFolder()): Promise<Weights> {
  const bytes = await readFileOf(folder, 'manifest.json')
  const manifest = parseManifest(folder, bytes)
  return {
    manifest,
    folder,
    digest: sha256(bytes),
    read: (name) => readChecked(folder, name, { files: manifest.files, by: 'manifest.json' }),
  }
}

/**
 * The sentence encoder of a weights folder; null where it holds none. It has a manifest of its own, so that articles
 * read before it came count as read by the same model.
 */
export async function openLikeness(
  folder: string = installedFolder(),
): Promise<(Pick<Weights, 'folder' | 'read'> & { readonly likeness: Likeness }) | null> {
  if (!existsSync(join(folder, LIKENESS.name))) return null
  const bytes = await readFileOf(folder, LIKENESS.name)
  const likeness = parseLikeness(folder, bytes)
  return { folder, likeness, read: (name) => readChecked(folder, name, { files: likeness.files, by: LIKENESS.name }) }
}

function parseLikeness(folder: string, bytes: Uint8Array): Likeness {
  const found = parseJson(folder, LIKENESS, bytes) as Partial<Likeness> | null
  if (found?.schema !== LIKENESS.format || !found.files || !found.encoder)
    throw new ModelError(
      `${join(folder, LIKENESS.name)} is not of the form ${LIKENESS.format}; its schema is ${JSON.stringify(found?.schema ?? null)}.`,
    )
  return found as Likeness
}

function installedFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('hearsay-weights-en/manifest.json'))
  } catch (cause) {
    throw new ModelError(
      'The package hearsay-weights-en is not installed beside hearsay. Install it, or name a weights folder with --model DIR.',
      { cause },
    )
  }
}

function parseManifest(folder: string, bytes: Uint8Array): Manifest {
  const manifest = parseJson(folder, { name: 'manifest.json', format: FORMAT }, bytes) as Partial<Manifest> | null
  if (manifest?.schema !== FORMAT || !manifest.files || !manifest.reader) {
    throw new ModelError(
      `${join(folder, 'manifest.json')} is not a manifest of the form ${FORMAT}; its schema is ${JSON.stringify(manifest?.schema ?? null)}.`,
    )
  }
  return manifest as Manifest
}

function parseJson(folder: string, { name, format }: typeof LIKENESS, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw new ModelError(
      `${join(folder, name)} is not JSON: expected a manifest of the form ${format}. Install the weights again.`,
      { cause },
    )
  }
}

async function readChecked(
  folder: string,
  name: string,
  { files, by }: Pick<Manifest, 'files'> & { readonly by: string },
): Promise<Uint8Array> {
  const expected = files[name]
  if (!expected) throw new ModelError(`${join(folder, by)} names no file ${name}. Install the weights again.`)
  const bytes = await readFileOf(folder, name)
  const found = sha256(bytes)
  if (found !== expected.sha256) {
    throw new ModelError(
      `${join(folder, name)} is not the file that its manifest names: expected SHA-256 ${expected.sha256} (${expected.bytes} bytes), found ${found} (${bytes.length} bytes). Install the weights again.`,
    )
  }
  return bytes
}

async function readFileOf(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name))
  } catch (cause) {
    throw new ModelError(`No weights at ${join(folder, name)}: the file cannot be read.`, { cause })
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
