import { viewOf, type View } from '../src/stance/clause-view.ts'
import { judge } from '../src/stance/judge.ts'
import { throughAt } from '../src/stance/lexicon.ts'
import { partOf } from '../src/stance/part.ts'
import { speakerOf } from '../src/stance/speaker.ts'
import type { Token } from '../src/stance/tokens.ts'

/** The author: nobody's name, and "he" is another. */
const AUTHOR = speakerOf([], { firstPerson: true, isTurn: false, nature: 'unknown' })
const CLIMB = 4

/**
 * What the rules of `src/stance` say of one word of a sentence as an event: stance, certainty and force of its own clause,
 * and of each verb above it that it hangs on, up to the sentence's root. Names of features that hold.
 */
export function featuresOf(tokens: readonly Token[], event: number): string[] {
  const features = [`own tag ${tokens[event]!.tag.slice(0, 2)}`, ...ownFeatures(tokens, headOf(tokens, event))]
  let at = headOf(tokens, event)
  for (let level = 1; level <= CLIMB; level++) {
    const { head, relation } = tokens[at]!
    if (head === at) break
    at = head
    if (!tokens[at]!.tag.startsWith('V')) {
      features.push(`${level} noun ${relation}`)
      continue
    }
    features.push(...aboveFeatures(tokens, at, `${level > 2 ? 'far' : level}`), `${level} ${relation}`)
  }
  if (tokens.some(({ form }) => form === '?')) features.push('question')
  return features
}

/** The verb that carries an event: the copula above an adjective, the word itself otherwise. */
function headOf(tokens: readonly Token[], event: number): number {
  const { tag, relation, head } = tokens[event]!
  return !tag.startsWith('V') && /^(?:acomp|attr)$/.test(relation) && tokens[head]!.lemma === 'be' ? head : event
}

function ownFeatures(tokens: readonly Token[], at: number): string[] {
  const { from, to } = reachOf(tokens, at)
  if (!tokens[at]!.tag.startsWith('V')) {
    return tokens.slice(Math.max(from, at - 3), at).some(({ form }) => /^(?:no|without|not|any)$/.test(form))
      ? ['own none']
      : []
  }
  const clause = { from, to, main: at, shares: null }
  const { stance, certainty } = judge(tokens, clause, AUTHOR)
  const view = viewOf(tokens, clause, at, { speaker: AUTHOR })
  const opens = tokens[from]!.form
  return [
    `own ${stance}`,
    `own ${stance} ${certainty}`,
    `own verb ${tokens[at]!.tag}`,
    ...forceOf(view, 'own'),
    ...(/^(?:if|unless|whether|to|until|when|because|that|who|which)$/.test(opens) ? [`own opens ${opens}`] : []),
  ]
}

function aboveFeatures(tokens: readonly Token[], at: number, level: string): string[] {
  const { from, to } = reachOf(tokens, at)
  const view = viewOf(tokens, { from, to, main: at, shares: null }, at, { speaker: AUTHOR })
  const { sense } = view.predicate
  const kind = sense.is === 'plain' ? (throughAt(tokens, at)?.kind ?? 'plain') : sense.kind
  const { stance } = partOf(view)
  const no = view.predicate.force.negated || view.predicate.force.failed ? ' no' : ''
  return [`${level} ${kind}${no}`, `${level} gives ${stance ?? 'nothing'}${no}`, ...forceOf(view, level)]
}

function forceOf({ predicate: { force } }: View, level: string): string[] {
  const marks = [
    'negated',
    'can',
    'may',
    'future',
    'would',
    'duty',
    'perfect',
    'passive',
    'past',
    'yet',
    'failed',
  ] as const
  return marks.filter((mark) => force[mark]).map((mark) => `${level} ${mark}`)
}

/** From the first to behind the last word that hangs on a word, it and theirs. */
function reachOf(tokens: readonly Token[], at: number): { from: number; to: number } {
  const inside = new Set([at])
  for (let changed = true, round = 0; changed && round < 12; round++) {
    changed = false
    for (let each = 0; each < tokens.length; each++) {
      if (!inside.has(each) && inside.has(tokens[each]!.head)) {
        inside.add(each)
        changed = true
      }
    }
  }
  return { from: Math.min(...inside), to: Math.max(...inside) + 1 }
}
