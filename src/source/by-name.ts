import type { Attribution } from '../attribution/attribution.ts'
import { countryOf } from './countries.ts'
import type { Draft } from './draft.ts'
import { headName } from './form.ts'
import { jointParts } from './joint.ts'
import { nameText } from './mention.ts'
import type { Name } from './name-types.ts'
import { parsePhrase, type Phrase } from './phrase.ts'
import type { Stage } from './stage.ts'

/** The draft of a source that is by a name; null where it is not. */
export function nameOnly(stage: Stage, { source }: Attribution): Draft | null {
  const phrase = parsePhrase(stage.page, source!)
  if (phrase === null || jointParts(stage, source!).length > 1) return null
  return byName(stage, phrase)
}

/** Whom a phrase names, or the state whose government it names; null where it is by no name. */
export function byName(stage: Stage, phrase: Phrase): Draft | null {
  const name = headName(stage.page, stage.cast.index, phrase)
  if (name === undefined) return stateOf(stage, phrase)
  const country = name.type === 'people' && isAdjective(stage, phrase) ? countryOf(name.text) : undefined
  if (country !== undefined) return stage.stateOf(country, phrase.from, country.name)
  return stage.cast.draftOf.get(name) ?? null
}

/** “The Russian claim”: a demonym that stands for whose it is. */
function isAdjective({ page }: Stage, { from, to, plural, determiner }: Phrase): boolean {
  const { tag, relation } = page.words[to - 1]!
  const isFree = determiner === 'bare' || determiner === 'definite'
  return isFree && to - from === 1 && !plural && (tag.startsWith('JJ') || /^(?:amod|compound)$/.test(relation))
}

/** “The Belgian government”, “the US administration”: the state of that country. */
function stateOf(stage: Stage, phrase: Phrase): Draft | null {
  if (!/^(?:government|administration|regime|authority)$/.test(phrase.head)) return null
  const words = nameText(stage.page, phrase)
  if (/\b(?:previous|former|last|interim|transitional|provincial|local)\b/i.test(words)) return null
  const from = phrase.owner?.from ?? phrase.from
  const [name] = stage.cast.index.within(from, phrase.headAt)
  if (name?.type === 'person') return ledBy(stage, name)
  const country = name === undefined ? undefined : countryOf(name.text)
  if (country === undefined) return null
  return stage.stateOf(country, phrase.from, words)
}

/** “The Lind administration”: the United States where the text names them and calls Lind president. */
function ledBy({ cast, states }: Stage, name: Name): Draft | null {
  const leader = cast.draftOf.get(name)
  return leader?.heads.has('president') && !leader.heads.has('former president') ? (states.get('US') ?? null) : null
}
