import type { View } from './clause-view.ts'
import type { Clause } from './clauses.ts'
import { firstWord } from './complement.ts'
import { degreeAt } from './degree.ts'
import { noneIn } from './force.ts'
import { HANDS } from './carried-noun.ts'
import { nounAt, stateAt } from './lexicon.ts'
import { NOUN_RULES, STATE_RULES } from './rules.ts'
import type { Speaker } from './speaker.ts'
import type { StanceName } from './stance.ts'
import { isFinite, isVerb, type Token } from './tokens.ts'
import type { Verdict } from './verdict.ts'

/**
 * A clause that ends in a question mark, or opens a question as a question does. "…, right?" behind a plain clause begs
 * assent, unless a questioner says it.
 */
export function isQuestion(tokens: readonly Token[], { from, to, asks, isOfAll }: Clause, { names }: Speaker): boolean {
  if (isOfAll === true) return true
  const opens = opensQuestion(tokens, from, to)
  if (!opens && isQuoted(tokens, from, to)) return false
  for (let at = to - 1; at >= Math.max(from, to - 4); at--) {
    if (tokens[at]!.form === '?') return opens || names.has('q') || !isTag(tokens, at)
    if (!/^(?:''|``|\.|,|:|-)/.test(tokens[at]!.tag)) break
  }
  return (asks === true || breaksOff(tokens, from, to) || isInverted(tokens, from, to)) && opens
}

/** "They say, 'Who paid?'": the question is that of words told. */
function isQuoted(tokens: readonly Token[], from: number, to: number): boolean {
  const first = firstWord(tokens, from, to) ?? from
  for (let at = first + 1; at < to - 2; at++)
    if (/^["“”]$/.test(tokens[at]!.form))
      return tokens.slice(Math.max(first, at - 6), at).some(({ lemma }) => TOLD.test(lemma))
  return false
}

const TOLD = /^(?:say|tell|ask|write|read|quote|attribute|cry|shout|reply)$/

/** "How do you approach it.": a question by its order, whatever sign ends it. */
function isInverted(tokens: readonly Token[], from: number, to: number): boolean {
  const first = firstWord(tokens, from, to) ?? from
  if (first + 2 >= to || !/^(?:how|why|what|where|when|who)$/.test(tokens[first]!.form)) return false
  const [verb, subject] = [tokens[first + 1]!, tokens[first + 2]!]
  if (!/^(?:do|can|could|would|should|be|have|will)$/.test(verb.lemma)) return false
  const isNoun = tokens[first]!.form !== 'what' && /^(?:DT|PRP\$|NNP)/.test(subject.tag)
  return isNoun || /^(?:you|they|we|he|she|i)$/.test(subject.form)
}

/** "Are you expecting —": a question that is not brought to its end. */
function breaksOff(tokens: readonly Token[], from: number, to: number): boolean {
  let first = from
  while (first < to && /^(?:CC|UH|,|:|``|RB)$/.test(tokens[first]!.tag)) first++
  const last = tokens[to - 1]
  return (
    last !== undefined &&
    /^(?:[—–-]|--|…|\.\.\.)$/.test(last.form) &&
    /^(?:be|do|have|can|could|will|would|should)$/.test(tokens[first]?.lemma ?? '') &&
    /^(?:PRP|DT|EX|NNP)$/.test(tokens[first + 1]?.tag ?? '')
  )
}

function opensQuestion(tokens: readonly Token[], from: number, to: number): boolean {
  let first = from
  while (first < to && /^(?:CC|UH|,|:|``|RB)$/.test(tokens[first]!.tag)) first++
  const { tag, lemma } = tokens[first] ?? tokens[from]!
  if (tag === 'IN' && asksBehind(tokens, first, to)) return true
  return tag.startsWith('W') || tag === 'MD' || (/^(?:be|do|have)$/.test(lemma) && tag.startsWith('V'))
}

/** "On the vote in May, has the board met": an auxiliary and its subject behind a phrase and its comma. */
function asksBehind(tokens: readonly Token[], first: number, to: number): boolean {
  for (let at = first + 1; at < Math.min(to - 2, first + 12); at++) {
    const { tag } = tokens[at]!
    if (tag === ',') {
      const [verb, subject] = [tokens[at + 1]!, tokens[at + 2]!]
      return (
        isVerb(verb) &&
        /^(?:be|do|have|can|could|will|would)$/.test(verb.lemma) &&
        /^(?:DT|PRP|EX|NN)/.test(subject.tag)
      )
    }
    if (isVerb(tokens[at]!)) return false
  }
  return false
}

function isTag(tokens: readonly Token[], mark: number): boolean {
  const before = tokens[mark - 2]
  return (
    /^(?:right|okay|ok|huh|correct|yes|eh)$/.test(tokens[mark - 1]?.form ?? '') &&
    before !== undefined &&
    /^[,—–.]$|^--$/.test(before.form)
  )
}

/** "why don't I", "why don't we", "if you could tell us", where it is no question: an offer, a call, a question in the end. */
export function proposed(tokens: readonly Token[], { from, to }: Clause, { names }: Speaker): StanceName | null {
  const first = firstWord(tokens, from, to) ?? from
  const [opens, hearer, modal] = tokens
    .slice(tokens[first]!.tag === 'CC' ? first + 1 : first, to)
    .map(({ form }) => form)
  if (opens === 'if' && hearer === 'you' && /^(?:could|can|would|might)$/.test(modal ?? ''))
    return names.has('q') ? 'asks' : tokens.slice(from, to).some(({ tag }) => tag === ',') ? null : 'demands'
  for (let at = from; at < Math.min(to - 3, from + 5); at++) {
    const [why, one, not, who] = tokens.slice(at, at + 4).map(({ form }) => form)
    if (why === 'why' && one === 'do' && not === 'not') return who === 'i' ? 'promises' : 'demands'
  }
  return null
}

/** "how he would pay": an indirect question that is told and not put. */
export function isIndirectQuestion(tokens: readonly Token[], { from, to, main }: Clause): boolean {
  const first = firstWord(tokens, from, to)
  if (first === null || main === null || !/^(?:how|why|where|who|which)$/.test(tokens[first]!.form)) return false
  if (
    tokens.slice(first, main).some((token, at) => isVerb(token) && isFinite(tokens, first + at) && token.head !== main)
  )
    return false
  return tokens[first]!.form === 'why' || !tokens.slice(first, main).some(({ tag }) => tag === ',')
}

/** "Yes, it was closed", "but, yes, it would take longer": what was asked is so. */
export function isAnswer(tokens: readonly Token[], { from, to, main }: Clause, { stance }: Verdict): boolean {
  if (stance !== 'asserts' && stance !== 'predicts') return false
  let at = from
  while (at < to && /^(?:CC|,|``|:)$/.test(tokens[at]!.tag)) at++
  if (!/^(?:yes|yep|yup|correct|exactly|indeed)$/.test(tokens[at]?.form ?? '') || tokens[at + 1]?.tag !== ',')
    return false
  if (stance === 'asserts') return true
  return main !== null && tokens.slice(at, main).some(({ form }) => form === 'would')
}

/** "whether it is so", "two, whether it is so": what is asked. */
export function isQuestionOrder({ tokens, clause, predicate }: View): boolean {
  let first = clause.from
  while (first < clause.to && /^(?:CC|UH|,|:|``|RB|CD|LS)$/.test(tokens[first]!.tag)) first++
  if (tokens[first]?.form !== 'whether') return false
  const isBehind = tokens.slice(first, predicate.opens).some(({ tag }) => tag === ',')
  if (tokens.slice(first, predicate.opens).some((token, at) => isVerb(token) && isFinite(tokens, first + at)))
    return false
  return !(isBehind && tokens[predicate.opens - 1]?.relation.startsWith('nsubj'))
}

/** "hope truce is holding": a mind's verb without its subject, as headlines have it. */
export function clippedMind(
  tokens: readonly Token[],
  { from, to, main }: Clause,
  { firstPerson }: Speaker,
): number | null {
  const first = firstWord(tokens, from, to)
  if (!firstPerson || first === null || main === first || (main !== null && main - first > 6)) return null
  const isMind = /^(?:hope|fear|think|believe|guess|suspect|doubt|expect|bet|wish)$/.test(tokens[first]!.form)
  return isMind && !/^(?:of|for|among|in|is|was|[.,!?])$/.test(tokens[first + 1]?.form ?? 'of') ? first : null
}

/** "tax plan": a noun phrase whose last word looks like a verb. */
export function isLabel(tokens: readonly Token[], { from, to, main }: Clause): boolean {
  return (
    main !== null &&
    main === to - 1 &&
    to - from <= 4 &&
    main > from &&
    tokens[main - 1]!.tag.startsWith('NN') &&
    /^VBP?$/.test(tokens[main]!.tag)
  )
}

/** A bare stance, with no degree and no ground. */
export function plain(stance: StanceName): Verdict {
  return { stance, certainty: 'unstated', basis: 'unstated', because: { stance: [], certainty: [], basis: [] } }
}

/** "the ignorant view", "a lesser set": words that describe a noun or are one. */
function isPartOfName(tokens: readonly Token[], at: number, { kind, last }: { kind: string; last: number }): boolean {
  const { tag, relation } = tokens[at]!
  if (/^(?:acl|relcl)$/.test(relation)) return true
  return (tag === 'JJ' && tokens[last + 1]?.tag.startsWith('NN') === true) || (kind === 'due' && tag.startsWith('NN'))
}

/** "Not so", "Absolutely not", "Of course not". */
function notAt(tokens: readonly Token[], first: number, to: number): number | null {
  if (/^(?:not|never)$/.test(tokens[first]!.form)) return first
  const clipped = notBehindNoun(tokens, first, to)
  if (clipped !== null) return clipped
  for (let at = first + 1; at < Math.min(to, first + 4); at++) {
    if (tokens[at]!.form === 'not' && !tokens.slice(at + 1, to).some(({ form }) => /\p{L}/u.test(form))) return at
    if (!/^(?:RB|UH|IN|NN|,)/.test(tokens[at]!.tag)) return null
  }
  return null
}

/** "tower not safe": the verb left out between a noun and its "not". */
function notBehindNoun(tokens: readonly Token[], first: number, to: number): number | null {
  for (let at = first; at < Math.min(to - 1, first + 6); at++) {
    const { form, tag } = tokens[at]!
    if (form === 'not' && at > first) return /^(?:JJ|VBN|VBG|RB)/.test(tokens[at + 1]!.tag) ? at : null
    if (!/^(?:NN|DT|JJ|CD|``|POS)/.test(tag)) return null
  }
  return null
}

/** "no new visits to announce": what one would hand out and does not have. */
function isNothingToGive(tokens: readonly Token[], none: number, to: number): boolean {
  for (let at = none + 1; at < Math.min(to - 1, none + 6); at++)
    if (tokens[at]!.tag === 'TO') return HANDS.test(tokens[at + 1]!.form)
  return false
}

/** "Yes.", "Correct.": the whole of what is said. */
function isYes(tokens: readonly Token[], first: number, to: number): boolean {
  const words = tokens.slice(first, to).filter(({ form }) => /\p{L}/u.test(form))
  return (
    words.length <= 2 &&
    words.every(({ form }) => /^(?:yes|yep|yeah|correct|exactly|indeed|right|true|absolutely)$/.test(form))
  )
}

/** A clause without a verb: "No comment", "Not that I know of", "A disgrace". */
export function judgeFragment(tokens: readonly Token[], { from, to }: Clause): Verdict {
  const first = firstWord(tokens, from, to)
  if (first === null) return plain('asserts')
  if (isYes(tokens, first, to)) return plain('confirms')
  const isTurned = tokens[first]!.form === 'not' && tokens.slice(first, to).some(({ form }) => form === 'but')
  const none = isTurned ? null : (noneIn(tokens, first, to) ?? notAt(tokens, first, to))
  if (none !== null && isNothingToGive(tokens, none, to)) return plain('declines')
  for (let at = first; at < Math.min(to, first + 8); at++) {
    const noun = nounAt(tokens, at)
    const found = stateAt(tokens, at)
    const isAsked = tokens[at]!.form === 'question'
    const state = found !== null && !isAsked && !isPartOfName(tokens, at, found) ? found : null
    const rule = state !== null ? STATE_RULES[state.kind] : noun === null ? null : NOUN_RULES[noun.kind]
    const stance = rule === null ? null : none === null ? rule.plain : (rule.no ?? null)
    const isLed = !tokens.slice(first, at).some(({ tag }) => /^(?:NN|IN|W|V)/.test(tag))
    const isNamed =
      (state !== null && (isLed || state.kind !== 'needed')) ||
      none !== null ||
      /^(?:refusal|lack)$/.test(noun?.kind ?? '')
    if (rule !== null && stance !== null && isNamed)
      return { ...plain(stance), certainty: (none === null ? rule.certainty : rule.noCertainty) ?? 'unstated' }
    const degree = degreeAt(tokens, at)
    if (degree === 'probable' || degree === 'possible') return { ...plain('suspects'), certainty: degree }
  }
  return plain(none === null ? 'asserts' : 'denies')
}
