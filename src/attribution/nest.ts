import type { Doc, Quotation } from '../document/doc.ts'
import { inPortions, type Reader } from '../reader/reader.ts'
import { slice, sliceAll, type Span } from '../span.ts'
import type { Attributed, Attribution } from './attribution.ts'
import { decode } from './decode.ts'
import { clausesApart } from './headlines.ts'
import { hull, inOrder } from './order.ts'
import { isOwnStance } from './own-stance.ts'
import { rumours, saidClauses, withNouns } from './said-clauses.ts'
import { TOWARDS } from './sayings.ts'
import { withSubjects } from './subjects.ts'
import { firstAfter, lower, treeOf, type Tree } from './word-tree.ts'

/** Fewer words than this hold no source, cue and content of their own. */
const LEAST_WORDS = 4

/** "The ministry confirmed that the paper had reported that the envoy said …": deeper is not read. */
const DEEPEST = 3

/** Inside contents less sure ones are kept: a child that is missed puts its words into its parent's mouth. */
const LEAST_WITHIN = 0.1

/**
 * Adds the attributions that stand inside the contents of others: each content is read once more as if it stood alone,
 * and what is found there gets the smallest content that holds it as its `parent`.
 */
export async function attributeWithin(
  doc: Doc,
  { attributions: outer, words }: Attributed,
  reader: Pick<Reader, 'read' | 'cues'>,
  signal?: AbortSignal,
): Promise<Attribution[]> {
  const tree = treeOf(doc, words)
  const apart = clausesApart(doc, outer)
  const headlines = apart.length > 0 ? decode(doc, await reader.read(doc, { stretches: apart, signal })) : []
  let all = [...withSubjects(tree, withNouns(tree, outer)), ...rumours(tree, outer), ...headlines]
  let last = all
  for (let depth = 0; depth < DEEPEST && last.length > 0; depth++) {
    const stretches = insides(doc, last, reader.cues)
    if (stretches.length === 0) break
    const known = new Set(all.map(({ id }) => id))
    const found: Attribution[] = []
    for (const portion of inPortions(stretches)) {
      for (const attribution of decode(doc, await reader.read(doc, { stretches: portion, signal }), LEAST_WITHIN)) {
        if (!known.has(attribution.id) && isPlain(doc, attribution) && !isPurpose(tree, attribution))
          found.push(attribution)
      }
    }
    last = place(last, found)
    all = [...all, ...last]
  }
  all = [...all, ...place(all, saidClauses(tree, all))]
  return inOrder(withoutOwnStance(doc.text, all))
}

/** Whether words say that somebody else speaks: not marks alone, nor quoted words that nobody is named for. */
function isPlain({ text }: Doc, { source, cue, kind }: Attribution): boolean {
  return /\p{L}/u.test(sliceAll(text, cue)) && (source !== null || kind !== 'direct')
}

/** "Paused the discussions to allow", "talks to end": what something is for, behind a noun that bids or means nothing. */
function isPurpose({ doc, words }: Tree, { cue, content }: Attribution): boolean {
  const to = content[0] === undefined ? undefined : words[firstAfter(words, content[0].start)]
  const noun = words[firstAfter(words, cue.at(-1)!.end) - 1]
  if (to === undefined || noun === undefined || noun.end > to.start || lower(doc, to) !== 'to') return false
  return noun.tag.startsWith('NN') && !TOWARDS.has(lower(doc, noun))
}

/** Leaves out children that only colour their parent; what stood in them moves up. */
function withoutOwnStance(text: string, attributions: readonly Attribution[]): Attribution[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  const isOwn = (attribution: Attribution): boolean => {
    const parent = attribution.parent === null ? undefined : byId.get(attribution.parent)
    return parent !== undefined && isOwnStance(text, attribution, parent)
  }
  const dropped = new Set(attributions.filter(isOwn).map(({ id }) => id))
  const parentOf = (id: string | null): string | null =>
    id !== null && dropped.has(id) ? parentOf(byId.get(id)!.parent) : id
  return attributions
    .filter(({ id }) => !dropped.has(id))
    .map((attribution) => ({ ...attribution, parent: parentOf(attribution.parent) }))
}

/** The stretches of contents in which another attribution may stand: those with a word that opens one. */
function insides(doc: Doc, attributions: readonly Attribution[], cues: ReadonlySet<string>): Span[] {
  return attributions
    .flatMap(({ content }) => content)
    .map((span) => withoutOpening(doc.text, withoutMarks(doc, span)))
    .filter((span) => mayHold(slice(doc.text, span), cues))
    .toSorted((a, b) => a.start - b.start)
}

/** Puts each attribution under the smallest content that holds it; what none holds is dropped. */
function place(outer: readonly Attribution[], inner: readonly Attribution[]): Attribution[] {
  const holders = outer
    .flatMap(({ id, content }) => content.map((span) => ({ id, span, size: sizeOf(content) })))
    .toSorted((a, b) => a.span.start - b.span.start)
  const placed: Attribution[] = []
  let next = 0
  let open: typeof holders = []
  for (const { attribution, whole } of byStart(inner)) {
    for (; next < holders.length && holders[next]!.span.start <= whole.start; next++) open.push(holders[next]!)
    open = open.filter(({ span }) => span.end > whole.start)
    const [parent] = open.filter(({ span }) => span.end >= whole.end).toSorted((a, b) => a.size - b.size)
    if (parent) placed.push({ ...attribution, parent: parent.id })
  }
  return placed
}

function byStart(attributions: readonly Attribution[]): { attribution: Attribution; whole: Span }[] {
  return attributions
    .map((attribution) => ({ attribution, whole: hull(attribution) }))
    .toSorted((a, b) => a.whole.start - b.whole.start)
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

function mayHold(words: string, cues: ReadonlySet<string>): boolean {
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? []
  return all.length >= LEAST_WORDS && all.some((word) => cues.has(word))
}

/** Inside the marks where a quotation is all of the span. */
function withoutMarks(doc: Doc, span: Span): Span {
  const around = opensAt(doc.quotations, span.start)
  if (!around || (around.close !== null && around.close.end < span.end)) return span
  return { start: around.open.end, end: Math.min(span.end, around.close?.start ?? span.end) }
}

/** The quotation that opens right there; they are in the order in which they open. */
function opensAt(quotations: readonly Quotation[], at: number): Quotation | undefined {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.open.start < at) low = middle + 1
    else high = middle
  }
  return quotations[low]?.open.start === at ? quotations[low] : undefined
}

/** Behind a "that" at its head: it opens the content of the cue outside, not of one inside. */
function withoutOpening(text: string, { start, end }: Span): Span {
  const head = text.slice(start, Math.min(end, start + 8))
  return { start: start + (/^that\s+/i.exec(head)?.[0].length ?? 0), end }
}
