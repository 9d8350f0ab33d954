import type { Attribution } from '../attribution/attribution.ts'
import type { Doc } from '../document/doc.ts'
import type { Word } from '../reader/words.ts'
import { firstEndingAfter, overlaps, slice, type Span } from '../span.ts'
import { tellsAnother } from './another.ts'
import { withoutAsides } from './asides.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { readCue, type CuePart } from './cue.ts'
import { judge } from './judge.ts'
import { governed } from './govern.ts'
import { speakerOf, type Speaker } from './speaker.ts'
import type { Because, Claim, Stance, StanceName } from './stance.ts'
import { tokensFrom, tokensOf, withoutMarks, type Token } from './tokens.ts'

/**
 * How firmly the attributions of a doc were said, by the rules of docs/codebook.md: gives for each its claims, and of each
 * claim its stance, certainty and basis with the words that decide. Linear in its words.
 */
export function howSaid(
  doc: Doc,
  attributions: readonly Attribution[],
  words: readonly Word[],
): (attribution: Attribution) => Stance {
  const within = new Map<string, Attribution[]>()
  for (const attribution of attributions) {
    if (attribution.parent === null) continue
    const siblings = within.get(attribution.parent)
    if (siblings === undefined) within.set(attribution.parent, [attribution])
    else siblings.push(attribution)
  }
  for (const siblings of within.values()) siblings.sort((a, b) => a.cue[0]!.start - b.cue[0]!.start)
  return (attribution) => howOne(doc, attribution, { words, within: within.get(attribution.id) ?? [] })
}

/** The words of a doc, and the attributions inside the one in question. */
type Known = { readonly words: readonly Word[]; readonly within: readonly Attribution[] }

function howOne(doc: Doc, attribution: Attribution, { words, within }: Known): Stance {
  const cueNumbers = numbersIn(words, attribution.cue)
  const size = tokensOf(doc.text, words, cueNumbers).length
  const sourceNumbers = numbersIn(words, attribution.source ?? [])
  const speaker = speakerOfAll(doc, attribution, {
    words: sourceNumbers.map((number) => words[number]!),
    tokens: tokensOf(doc.text, words, sourceNumbers),
  })
  const contentNumbers = withoutAsides(doc.text, words, numbersIn(words, attribution.content))
  const both = tokensOf(doc.text, words, [...cueNumbers, ...withoutMarks(doc.text, words, contentNumbers)])
  const content = tokensFrom(both, size)
  const part = readCue(both, size, speaker)
  const clauses = clausesOf(content, sentenceEnds(doc), leads(attribution, speaker))
  const reading = { attribution, content, both, part, speaker, within }
  const claims = clauses.map((clause, at) => claimOf(reading, clause, at))
  return stanceOf(mergeShared(clauses, claims))
}

type Reading = {
  readonly attribution: Attribution
  readonly content: readonly Token[]
  /** Cue and content as one list. */
  readonly both: readonly Token[]
  readonly part: CuePart
  readonly speaker: Speaker
  /** Attributions inside the content. */
  readonly within: readonly Attribution[]
}

function claimOf({ attribution, content, both, part, speaker, within }: Reading, clause: Clause, at: number): Claim {
  const below = judge(content, clause, speaker)
  const governs = at === 0 || attribution.kind === 'indirect'
  const {
    stance,
    certainty,
    basis: own,
    decides,
  } = governs ? governed(part, below, { content, clause, source: speaker }) : { ...below, decides: CONTENT }
  const relayed =
    HANDED_ON.has(stance) && !/^(?:witnessed|told)$/.test(own)
      ? tellsAnother({ tokens: content, clause, speaker }, within)
      : null
  const basis = relayed === null ? own : 'relays'
  const cue = spansAt(both, part.places)
  const because = (answer: keyof Because): Span[] =>
    decides[answer] === 'cue' ? cue : spansAt(content, below.because[answer])
  return {
    spans: spansOf(content, clause, attribution.content),
    stance,
    certainty,
    basis,
    because: {
      stance: because('stance'),
      certainty: certainty === 'unstated' ? [] : because('certainty'),
      basis: basis === 'unstated' ? [] : relayed !== null && own !== 'relays' ? [...relayed.cue] : because('basis'),
    },
  }
}

/** Stances whose words may be another's: who asks, confirms or declines speaks for himself. */
const HANDED_ON: ReadonlySet<StanceName> = new Set([
  'asserts',
  'denies',
  'doubts',
  'suspects',
  'predicts',
  'promises',
  'demands',
])

const CONTENT = { stance: 'content', certainty: 'content', basis: 'content' } as const

function spansAt(tokens: readonly Token[], places: readonly number[]): Span[] {
  return [...new Set(places)]
    .toSorted((a, b) => a - b)
    .flatMap((place) => (tokens[place] === undefined ? [] : [{ start: tokens[place].start, end: tokens[place].end }]))
}

/** Clauses of one subject are one claim when their stance is the same. */
function mergeShared(clauses: readonly Clause[], claims: readonly Claim[]): Claim[] {
  const merged: Claim[] = []
  for (const [at, claim] of claims.entries()) {
    const before = merged.at(-1)
    const joins = before !== undefined && clauses[at]!.shares !== null && before.stance === claim.stance
    if (joins) merged[merged.length - 1] = { ...before, spans: joined(before.spans, claim.spans) }
    else merged.push(claim)
  }
  return merged
}

function joined(before: readonly Span[], behind: readonly Span[]): Span[] {
  const last = before.at(-1)
  const first = behind[0]
  if (last === undefined || first === undefined || first.start - last.end > 8) return [...before, ...behind]
  return [...before.slice(0, -1), { start: last.start, end: first.end }, ...behind.slice(1)]
}

function stanceOf(claims: readonly Claim[]): Stance {
  const [first] = claims
  if (first === undefined) {
    return {
      claims,
      stance: 'asserts',
      certainty: 'unstated',
      basis: 'unstated',
      because: { stance: [], certainty: [], basis: [] },
    }
  }
  const { stance, certainty, basis, because } = first
  return { claims, stance, certainty, basis, because }
}

/** Numbers of the words that touch some spans, in order of the text. */
function numbersIn(words: readonly Word[], spans: readonly Span[]): number[] {
  const numbers: number[] = []
  for (const span of spans) {
    for (let at = firstEndingAfter(words, span.start); at < words.length && overlaps(words[at]!, span); at++) {
      if (at > (numbers.at(-1) ?? -1)) numbers.push(at)
    }
  }
  return numbers
}

/** Whether a sentence of the doc ends between two tokens, behind the first or in words left out between them. */
function sentenceEnds({ sentences }: Doc): (token: Token, next: Token) => boolean {
  return (token, next) => {
    const sentence = sentences[firstEndingAfter(sentences, token.start)]
    return sentence !== undefined && sentence.end <= next.start
  }
}

function speakerOfAll(doc: Doc, { kind, cue, source, content }: Attribution, { words, tokens }: Sayer): Speaker {
  const sign = cue.length === 1 ? slice(doc.text, cue[0]!) : ''
  const opening = content[0] === undefined ? '' : doc.text.charAt(content[0].start)
  const label = source?.[0] === undefined ? '' : slice(doc.text, source[0])
  return speakerOf(tokens, {
    firstPerson: kind === 'direct' || sign === ':' || /["“]/.test(opening),
    isTurn: sign === ':' && label === label.toUpperCase(),
    nature: natureOf(words),
  })
}

/** Whether the content stands before its cue or behind a colon, as in a headline. */
function leads({ cue, content }: Attribution, { firstPerson }: Speaker): boolean {
  return firstPerson || (content[0]?.start ?? 0) < (cue[0]?.start ?? 0)
}

/** The words and tokens of a source. */
type Sayer = { readonly words: readonly Word[]; readonly tokens: readonly Token[] }

/** A person where the last name in the source is one, a body where a body's name stands there; one name alone may be either. */
function natureOf(words: readonly Word[]): Speaker['nature'] {
  const last = words.findLast(({ name }) => name !== 'O')
  if (last === undefined) return 'unknown'
  if (last.name.endsWith('PERSON')) return words.length > 1 ? 'person' : 'unknown'
  return words.every(({ name, tag }) => name !== 'O' || tag === 'DT') ? 'body' : 'unknown'
}

/** The pieces of a clause inside the content's spans, without conjunctions, quotation marks and stops at their edges. */
function spansOf(tokens: readonly Token[], { from, starts = from, to }: Clause, content: readonly Span[]): Span[] {
  const inside = tokens.slice(starts, to)
  const pieces = content.flatMap((span) => {
    if (span.end <= (inside[0]?.start ?? 0) || span.start >= (inside.at(-1)?.end ?? 0)) return []
    const words = inside.filter((token) => overlaps(span, token))
    const last = words.findLastIndex((token) => !isEdge(token) || token.form === '?')
    const first = words.findIndex((token) => !isEdge(token))
    if (first < 0 || last < first) return []
    return [{ start: Math.max(span.start, words[first]!.start), end: Math.min(span.end, words[last]!.end) }]
  })
  const [one] = inside
  return pieces.length > 0 || one === undefined ? pieces : [{ start: one.start, end: one.end }]
}

function isEdge({ tag, form }: Token): boolean {
  return (
    /^(?:``|''|,|\.|:|HYPH)$/.test(tag) ||
    /^["“”'’;.,—–]+$/.test(form) ||
    (tag === 'CC' && /^(?:and|but|or|so)$/.test(form))
  )
}
