import { nounAt } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Whether who is "to" do something stands before "is": "he is to resign", not "the aim is to win". */
export function isDoer(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined || nounAt(tokens, at - 1) !== null) return false
  if (before.tag === 'PRP') return true
  return before.relation.startsWith('nsubj') && !AIMS.test(before.lemma)
}

/** "our role is not to judge": what is done is not what is said. */
export function isEquation(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.lemma !== 'be') return false
  const subject = tokens[at - 1]
  if (subject?.relation.startsWith('nsubj') !== true || !subject.tag.startsWith('NN')) return false
  return (
    AIMS.test(subject.lemma) ||
    (tokens[at + 1]?.tag === 'TO' && /^(?:plan|hope|advice|proposal|intention|intent)$/.test(subject.lemma))
  )
}

/** What is "to" be done without anybody's doing it: "the point is to". */
const AIMS =
  /^(?:job|focus|goal|purpose|point|role|priority|task|idea|thing|mission|objective|way|solution|answer|challenge|trick|key|responsibility|duty|work|step|approach|strategy|choice|option|effort|part|best|rest|what|all|this|that)$/
