import type { Notice } from '../notice.ts'
import { trim } from '../span.ts'
import type { Span } from '../span.ts'
import { isBlank } from './characters.ts'
import type { Quotation } from './doc.ts'
import { readMarks } from './marks.ts'
import type { Mark } from './marks.ts'
import { isAlike, pairMarks } from './pairs.ts'
import type { Pair, PairsOfParagraph } from './pairs.ts'

/** The quotations of a text, by where they open, and what is doubtful about its marks. */
export type Quotations = { readonly quotations: readonly Quotation[]; readonly notices: readonly Notice[] }

type Flat = Omit<Quotation, 'depth'>

/** One quotation being built: a pair, and the pairs of later paragraphs that go on with it. */
type Chain = {
  readonly first: Pair
  readonly reopen: Mark[]
  last: Pair
  /** How many paragraphs without a mark of its family came after its last one. */
  unmarked: number
}

// How many paragraphs a quotation may run through without a mark before one closes it.
const mostUnmarked = 4

/**
 * Finds the quotation marks of a text by paragraph. A paragraph that leaves a quotation open hands it on to the next
 * one in the same part, if that begins with an opening mark of its kind, or closes what it never opened, be it after some
 * paragraphs without marks; otherwise what is wrong with a mark ends with its paragraph. `parts` holds, for each paragraph, the part that it belongs to.
 */
export function findQuotations(text: string, paragraphs: readonly Span[], parts: readonly number[]): Quotations {
  const chains: Chain[] = []
  const unopened: Span[] = []
  let waiting: readonly Chain[] = []
  paragraphs.forEach((paragraph, index) => {
    const found = pairMarks(text, paragraph, readMarks(text, paragraph))
    const carried = parts[index] === parts[index - 1] ? waiting : []
    const joined = join(text, paragraph, found, carried)
    for (const chain of joined.fresh) chains.push(chain)
    for (const mark of joined.unopened) unopened.push(mark)
    waiting = joined.waiting
  })
  const kept = chains.filter(({ first, last }) => last.close !== null || !isSilent(first.open))
  return { quotations: nest(kept.map((chain) => toQuotation(text, chain))), notices: notices(kept, unopened) }
}

type Joined = { readonly fresh: Chain[]; readonly waiting: readonly Chain[]; readonly unopened: readonly Mark[] }

function join(text: string, paragraph: Span, found: PairsOfParagraph, carried: readonly Chain[]): Joined {
  const reopened = reopenChains(headsOf(text, paragraph, found.pairs), carried)
  const fresh = found.pairs.filter((pair) => !reopened.has(pair)).map(chainOf)
  const left = carried.filter((chain) => !reopened.has(chain.last))
  const unopened = closeWithoutReopening(found, left)
  const open = new Set(found.waiting.filter((pair) => !pair.doubtful))
  const stillOpen = [...reopened.values(), ...fresh].filter((chain) => open.has(chain.last))
  return { fresh, waiting: [...left.filter((chain) => goesOn(chain, found)), ...stillOpen], unopened }
}

function chainOf(pair: Pair): Chain {
  return { first: pair, reopen: [], last: pair, unmarked: 0 }
}

function reopenChains(heads: readonly Pair[], carried: readonly Chain[]): Map<Pair, Chain> {
  const reopened = new Map<Pair, Chain>()
  for (const chain of carried) {
    const head = heads[reopened.size]
    if (head === undefined || chain.unmarked > 0) continue
    if (head.open.family !== chain.first.open.family || !isAlike(head.open, chain.first.open)) continue
    chain.reopen.push(head.open)
    chain.last = head
    reopened.set(head, chain)
  }
  return reopened
}

function goesOn(chain: Chain, { pairs, unopened }: PairsOfParagraph): boolean {
  const { family } = chain.first.open
  if (chain.last.close !== null || unopened.length > 0 || pairs.some(({ open }) => open.family === family)) return false
  chain.unmarked++
  return chain.unmarked <= mostUnmarked
}

// The pairs that open where a paragraph does: `“ ‘Go …`.
function headsOf(text: string, paragraph: Span, pairs: readonly Pair[]): Pair[] {
  const heads: Pair[] = []
  let at = paragraph.start
  for (const pair of pairs) {
    while (at < pair.open.start && isBlank(text, at)) at++
    if (at !== pair.open.start) break
    heads.push(pair)
    at = pair.open.end
  }
  return heads
}

// A paragraph that goes on without an opening mark, and closes what the last one left open.
function closeWithoutReopening(found: PairsOfParagraph, carried: readonly Chain[]): readonly Mark[] {
  const [first, ...others] = found.unopened
  if (first === undefined) return []
  const chain = carried.find(({ last }) => last.open.family === first.family)
  const isFirst = found.pairs.every(({ open }) => open.family !== first.family || open.start > first.start)
  if (chain === undefined || !isFirst) return found.unopened
  chain.last.close = first
  return others
}

// A single mark that nothing closes is rather an apostrophe or an okina that was set the wrong way.
function isSilent(open: Mark): boolean {
  return open.family === 'single'
}

function toQuotation(text: string, { first, reopen, last }: Chain): Flat {
  const start = first.open.start
  const end = last.close?.end ?? trim(text, { start, end: last.limit }).end
  const close = last.close === null ? null : spanOf(last.close)
  return { open: spanOf(first.open), reopen: reopen.map(spanOf), close, span: { start, end } }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

// Depth by what holds what; an unclosed quotation ends where one that reaches beyond it begins.
function nest(flat: readonly Flat[]): Quotation[] {
  const nested: Quotation[] = []
  const around: number[] = []
  flat.forEach((quotation, index) => {
    for (let outer = around.at(-1); outer !== undefined; outer = around.at(-1)) {
      const holder = nested[outer] as Quotation
      if (holder.span.end >= quotation.span.end) break
      if (holder.span.end > quotation.span.start)
        nested[outer] = { ...holder, span: { ...holder.span, end: quotation.span.start } }
      around.pop()
    }
    nested.push({ ...quotation, depth: around.length })
    around.push(index)
  })
  return nested
}

function notices(chains: readonly Chain[], unopened: readonly Span[]): Notice[] {
  const unclosed = chains.filter(({ last }) => last.close === null).map(({ first }) => spanOf(first.open))
  const found = [
    { rule: 'quotation-unclosed', message: 'A quotation mark opens what no mark closes.', spans: unclosed },
    {
      rule: 'quotation-unopened',
      message: 'A quotation mark closes what no mark opened.',
      spans: unopened.map(spanOf),
    },
  ]
  return found.filter(({ spans }) => spans.length > 0)
}
