import type { Word } from '../reader/words.ts'
import type { Span } from '../span.ts'
import { lemmaOf } from './lemma.ts'
import { KNOWN } from './lexicon.ts'

/** A word with its base form; contractions stand as the words they are made of ("won't": will, not). */
export type Token = Span & {
  readonly form: string
  readonly lemma: string
  readonly tag: string
  readonly relation: string
  /** Place of its head among the same tokens; its own where the head is not among them. */
  readonly head: number
  /** Number of the word it begins with. */
  readonly word: number
  /** Kind of the name it is part of (PERSON, GPE, ORG …); empty where it is none. */
  readonly name: string
}

type Draft = Omit<Token, 'head' | 'lemma'> & { readonly on: number }

const SHORT: Record<string, string> = { wo: 'will', sha: 'shall', ca: 'can', ai: 'be' }
const ENDS: Record<string, string> = { re: 'are', ve: 'have', ll: 'will', m: 'am', d: 'would' }
const APOSTROPHE = /^['’‘`´]$/
const MODAL = /^(?:will|shall|can|could|would|should|must|might|need|ought|dare|may)$/
/** Words after which "'s" is a verb. */
const VERBAL_HOST = /^(?:it|that|he|she|what|there|here|who|how|where)$/

/** The tokens of some words of a text, given by their numbers in order. */
export function tokensOf(text: string, words: readonly Word[], numbers: readonly number[]): Token[] {
  const drafts: Draft[] = []
  const placeOf = new Map<number, number>()
  for (let place = 0; place < numbers.length; place++) {
    const at = numbers[place]!
    const word = words[at]!
    const form = text.slice(word.start, word.end).toLowerCase()
    if (
      numbers[place + 1] === at + 1 &&
      APOSTROPHE.test(form) &&
      isTight(words, at) &&
      contract(drafts, text, words, at)
    ) {
      placeOf.set(at, drafts.length - 1).set(at + 1, drafts.length - 1)
      place++
      continue
    }
    const initials = initialsAt(text, words, numbers, place)
    if (initials > 1) {
      const gone = numbers.slice(place, place + initials)
      for (const number of gone) placeOf.set(number, drafts.length)
      drafts.push(abbreviation(text, words, gone))
      place += initials - 1
      continue
    }
    placeOf.set(at, drafts.length)
    drafts.push(...split(form, word, at))
  }
  for (let at = 0; at < drafts.length; at++)
    if (isHad(drafts, at)) drafts[at] = { ...drafts[at]!, form: 'had', tag: 'VBD' }
  return drafts.map(({ start, end, form, tag, relation, word, name, on }, at) => ({
    start,
    end,
    form,
    lemma: lemmaOf(form, tag, KNOWN),
    tag: form === 'i' && tag.startsWith('N') ? 'PRP' : tag,
    relation: isLonely(drafts, at) ? 'ROOT' : relation,
    head: placeOf.get(on) ?? at,
    word,
    name,
  }))
}

/** A quotation of at most so many words inside a sentence is read as if it stood without its marks. */
const LONGEST_PART = 9
const MARK = /^["“”]$/

/**
 * The numbers of some words without those of the marks around a few words quoted among them: 'there was "no evidence" of
 * it' says that there was none.
 */
export function withoutMarks(text: string, words: readonly Word[], numbers: readonly number[]): readonly number[] {
  const dropped = new Set<number>()
  const formAt = (place: number): string => text.slice(words[numbers[place]!]!.start, words[numbers[place]!]!.end)
  for (let open = 0; open < numbers.length; open++) {
    if (!MARK.test(formAt(open))) continue
    for (let close = open + 1; close < numbers.length && close <= open + LONGEST_PART + 1; close++) {
      if (MARK.test(formAt(close))) {
        if (open > 0 || close < numbers.length - 1) dropped.add(numbers[open]!).add(numbers[close]!)
        open = close
        break
      }
      if (/^[.?!:;,]$/.test(formAt(close))) break
    }
  }
  return dropped.size === 0 ? numbers : numbers.filter((number) => !dropped.has(number))
}

/** The tokens from a place on, their heads numbered among themselves. */
export function tokensFrom(tokens: readonly Token[], from: number): Token[] {
  return tokens.slice(from).map((token, at) => ({ ...token, head: token.head >= from ? token.head - from : at }))
}

/** How many words from a place on are the letters and points of one abbreviation: "U.S.", "U.N."; 0 where none begins. */
function initialsAt(text: string, words: readonly Word[], numbers: readonly number[], place: number): number {
  let size = 0
  for (let at = place; at + 1 < numbers.length; at += 2) {
    const [letter, point] = [words[numbers[at]!]!, words[numbers[at + 1]!]!]
    const isOne = letter.end - letter.start === 1 && /^\p{L}$/u.test(text.charAt(letter.start))
    const isTied = size === 0 || letter.start === words[numbers[at - 1]!]!.end
    if (!isOne || !isTied || text.charAt(point.start) !== '.' || point.start !== letter.end) break
    size += 2
  }
  return size >= 4 ? size : 0
}

/** The words of an abbreviation as one name, which hangs where they hang. */
function abbreviation(text: string, words: readonly Word[], numbers: readonly number[]): Draft {
  const [first, last] = [numbers[0]!, numbers.at(-1)!]
  const letters = numbers.filter((_, at) => at % 2 === 0)
  const outward =
    letters.findLast((number) => words[number]!.head < first || words[number]!.head > last) ?? letters.at(-1)!
  const { start } = words[first]!
  const { end } = words[last]!
  const { relation, head } = words[outward]!
  return {
    start,
    end,
    form: text.slice(start, end).toLowerCase(),
    tag: 'NNP',
    relation,
    on: head >= first && head <= last ? first : head,
    word: first,
    name: nameOf(words[first]!),
  }
}

/** Whether a word touches the ones on both sides. */
function isTight(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.end === words[at]!.start && words[at + 1]?.start === words[at]!.end
}

/** "he'd battled": had, before a participle. */
function isHad(drafts: readonly Draft[], at: number): boolean {
  const { form, end, start } = drafts[at]!
  if (form !== 'would' || end - start > 2) return false
  const next = drafts[at + 1]
  return (next?.tag === 'RB' ? drafts[at + 2] : next)?.tag === 'VBN'
}

/** Whether what looks like an auxiliary before "n't" has no verb behind it: "it wasn't true". */
function isLonely(drafts: readonly Draft[], at: number): boolean {
  if (drafts[at]!.relation !== 'aux' || drafts[at + 1]?.form !== 'not' || drafts[at]!.tag === 'MD') return false
  for (let behind = at + 2; behind < at + 6; behind++) {
    const { tag } = drafts[behind] ?? { tag: '.' }
    if (tag.startsWith('V')) return false
    if (!/^(?:RB|PRP)$/.test(tag)) return true
  }
  return true
}

function split(form: string, word: Word, at: number): Draft[] {
  const { start, end, tag, relation, head: on } = word
  const whole = { start, end, form, tag, relation, on, word: at, name: nameOf(word) }
  if (form === 'cannot') {
    return [
      { ...whole, form: 'can', tag: 'MD', relation: 'aux' },
      { ...whole, form: 'not', tag: 'RB', relation: 'neg', start: start + 3 },
    ]
  }
  if (form === 'gotta')
    return [
      { ...whole, form: 'have', tag: 'VBP' },
      { ...whole, form: 'to', tag: 'TO', relation: 'aux' },
    ]
  if (form === 'gonna')
    return [
      { ...whole, form: 'going' },
      { ...whole, form: 'to', tag: 'TO', relation: 'aux' },
    ]
  return [whole]
}

function nameOf({ name }: Word): string {
  return name === 'O' ? '' : name.slice(2)
}

/** Joins an apostrophe and what stands behind it to one token, and restores the word before "n't". */
function contract(drafts: Draft[], text: string, words: readonly Word[], at: number): boolean {
  const [mark, end, before] = [words[at]!, words[at + 1]!, drafts.at(-1)]
  const tail = text.slice(end.start, end.end).toLowerCase()
  const outward = mark.head === at + 1 ? end.head : mark.head
  const span = { start: mark.start, end: end.end, word: at, on: outward, name: nameOf(end) }
  if (tail === 't' && before?.form.endsWith('n')) drafts.push(...restored(drafts.pop()!, span))
  else if (tail === 's') drafts.push({ ...span, ...sOf(before, mark, end) })
  else if (ENDS[tail] !== undefined) {
    const tag = tail === 'll' || tail === 'd' ? 'MD' : 'VBP'
    drafts.push({ ...span, form: ENDS[tail], tag, relation: verbRelation(mark, end) })
  } else return false
  return true
}

/** "don" and "'t" as "do" and "not". */
function restored(before: Draft, span: Span & Pick<Draft, 'word' | 'on' | 'name'>): Draft[] {
  const stem = before.form.slice(0, -1)
  const form = SHORT[stem] ?? stem
  const tag = MODAL.test(form) ? 'MD' : before.tag.startsWith('V') ? before.tag : 'VBP'
  const relation = before.relation === 'neg' ? 'aux' : before.relation
  return [
    { ...before, form, end: before.end - 1, tag, relation },
    { ...span, start: span.start - 1, form: 'not', tag: 'RB', relation: 'neg' },
  ]
}

/** "'s" as "is", as the mark of a possessor, or in "let's". */
function sOf(before: Draft | undefined, mark: Word, end: Word): Pick<Draft, 'form' | 'tag' | 'relation'> {
  if (before?.form === 'let') return { form: 'us', tag: 'PRP', relation: 'nsubj' }
  const isIs = isVerbal(mark.tag) || isVerbal(end.tag) || before?.tag === 'EX' || VERBAL_HOST.test(before?.form ?? '')
  return isIs
    ? { form: 'is', tag: 'VBZ', relation: verbRelation(mark, end) }
    : { form: "'s", tag: 'POS', relation: 'case' }
}

function isVerbal(tag: string): boolean {
  return tag.startsWith('V') || tag === 'MD'
}

/** Of two guesses at one word, the one that is no sign. */
function verbRelation(mark: Word, end: Word): string {
  return mark.relation === 'punct' || mark.relation === 'case' ? end.relation : mark.relation
}

/** Whether a token is a verb or an auxiliary. */
export function isVerb({ tag }: Token): boolean {
  return tag.startsWith('V') || tag === 'MD'
}

/** Whether a verb is finite: by its own form, or by an auxiliary right before it. */
export function isFinite(tokens: readonly Token[], at: number): boolean {
  const { tag } = tokens[at]!
  if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return true
  for (let before = at - 1; before >= Math.max(0, at - 6); before--) {
    const token = tokens[before]!
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(token.tag)) return token.relation.startsWith('aux') || token.head === at
    if (token.tag === 'TO') return false
    if (!/^(?:RB|VB|VBN|VBG|PRP)$/.test(token.tag)) return false
  }
  return false
}
