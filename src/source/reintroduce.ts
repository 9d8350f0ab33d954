import type { Attribution } from '../attribution/attribution.ts'
import type { Described } from './descriptions.ts'
import { addRole, rankOf, type Draft } from './draft.ts'
import { headName } from './form.ts'
import { introduce } from './introduce.ts'
import { standsFor } from './broader-nouns.ts'
import { isPersonNoun } from './nouns.ts'
import type { Name } from './name-types.ts'
import { isTitleAt, sentenceAt, wordAt } from './page.ts'
import { parsePhrase, type Phrase } from './phrase.ts'
import type { Found } from './pronoun-source.ts'
import type { Stage } from './stage.ts'

/** In so many of the first sentences a text may hold back the name of the one it describes. */
const LEAD = 6
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
