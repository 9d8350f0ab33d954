import { quotedAt, sentenceAt, wordsIn, type Page } from './page.ts'
import type { Event, Stage } from './stage.ts'

/** A pronoun's place in its sentence. */
export type PronounPlace = {
  readonly page: Page
  readonly at: number
  readonly word: number
  readonly sentence: number
  readonly quoted: number
  /** Subject, object or owner, as the words are tied. */
  readonly role: Role
  /** The verbs over it, the nearest first. */
  readonly verbs: readonly number[]
  /** How often each one was named before this place. */
  readonly countOf: (event: Event) => number
}

type Role = 'subject' | 'object' | 'owner' | 'other'

/** So many verbs over a word are followed. */
const MOST_VERBS = 6

/** So many names of one are counted. */
const MOST_NAMES = 60

/** Takes down where a pronoun stands. */
export function placeOf({ page }: Stage, at: number): PronounPlace {
  const { from: word } = wordsIn(page, { start: at, end: at + 1 })
  return {
    page,
    at,
    word,
    sentence: sentenceAt(page, at),
    quoted: quotedAt(page, at),
    role: roleOf(page, word),
    verbs: verbsOver(page, word),
    countOf: ({ draft }) => countBefore(draft.names, at),
  }
}

function roleOf({ words }: Page, at: number): Role {
  const relation = words[at]?.relation ?? ''
  if (/^nsubj(?:pass)?$/.test(relation)) return 'subject'
  if (/^(?:dobj|dative|iobj|pobj)$/.test(relation)) return 'object'
  return relation === 'poss' ? 'owner' : 'other'
}

/** The verbs over a word, up to the root of its sentence. */
function verbsOver({ words }: Page, from: number): number[] {
  const verbs: number[] = []
  let at = from
  for (let step = 0; step < 24 && verbs.length < MOST_VERBS; step++) {
    const head = words[at]?.head
    if (head === undefined || head === at || words[head] === undefined) break
    at = head
    if (/^(?:VB|MD)/.test(words[at]!.tag)) verbs.push(at)
  }
  return verbs
}

function countBefore(names: readonly { readonly start: number }[], at: number): number {
  let count = 0
  for (const { start } of names.slice(0, MOST_NAMES)) {
    if (start < at) count++
    if (count >= 8) break
  }
  return count
}

type Features = Readonly<
  Record<
    | 'distance'
    | 'same'
    | 'previous'
    | 'rank'
    | 'nearest'
    | 'subject'
    | 'object'
    | 'owner'
    | 'parallelSubject'
    | 'parallelObject'
    | 'root'
    | 'ownerOfSubject'
    | 'objectOfSubject'
    | 'objectOver'
    | 'count'
    | 'aside'
    | 'ahead'
    | 'quoted'
    | 'outside',
    number
  >
>

/** How much each of them weighs: fitted by softmax regression on the training part of GAP, rounded. */
const WEIGHTS: readonly (readonly [keyof Features, number])[] = [
  ['objectOfSubject', -3],
  ['outside', -1.1],
  ['distance', -1.1],
  ['parallelSubject', 1],
  ['objectOver', 0.6],
  ['subject', 0.6],
  ['same', 0.6],
  ['parallelObject', 0.5],
  ['root', 0.5],
  ['ahead', 0.4],
  ['count', 0.4],
  ['ownerOfSubject', 0.4],
  ['quoted', -0.4],
  ['aside', -0.4],
  ['nearest', 0.3],
  ['rank', -0.3],
  ['object', -0.3],
  ['previous', -0.2],
  ['owner', 0.2],
]

/** How well a mention stands for a pronoun by grammar and place; `rank` counts the others that were spoken of later. */
export function weightOf(place: PronounPlace, event: Event, rank: number): number {
  const features = featuresOf(place, event, rank)
  let sum = 0
  for (const [name, weight] of WEIGHTS) sum += weight * features[name]
  return sum
}

/** What speaks for and against one mention as that of whom a pronoun stands for. */
function featuresOf(place: PronounPlace, event: Event, rank: number): Features {
  const { page, role, verbs, sentence } = place
  const last = wordsIn(page, event).to - 1
  const own = roleOf(page, last)
  const head = page.words[last]!.head
  const distance = sentence - sentenceAt(page, event.start)
  const isSame = distance === 0
  const [verb] = verbs
  const isOwnVerb = isSame && own === 'subject' && head === verb
  return {
    distance: Math.min(distance, 8),
    same: Number(isSame),
    previous: Number(distance === 1),
    rank: Math.min(rank, 6),
    nearest: Number(rank === 0),
    subject: Number(own === 'subject'),
    object: Number(own === 'object'),
    owner: Number(own === 'owner'),
    parallelSubject: Number(role === 'subject' && own === 'subject' && distance < 2),
    parallelObject: Number(role === 'object' && own === 'object' && distance < 2),
    root: Number(own === 'subject' && page.words[head]?.relation === 'ROOT'),
    ownerOfSubject: Number(role === 'owner' && isOwnVerb),
    objectOfSubject: Number(role === 'object' && isOwnVerb),
    objectOver: Number(isSame && own === 'object' && verbs.includes(verbOf(page, last))),
    count: Math.log1p(place.countOf(event)),
    aside: Number(/^(?:appos|conj|compound|nmod)$/.test(page.words[last]!.relation)),
    ahead: Number(event.start > place.at),
    quoted: Number(event.quoted > place.quoted),
    outside: Number(event.quoted < place.quoted),
  }
}

/** Those behind a pronoun that its phrase leads up to: “In her speech, Lind said”. */
export function ledUpTo(place: PronounPlace, events: readonly Event[]): Event[] {
  const { page, verbs, word } = place
  return events.filter((event) => {
    const last = wordsIn(page, event).to - 1
    const { relation, head } = page.words[last]!
    return /^nsubj(?:pass)?$/.test(relation) && verbs.includes(head) && head > last && page.words[word]!.head !== head
  })
}

function verbOf({ words }: Page, at: number): number {
  let word = at
  for (let step = 0; step < 3; step++) {
    const head = words[word]?.head
    if (head === undefined || head === word || words[head] === undefined) return -1
    word = head
    if (words[word]!.tag.startsWith('VB')) return word
  }
  return -1
}
