import type { Clause } from './clauses.ts'
import { firstWord } from './complement.ts'
import { nounAt, stateAt } from './lexicon.ts'
import { NONE } from './lexicon-words.ts'
import { isFinite, isVerb, type Token } from './tokens.ts'

const LACKED = /^(?:evidence|knowledge|confirmation|output|ground)$/
const STATES = /^(?:unclear|unknown|ignorant|aware|unsure)$/

/**
 * Whether a clause leaves out the verb that its first words would have, as headlines do, so that the verb that is there
 * hangs on them: "no evidence troops crossed the border", "too early to say what caused it".
 */
export function isClipped(tokens: readonly Token[], { from, to, main }: Clause): boolean {
  let first = firstWord(tokens, from, to)
  if (first === null || main === null) return false
  while (first < main && /^(?:still|so|far|yet|as|of|now|but)$/.test(tokens[first]!.form)) first++
  return first < main && (lacks(tokens, first, main) || leavesOpen(tokens, first, main))
}

/** "no sign that", "no evidence they": the noun has no verb of its own. */
function lacks(tokens: readonly Token[], first: number, main: number): boolean {
  if (!NONE.has(tokens[first]!.form)) return false
  for (let at = first + 1; at < Math.min(main, first + 5); at++) {
    const noun = nounAt(tokens, at)
    if (noun === null || !LACKED.test(noun.kind)) continue
    if (noun.last >= main || isVerb(tokens[noun.last + 1]!)) return false
    const { relation, head } = tokens[at]!
    return !(relation.startsWith('nsubj') && isVerb(tokens[head]!) && isFinite(tokens, head))
  }
  return false
}

/** "unclear whether", "not aware of". */
function leavesOpen(tokens: readonly Token[], first: number, main: number): boolean {
  const at = tokens[first]!.form === 'not' ? first + 1 : first
  const state = stateAt(tokens, at)
  if (state === null || !STATES.test(state.kind) || state.last >= main) return false
  if (!/^(?:JJ|RB)/.test(tokens[at]!.tag)) return false
  return /^(?:TO|IN|W)/.test(tokens[state.last + 1]?.tag ?? '')
}
