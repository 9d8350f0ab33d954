import { openEncoder, type Encoder } from './model/model.ts'
import type { Vectors } from './record/check.ts'

/** Sentence vectors for the asking: those of texts that were encoded lately are kept. */
export type OpenVectors = {
  readonly of: (texts: readonly string[]) => Promise<Vectors>
  readonly close: () => Promise<void>
}

// 384 numbers each: some 30 MB.
const mostKept = 20_000

/** Opens the sentence encoder; where the weights hold none, no text has a vector. ModelError where it cannot be used. */
export async function openVectors(options: Parameters<typeof openEncoder>[0]): Promise<OpenVectors> {
  const encoder = await openEncoder(options)
  const kept = new Map<string, Float32Array>()
  return {
    of: async (texts) => {
      if (encoder === null) return () => null
      await fill(encoder, kept, texts)
      const wanted = new Map(texts.map((text) => [text, kept.get(text) ?? null]))
      for (const text of kept.keys()) if (kept.size > mostKept) kept.delete(text)
      return (text) => wanted.get(text) ?? null
    },
    close: async () => encoder?.close(),
  }
}

async function fill(encoder: Encoder, kept: Map<string, Float32Array>, texts: readonly string[]): Promise<void> {
  const fresh = texts.filter((text) => !kept.has(text))
  const vectors = await encoder.encode(fresh)
  fresh.forEach((text, at) => kept.set(text, vectors[at]!))
}
