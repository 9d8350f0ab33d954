import { behindNotion } from './notion.ts'
import { isFinite, isVerb, type Token } from './tokens.ts'

const SUBORDINATE = /^(?:advcl|relcl|acl|csubj|pcomp|amod|compound)/

/** The main verb of a stretch: the first verb that hangs on nothing inside it, no clause that hangs on another. */
export function mainOf(tokens: readonly Token[], from: number, to: number): number | null {
  const settled = behindQuestion(tokens, from, to) ?? behindNotion(tokens, from, to)
  if (settled !== null) return settled
  const best = bestOf(tokens, from, to)
  return best === null ? null : (behindOpening(tokens, from, best, to) ?? best)
}

/** "Who ordered it was not known": the verb that says how far a question is settled. */
function behindQuestion(tokens: readonly Token[], from: number, to: number): number | null {
  let first = from
  while (first < to && /^(?:CC|UH|,|``|:)$/.test(tokens[first]!.tag)) first++
  if (first >= to || !/^(?:who|what|whether|why|how|when|where|which)$/.test(tokens[first]!.form)) return null
  let isWhole = false
  for (let at = first + 1; at < to - 1; at++) {
    if (!isVerb(tokens[at]!) || !isFinite(tokens, at)) continue
    const settled = isWhole && /^(?:be|remain|stay)$/.test(tokens[at]!.lemma) ? settledAt(tokens, at + 1, to) : null
    if (settled !== null) return tokens[at]!.lemma === 'be' && tokens[settled]!.tag === 'VBN' ? settled : at
    isWhole = true
  }
  return null
}

/** "not known", "still unclear", "to be seen". */
function settledAt(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < Math.min(to, from + 4); at++) {
    const { form, tag } = tokens[at]!
    if (SETTLED.test(form)) return at
    if (!/^(?:RB|TO|VB|VBN|VBG)$/.test(tag)) return null
  }
  return null
}

const SETTLED =
  /^(?:known|unknown|clear|unclear|certain|uncertain|unconfirmed|confirmed|determined|undetermined|established|disclosed|seen|verified|resolved|unresolved|settled|decided|undecided)$/

function bestOf(tokens: readonly Token[], from: number, to: number): number | null {
  let best: number | null = null
  let bestScore = 0
  for (let at = from; at < to; at++) {
    const score = rootScore(tokens, at, from, to)
    if (score > bestScore) [best, bestScore] = [at, score]
  }
  best ??= firstFinite(tokens, from, to)
  return best === null || (bestScore <= 0.5 && isNamed(tokens, from, best, to)) ? null : best
}

/** "the mayor with the lowest score, with half of them saying they don't like her": a noun that nothing is said of. */
function isNamed(tokens: readonly Token[], from: number, best: number, to: number): boolean {
  for (let at = from; at < best; at++) {
    const { tag, head, relation } = tokens[at]!
    if (!tag.startsWith('N') || relation.startsWith('nsubj')) continue
    if (head === at || head < from || head >= to) return true
  }
  return false
}

/** "As the mayor said, it was shut": the verb behind a clause that opens the sentence and hangs on it. */
function behindOpening(tokens: readonly Token[], from: number, best: number, to: number): number | null {
  let first = from
  while (first < best && /^(?:CC|UH|,|``|:)$/.test(tokens[first]!.tag)) first++
  while (first + 1 < best && /^(?:so|,|just)$/.test(tokens[first]!.form) && isSo(tokens, first + 1)) first++
  if (!/^(?:as|if|when|while|although|though|because|since)$/.test(tokens[first]!.form) && !isSo(tokens, first))
    return null
  const last = tokens.findLastIndex(({ tag }, at) => tag === ',' && at > first && at < best)
  if (last >= 0 && subjectBetween(tokens, last + 1, best)) return null
  for (let comma = best + 1; comma < Math.min(to, best + 12); comma++) {
    if (tokens[comma]!.tag !== ',' && !/^(?::|[—–]|--)$/.test(tokens[comma]!.form)) continue
    const main = bestOf(tokens, comma + 1, to)
    if (main === null) return null
    const isBidding = /^VBP?$/.test(tokens[main]!.tag) && (main === comma + 1 || tokens[main - 1]!.form === 'better')
    return isBidding || (isFinite(tokens, main) && subjectBetween(tokens, comma + 1, main)) ? main : null
  }
  return null
}

/** "so, just so we are clear", "so you know": words that lead up to what is said. */
function isSo(tokens: readonly Token[], at: number): boolean {
  const [first, next, who, verb, how] = tokens.slice(at, at + 5).map(({ form }) => form)
  if (first === ',') return isSo(tokens, at + 1)
  if (first === 'just') return next === 'so' && isSo(tokens, at + 1)
  if (first !== 'so' || !/^(?:we|you|everyone|everybody|it|that)$/.test(next ?? '')) return false
  return (
    who === 'know' ||
    (/^(?:is|are|have|can)$/.test(who ?? '') && /^(?:clear|aware|plain|see|know)$/.test(verb ?? how ?? ''))
  )
}

function rootScore(tokens: readonly Token[], at: number, from: number, to: number): number {
  const token = tokens[at]!
  if (!isVerb(token)) return 0
  const hangsOut = token.head === at || token.head < from || token.head >= to
  const helps = /^(?:aux|auxpass|punct|neg)$/.test(token.relation) && !(hangsOut && token.lemma === 'be')
  if (helps || isAddress(tokens, at) || isCall(tokens, at, from)) return 0
  if (/^VB[GND]$/.test(token.tag) && tokens[at - 1]?.tag === 'HYPH' && tokens[at + 1]?.tag.startsWith('NN')) return 0
  if (/^VB[GN]$/.test(token.tag) && tokens[at - 1]?.tag === ',' && at > from && !isFinite(tokens, at)) return 0
  const isMain = hangsOut ? 4 : token.relation === 'ccomp' || token.relation === 'ROOT' ? 1 : 0
  if (isMain === 0) return isFinite(tokens, at) && !SUBORDINATE.test(token.relation) ? 0.5 : 0
  return isMain + (isFinite(tokens, at) ? 2 : 0) - hanging(tokens, at, from)
}

/** "Look," at the head of a clause. */
function isCall(tokens: readonly Token[], at: number, from: number): boolean {
  return (
    at - from <= 3 &&
    /^(?:look|listen|see|mind)$/.test(tokens[at]!.form) &&
    tokens[at + 1]?.tag === ',' &&
    tokens[at - 1]?.tag !== 'PRP'
  )
}

/** Where the tree gives no root: the first finite verb with a subject that no word makes hang on another. */
function firstFinite(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    const { tag, relation } = tokens[at]!
    if ((relation === 'mark' && tokens[at]!.form !== 'as') || tag.startsWith('W')) return null
    if (isVerb(tokens[at]!) && isFinite(tokens, at) && !relation.startsWith('aux') && subjectBetween(tokens, from, at))
      return at
  }
  return null
}

/** "you know", "I mean" between signs: words to the hearer. */
function isAddress(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:know|mean|see|guess)$/.test(tokens[at]!.form) || !/^(?:you|i)$/.test(tokens[at - 1]?.form ?? ''))
    return false
  const [before, behind] = [tokens[at - 2], tokens[at + 1]]
  return (
    behind !== undefined &&
    /^(?:,|:)$/.test(behind.tag) &&
    (before === undefined || /^(?:,|:|CC|UH|RB|\.|``)$/.test(before.tag))
  )
}

/** A sign of "because, again, he": an adverb between two, and the first right behind the word that opens the clause. */
function isInserted(tokens: readonly Token[], comma: number): boolean {
  const [before, sign] = [tokens[comma - 1], tokens[comma - 2]]
  return (
    before?.relation === 'mark' || (before?.tag === 'RB' && sign?.tag === ',' && tokens[comma - 3]?.relation === 'mark')
  )
}

/** How much less a verb is the main one because of a word that makes its clause hang on another. */
function hanging(tokens: readonly Token[], at: number, from: number): number {
  const opener = openerOf(tokens, at, from)
  if (opener === null) return 0
  if (opener.at > from + 2 && opener.form === 'because') return 6
  const { relation, head } = tokens[at]!
  const noun = tokens[head]
  const isOfSubject = noun?.relation.startsWith('nsubj') === true && noun.tag.startsWith('NN') && noun.head > at
  if (opener.form === 'that' && relation === 'ccomp' && isOfSubject && head < opener.at) return 3
  return SUBORDINATE.test(relation) && opener.form !== 'that' ? 3.5 : 0
}

/** The word that opens the clause of a verb and makes it hang on another; null where none does. */
function openerOf(
  tokens: readonly Token[],
  at: number,
  from: number,
): { readonly at: number; readonly form: string } | null {
  for (let before = at - 1; before >= Math.max(from, at - 12); before--) {
    const { form, relation, tag } = tokens[before]!
    if (tag === ',' && isInserted(tokens, before)) {
      before -= tokens[before - 1]!.tag === 'RB' ? 1 : 0
      continue
    }
    if (tag === ',' || tag === ':') return null
    if (relation === 'mark' || tag.startsWith('W') || form === 'because') return { at: before, form }
  }
  return null
}

/** Whether a subject stands in a stretch, by the tree. */
export function subjectBetween(tokens: readonly Token[], from: number, at: number): boolean {
  for (let place = from; place < at; place++) if (/^(?:nsubj|expl|csubj)/.test(tokens[place]!.relation)) return true
  return false
}
