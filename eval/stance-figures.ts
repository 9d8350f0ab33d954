import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attributeDoc } from '../src/attribution/attribute.ts'
import type { Attribution } from '../src/attribution/attribution.ts'
import { toDoc } from '../src/document/to-doc.ts'
import { takeIn } from '../src/intake/take-in.ts'
import { openReader } from '../src/reader/reader.ts'
import { sliceAll, type Span } from '../src/span.ts'
import { howSaid } from '../src/stance/how-said.ts'
import { nounAt, stateAt, verbAt } from '../src/stance/lexicon.ts'
import { tokensOf } from '../src/stance/tokens.ts'

/** How many attributions of a set have the marked stance, certainty and basis; `misses` names those whose stance is wrong. */
export type StanceFigures = {
  readonly count: number
  readonly stance: number
  readonly certainty: number
  readonly basis: number
  /** Those that have as many claims as marked, and those whose claims have the marked stances one by one. */
  readonly claims: { readonly number: number; readonly stances: number }
  /** Those whose cue no entry of the lexicon begins in. */
  readonly unknown: { readonly count: number; readonly stance: number }
  readonly misses: readonly string[]
}

type Mark = {
  readonly source: readonly Span[] | null
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly parent: number | null
  readonly stance: string
  readonly certainty: string
  readonly basis: string
  readonly claims?: readonly { readonly stance: string }[]
}

type Sentence = { readonly id: string; readonly text: string; readonly attributions: readonly Mark[] }

/** Draws of one piece, each looked at once before anything was mended on it. */
export const LATER_DRAWS = ['fourth', 'fifth', 'sixth', 'seventh', 'eighth'] as const

/** Measures one set of marks; words and trees come from the reader, attributions from the marks. */
export async function stanceFigures(
  set: 'pairs' | 'real-dev' | 'real-test' | 'unseen' | 'third-dev' | 'third-test' | (typeof LATER_DRAWS)[number],
  options: { readonly model?: string | undefined; readonly threads?: number },
): Promise<StanceFigures> {
  const reader = await openReader(options)
  const tally = {
    count: 0,
    stance: 0,
    certainty: 0,
    basis: 0,
    claims: { number: 0, stances: 0 },
    unknown: { count: 0, stance: 0 },
    misses: [] as string[],
  }
  try {
    for (const { id, text, attributions } of sentencesOf(set)) {
      const [item] = await takeIn(Buffer.from(text))
      const doc = toDoc(item!)
      const { words } = await attributeDoc(doc, reader)
      const all = attributions.map((mark, at) => attributionOf(text, mark, at))
      const how = howSaid(doc, all, words)
      for (const [at, mark] of attributions.entries()) {
        const { stance, certainty, basis, claims } = how(all[at]!)
        const marked = (mark.claims ?? [mark]).map((claim) => claim.stance)
        if (claims.length === marked.length) tally.claims.number++
        if (claims.map((claim) => claim.stance).join() === marked.join()) tally.claims.stances++
        const isRight = stance === mark.stance
        tally.count++
        if (isRight) tally.stance++
        if (certainty === mark.certainty) tally.certainty++
        if (basis === mark.basis) tally.basis++
        if (isUnknown(text, words, mark.cue)) {
          tally.unknown.count++
          if (isRight) tally.unknown.stance++
        }
        if (!isRight)
          tally.misses.push(
            `${id}: ${mark.stance}, read as ${stance}: ${sliceAll(text, mark.cue)} / ${sliceAll(text, mark.content)}`,
          )
      }
    }
  } finally {
    await reader.close()
  }
  return tally
}

type Side = Mark & { readonly text: string }

function sentencesOf(set: string): Sentence[] {
  const path = join(import.meta.dirname, 'marks', 'stance', `${set}.jsonl`)
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.flatMap((line): Sentence[] => {
    const one = JSON.parse(line) as Sentence | { readonly id: string; readonly a: Side; readonly b: Side }
    if (!('a' in one)) return [one]
    return [one.a, one.b].map((side) => ({ id: one.id, text: side.text, attributions: [{ ...side, parent: null }] }))
  })
}

function attributionOf(text: string, { source, cue, content, parent }: Mark, at: number): Attribution {
  const words = sliceAll(text, content)
  const kind = /^["“].*["”]$/s.test(words) ? 'direct' : /["“]/.test(words) ? 'mixed' : 'indirect'
  return { id: String(at), kind, source, cue, content, parent: parent === null ? null : String(parent), confidence: 1 }
}

/** Whether a cue of words holds none that begins an entry of the lexicon. */
function isUnknown(text: string, words: Parameters<typeof tokensOf>[1], cue: readonly Span[]): boolean {
  const numbers = words.flatMap((word, at) =>
    cue.some(({ start, end }) => word.start < end && start < word.end) ? [at] : [],
  )
  const tokens = tokensOf(text, words, numbers)
  if (!tokens.some(({ form }) => /\p{L}/u.test(form)) || tokens.some(({ form }) => form === 'according')) return false
  return tokens.every(
    (_, at) => verbAt(tokens, at) === null && nounAt(tokens, at) === null && stateAt(tokens, at) === null,
  )
}
