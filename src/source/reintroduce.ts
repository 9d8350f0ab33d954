import type { Attribution } from '../attribution/attribution.ts'
import type { Described } from './descriptions.ts'
import { addRole, newDraft, rankOf, type Draft } from './draft.ts'
import { headName } from './form.ts'
import { introduce } from './introduce.ts'
import { standsFor } from './broader-nouns.ts'
import { isPersonNoun } from './nouns.ts'
import type { Name } from './name-types.ts'
import { isTitleAt, sentenceAt, wordAt } from './page.ts'
import { coreText, parsePhrase, type Phrase } from './phrase.ts'
import type { Found } from './pronoun-source.ts'
import type { Stage } from './stage.ts'

/** In so many of the first sentences a text may hold back the name of the one it describes. */
const LEAD = 6
/** So many sentences back those who are counted were together. */
const NEAR = 6
/** So many attributions on the name must come. */
const NEXT = 3

/** One whom the text names only later: “A Treasury official … John Lee, the Treasury's spokesman”. */
export function namedLater(stage: Stage, one: Attribution, { phrase, says, at }: Described): Found | null {
  if (phrase.plural || phrase.count !== null || phrase.determiner === 'another' || phrase.determiner === 'part')
    return null
  if (!isPersonNoun(says.head) || isTitleAt(stage.page, at)) return null
  const { page, cast } = stage
  const here = sentenceAt(page, at)
  for (const next of stage.following(one, NEXT)) {
    const later = parsePhrase(page, next.source!)
    const name = later === null ? undefined : headName(page, cast.index, later)
    const draft = name === undefined ? undefined : cast.draftOf.get(name)
    if (
      name === undefined ||
      draft?.kind !== 'person' ||
      draft.names.some(({ start, text }) => start < at && text.includes(' '))
    )
      continue
    if ((!name.text.includes(' ') && !isKin(says.head)) || sentenceAt(page, name.start) - here > NEXT) return null
    const heads = [...draft.heads]
    const isTied =
      heads.some((head) => standsFor(says.head, head)) &&
      ((says.affiliation !== null && isWithin(says.affiliation, draft.affiliation)) || isKin(says.head))
    const isLead = here < LEAD && (phrase.determiner !== 'indefinite' || (here < 2 && isBroughtIn(stage, name, phrase)))
    const isHeldBack =
      (heads.length === 0 && isLead) || (here < LEAD && heads.length === 1 && heads[0] === rankOf(says.head, says.role))
    if (!isTied && !isHeldBack) return null
    addRole(draft, says)
    draft.affiliation ??= says.affiliation
    return { draft, rule: 'named-later', at: name }
  }
  return null
}

/** “A baker … Emil Tarr, 52,”: a headline's or lead's somebody is the next who is brought in with an age, or by a word for the same work. */
function isBroughtIn({ page }: Stage, { to }: Name, { head }: Phrase): boolean {
  return isPersonNoun(head) && wordAt(page, to) === ',' && /^\d\d$/.test(wordAt(page, to + 1))
}

function isKin(head: string): boolean {
  return /^(?:mother|father|wife|husband|son|daughter|brother|sister|widow|widower)$/.test(head)
}

function isWithin(one: string, other: string | null): boolean {
  if (other === null) return false
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a.includes(b) || b.includes(a)
}

/** The two leaders who were named: a role in the plural that as many named persons bear. */
export function jointly(stage: Stage, { phrase, says, at }: Described): Draft | null {
  if (!phrase.plural || phrase.determiner !== 'definite' || phrase.owner !== null) return null
  const count = phrase.count ?? 2
  if (/^(?:country|state|nation|government)$/.test(says.head))
    return phrase.count === null ? null : statesBefore(stage, phrase, at)
  const fits = (one: Draft): boolean =>
    one.kind === 'person' && [...one.heads].some((head) => standsFor(says.head, head))
  const known = stage.before(at, 20).find(({ draft }) => draft.members.length === count && draft.members.every(fits))
  if (known !== undefined) return known.draft
  const members = new Set<Draft>()
  for (const { draft } of stage.before(at, 20)) {
    if (fits(draft)) members.add(draft)
  }
  if (members.size !== count || count < 2) return phrase.count === null ? null : togetherBefore(stage, phrase, at)
  const all = [...members].toSorted((a, b) => a.firstAt - b.firstAt)
  const key = keyOfJoint(all)
  const draft =
    stage.joint.get(key) ??
    newDraft({ kind: 'person', name: coreText(stage.page, phrase), number: count, members: all, firstAt: at })
  draft.heads.add(says.head)
  stage.joint.set(key, draft)
  return draft
}

/** “The two lawmakers”: as many persons who spoke or were named together in the last sentences, or the only ones so far. */
function togetherBefore(stage: Stage, { count, head }: Phrase, at: number): Draft | null {
  if (!isPersonNoun(head)) return null
  const fits = ({ members, kind }: Draft): boolean => kind === 'person' && members.length === count
  const last = stage.before(at, NEAR).find(({ draft }) => fits(draft))?.draft
  const [only, more] = [...stage.joint.values()].filter((draft) => fits(draft) && draft.firstAt < at)
  return last ?? (more === undefined ? only : undefined) ?? null
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

/** One key for the same members in any order. */
export function keyOfJoint(members: readonly Draft[]): string {
  return members
    .map(({ firstAt }) => `${firstAt}`)
    .toSorted()
    .join('+')
}

/** A draft for one whom a description brings in; the first in the body that fits is the one of the headline. */
export function bringIn(stage: Stage, description: Described): Draft {
  const draft = introduce(stage, description)
  if (isTitleAt(stage.page, description.at)) {
    stage.headlines.push(draft)
    return draft
  }
  const isLate = sentenceAt(stage.page, description.at) > LEAD || description.phrase.determiner === 'another'
  const at = isLate ? -1 : stage.headlines.findIndex((one) => isOfHeadline(one, draft))
  const [headline] = at < 0 ? [] : stage.headlines.splice(at, 1)
  if (headline === undefined) return draft
  for (const head of draft.heads) headline.heads.add(head)
  for (const role of draft.roles) addRole(headline, { head: '', role })
  headline.joins.push({ rule: 'headline', spans: [{ start: description.at, end: description.at }] })
  return Object.assign(headline, {
    name: draft.name,
    affiliation: draft.affiliation ?? headline.affiliation,
    country: draft.country ?? headline.country,
  })
}

function isOfHeadline(headline: Draft, draft: Draft): boolean {
  if (
    headline.mentions.length > 1 ||
    headline.number !== draft.number ||
    (headline.affiliation !== null && draft.affiliation !== null && !isWithin(headline.affiliation, draft.affiliation))
  )
    return false
  return [...headline.heads].some((broad) =>
    [...draft.heads].some((narrow) => standsFor(broad, narrow) || standsFor(narrow, broad)),
  )
}
