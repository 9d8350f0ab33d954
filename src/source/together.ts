import { standsFor } from './broader-nouns.ts'
import type { Described } from './descriptions.ts'
import { newDraft, type Draft } from './draft.ts'
import { jointOf, keyOfJoint } from './joint-source.ts'
import { isPersonNoun } from './nouns.ts'
import { pairBefore } from './pair.ts'
import { coreText, type Phrase } from './phrase.ts'
import type { Stage } from './stage.ts'

/** So many sentences back those who are counted were together. */
const NEAR = 6

/** Among more joint sources than these none is the only one. */
const MOST = 20

/** The two leaders who were named: a role in the plural that as many named persons bear. */
export function jointly(stage: Stage, { phrase, says, at }: Described): Draft | null {
  if (!phrase.plural || phrase.determiner !== 'definite' || phrase.owner !== null) return null
  const count = phrase.count ?? 2
  if (/^(?:country|state|nation|government)$/.test(says.head))
    return phrase.count === null ? null : statesBefore(stage, phrase, at)
  const fits = (one: Draft): boolean =>
    one.kind === 'person' && [...one.heads].some((head) => standsFor(says.head, head))
  const areKnown = ({ members }: Draft): boolean =>
    phrase.count === null && members.length > 2 ? members.some(fits) : members.length === count && members.every(fits)
  const known = stage.before(at, 20).find(({ draft }) => areKnown(draft))
  if (known !== undefined) return known.draft
  const several = phrase.count === null ? manyBefore(stage, at, fits) : null
  if (several !== null) return several
  const members = new Set<Draft>()
  for (const { draft } of stage.before(at, 20)) {
    if (fits(draft)) members.add(draft)
  }
  if (members.size !== count || count < 2) return togetherBefore(stage, phrase, { at, fits })
  const draft = jointOf(stage, [...members])
  draft.heads.add(says.head)
  return draft
}

/** “The leaders” after one who met with several: all of them, where any is called so. */
function manyBefore(stage: Stage, at: number, fits: Wanted['fits']): Draft | null {
  const met = pairBefore(stage, at, NEAR)?.draft
  return met !== undefined && met.members.length > 2 && met.members.some(fits) ? met : null
}

type Wanted = { readonly at: number; readonly fits: (one: Draft) => boolean }

/**
 * “The two lawmakers”: as many persons who spoke, met or were named together in the last sentences, or the only ones so
 * far; those who are not counted, “the officials”, only where each is called so.
 */
function togetherBefore(stage: Stage, { count, head }: Phrase, { at, fits }: Wanted): Draft | null {
  if (!isPersonNoun(head)) return null
  const areThey = ({ members, kind }: Draft): boolean =>
    kind === 'person' && members.length === (count ?? 2) && (count !== null || members.every(fits))
  const last = stage.before(at, NEAR).find(({ draft }) => areThey(draft))?.draft
  const all = stage.joint.size > MOST ? [] : [...stage.joint.values()]
  const [only, more] = all.filter((draft) => areThey(draft) && draft.firstAt < at)
  if (last !== undefined || (only !== undefined && more === undefined)) return last ?? only ?? null
  const pair = pairBefore(stage, at, NEAR)?.draft
  return pair !== undefined && areThey(pair) ? pair : null
}

/** “The two countries”: the states that were last spoken of, where they are as many. */
function statesBefore(stage: Stage, phrase: Phrase, at: number): Draft | null {
  const members = new Set<Draft>()
  for (const { draft } of stage.before(at, 4)) {
    if (draft.kind === 'state' && draft.country !== null) members.add(draft)
    if (members.size === phrase.count) break
  }
  if (members.size !== phrase.count) return null
  const key = keyOfJoint([...members])
  const name = coreText(stage.page, phrase)
  const draft =
    stage.joint.get(key) ?? newDraft({ kind: 'state', name, number: members.size, members: [...members], firstAt: at })
  stage.joint.set(key, draft)
  return draft
}
