import type { View } from './clause-view.ts'
import type { Token } from './tokens.ts'

const NO_IMPERATIVE = /^(?:thank|thanks|bless|look|listen|let|god|welcome|excuse|pardon|mind|see|guess|say)$/

/** A bare verb without a subject at the head of a clause: "Stop the sale", "Please do not touch". */
export function isImperative({ tokens, clause, predicate, doer, speaker }: View): boolean {
  const { main, from } = clause
  if (main === null || !speaker.firstPerson || clause.shares !== null || (doer !== 'nobody' && doer !== 'self'))
    return false
  let at = pastCondition(tokens, from, main)
  while (at < main && /^(?:``|''|,|:|RB|UH|CC|NNP|-)/.test(tokens[at]!.tag) && tokens[at]!.form !== 'not') at++
  if (tokens[at]?.form === 'please') at++
  const { lemma, tag, form } = tokens[at] ?? tokens[main]!
  if (lemma === 'let' && at === main && /^(?:PRP|DT|NN)/.test(tokens[at + 1]?.tag ?? ''))
    return tokens[at + 1]!.form !== 'me'
  if (lemma === 'do' && tokens[at + 1]?.form === 'not' && tag !== 'VBD')
    return !/^(?:i|you|we|they)$/.test(tokens[at + 2]?.form ?? '')
  if (form === 'never' && tokens[at + 1]?.tag === 'VB') return true
  return (
    at === main &&
    (tag === 'VB' || (tag === 'VBP' && form === lemma && lemma !== 'be' && lemma !== 'have')) &&
    !NO_IMPERATIVE.test(lemma) &&
    predicate.opens >= from
  )
}

/** "Citizens of the port, take heed": a bare verb behind those who are called upon. */
export function isCalledUpon({ tokens, clause: { main, from, shares }, speaker }: View): boolean {
  if (main === null || !speaker.firstPerson || shares !== null || tokens[main]!.tag !== 'VB') return false
  if (NO_IMPERATIVE.test(tokens[main]!.lemma)) return false
  const comma = tokens[main - 1]?.form === 'please' ? main - 2 : main - 1
  if (comma <= from || comma - from > 7 || tokens[comma]!.tag !== ',') return false
  const called = tokens.slice(from, comma)
  return (
    called.every(({ tag }) => /^(?:NN|IN|DT|JJ|PRP\$|CC|``|UH)/.test(tag)) &&
    called.some(({ tag }) => tag.startsWith('NN'))
  )
}

/** "Imagine that": the hearer is to. */
export function isBidToThink({ tokens, clause: { main, from }, speaker }: View): boolean {
  if (main === null || !speaker.firstPerson || main - from > 2) return false
  const opening = tokens.slice(from, main)
  return (
    /^(?:imagine|consider|suppose|picture|remember|think)$/.test(tokens[main]!.form) &&
    opening.every(({ tag }) => /^(?:UH|CC|,|``|RB)$/.test(tag)) &&
    !/^(?:so|not)$/.test(tokens[main + 1]?.form ?? '')
  )
}

/** Past "if you have a question," before what is to be done then. */
function pastCondition(tokens: readonly Token[], from: number, main: number): number {
  const first = tokens[from]!
  if (!/^(?:if|when|whenever|once|before|after|until|unless)$/.test(first.form)) return from
  for (let at = main - 1; at > Math.max(from, main - 4); at--) if (tokens[at]!.tag === ',') return at + 1
  return from
}
