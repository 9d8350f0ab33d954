import { sliceAll, type Span } from '../src/span.ts'
import type { ReadText } from './readings.ts'
import { pairsOf, score, type Figure } from './score.ts'
import { half, inWords, shared, type Relation } from './spans-as-words.ts'
import { outermostOf } from './tables.ts'

/** Where an article went wrong, each relation as one line of its words. */
export type Worst = {
  readonly id: string
  readonly figure: Figure
  /** Marked, and nothing found shares its cue. */
  readonly missed: readonly string[]
  /** Found, and nothing marked shares its cue. */
  readonly spurious: readonly string[]
  /** Found with a marked cue, and with other words for source or content. */
  readonly differing: readonly { readonly marked: string; readonly found: string; readonly where: string }[]
}

/** The articles with the lowest F1 of `linked.half`, the worst first. */
export function worstOf(texts: readonly ReadText[], count = 20): Worst[] {
  return texts
    .map((text) => ({ text, figure: score([outermostOf(text)])['linked.half']! }))
    .toSorted((a, b) => a.figure.f1 - b.figure.f1)
    .slice(0, count)
    .map(({ text, figure }) => ({ id: text.marked.id, figure, ...faultsOf(text) }))
}

function faultsOf(read: ReadText): Pick<Worst, 'missed' | 'spurious' | 'differing'> {
  const one = outermostOf(read)
  const [gold, ours] = [inWords(one.text, one.marked), inWords(one.text, one.found)]
  const pairs = pairsOf(one)
  const left = gold.filter(({ at }) => !pairs.some(([marked]) => marked === at))
  const extra = new Set(ours.filter(({ at }) => !pairs.some(([, found]) => found === at)))
  const line = (relation: Relation): string => lineOf(one.text, relation)
  const missed: string[] = []
  const differing: Worst['differing'][number][] = []
  for (const marked of left) {
    const found = [...extra].find(({ cue }) => shared(cue, marked.cue) > 0)
    if (!found) missed.push(line(one.marked[marked.at]!))
    else {
      extra.delete(found)
      const where = (['source', 'content'] as const).filter((role) => !half(marked[role], found[role]))
      differing.push({
        marked: line(one.marked[marked.at]!),
        found: line(one.found[found.at]!),
        where: where.join(' and '),
      })
    }
  }
  return { missed, spurious: [...extra].map(({ at }) => line(one.found[at]!)), differing }
}

/** `source | cue | content`, each shortened in its middle. */
export function lineOf(text: string, { source, cue, content }: Relation): string {
  return [source, cue, content].map((spans) => shorten(text, spans)).join(' | ')
}

function shorten(text: string, spans: readonly Span[]): string {
  const words = sliceAll(text, spans).replace(/\s+/g, ' ')
  return words.length <= 120 ? words || '-' : `${words.slice(0, 75)} … ${words.slice(-40)}`
}
