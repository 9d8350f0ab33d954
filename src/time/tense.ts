import type { Attribution } from '../attribution/attribution.ts'
import { slice } from '../span.ts'
import { wordsAt, type Page } from './page.ts'

/**
 * How a cue tells of saying: `told` as a single act ("said", "would not say", "according to"), `present` ("says"),
 * `perfect` ("has said"), `earlier` ("had said"), `state` of mind or habit ("believes", "wants"), `ahead` ("will say"),
 * `noun` ("the claim that").
 */
export type Tense = 'told' | 'present' | 'perfect' | 'earlier' | 'state' | 'ahead' | 'noun'

const STATES = new Set(
  (
    'believe believes believed believing think thinks thought want wants wanted wanting hope hopes hoped hoping fear fears feared ' +
    'fearing expect expects expected expecting doubt doubts doubted suspect suspects suspected know knows knew known plan ' +
    'plans planned intend intends intended feel feels felt worry worries worried wish wishes wished need needs needed seek ' +
    'seeks sought consider considers considered regard regards see sees saw like likes love hate prefer oppose opposes ' +
    'opposed support supports supported assume assumes assumed view views viewed awaits remember agree agrees understand understands'
  ).split(' '),
)

/** How the words of a cue tell of the act of saying. */
export function tenseOf({ doc, words }: Page, { cue }: Attribution): Tense {
  const numbers = cue.flatMap((span) => wordsAt(words, span))
  const low = (at: number): string => (words[at] ? slice(doc.text, words[at]).toLowerCase() : '')
  const verbs = numbers.filter((at) => /^(?:VB|MD)/.test(words[at]!.tag) && low(at) !== 'according')
  const first = verbs[0]
  if (first === undefined) return isNoun(numbers.map((at) => words[at]!.tag)) ? 'noun' : 'told'
  if (verbs.some((at) => STATES.has(low(at))) && low(first) !== 'let') return 'state'
  const auxiliary = /^(?:VBG|VBN|VB)$/.test(words[first]!.tag) ? auxiliaryBefore(words, low, first) : null
  return tenseOfVerb(auxiliary ?? low(first), words[first]!.tag, verbs.length > 1)
}

function isNoun(tags: readonly string[]): boolean {
  return tags.some((tag) => tag.startsWith('NN'))
}

/** The "has" of "has repeatedly denied" where the cue leaves it out. */
function auxiliaryBefore(words: Page['words'], low: (at: number) => string, verb: number): string | null {
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at--) {
    if (/^(?:has|have|had|is|are|was|were|will|would|could|did|does|do)$/.test(low(at))) return low(at)
    if (!/^(?:RB|TO)/.test(words[at]!.tag)) return null
  }
  return null
}

function tenseOfVerb(low: string, tag: string, goesOn: boolean): Tense {
  if (/^(?:has|have|'ve|’ve)$/.test(low)) return 'perfect'
  if (low === 'had') return goesOn ? 'earlier' : 'state'
  if (low === 'having') return 'earlier'
  if (/^(?:is|are|am|'s|’s)$/.test(low)) return 'present'
  if (/^(?:was|were)$/.test(low)) return goesOn ? 'told' : 'state'
  if (/^(?:will|shall|'ll|’ll)$/.test(low)) return 'ahead'
  if (/^(?:does|do|can|may|must)$/.test(low)) return 'present'
  return tag === 'VBZ' || tag === 'VBP' ? 'present' : 'told'
}
