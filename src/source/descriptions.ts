import { describe, type Description } from './describe.ts'
import { isCalled } from './body-classes.ts'
import { isPlural, rankOf, type Draft } from './draft.ts'
import { standsFor } from './broader-nouns.ts'
import { bodyClass, isDocumentNoun } from './nouns.ts'
import { isTitleAt, sentenceAt, wordAt } from './page.ts'
import { coreText, type Phrase } from './phrase.ts'
import type { Found } from './pronoun-source.ts'
import type { Event, Stage } from './stage.ts'

/** So many sentences back a description may reach. */
const REACH = 60
/** Of the drafts that bear a noun, so many are looked at. */
const MOST = 40

/** So far the body that a noun stands for must be ahead of the next. */
const APART = 1.5

/** A description with what it says and the one whose it is. */
export type Described = {
  readonly phrase: Phrase
  readonly says: Description
  readonly owner: Draft | null
  readonly at: number
}

/** Takes a noun phrase for what it says; `owner` is who stands behind “her” or “the ministry's”, where that is known. */
export function described(stage: Stage, phrase: Phrase, owner: Draft | null): Described {
  const says = describe(stage.page, stage.cast.index, phrase)
  const at = stage.page.words[phrase.from]!.start
  const affiliation = phrase.owner !== null && owner !== null ? owner.name : says.affiliation
  return {
    phrase,
    says: { ...says, affiliation, country: says.country ?? (owner?.kind === 'state' ? owner.country : null) },
    owner,
    at,
  }
}

/** The one that a description refers to, named or not; null where it brings in somebody new. */
export function resolveDescription(stage: Stage, one: Described): Found | null {
  const { determiner } = one.phrase
  if (determiner === 'indefinite' || determiner === 'another' || determiner === 'part') return null
  if (determiner === 'bare' && one.phrase.plural && one.phrase.end - one.phrase.to > 1) return null
  if (determiner === 'bare' && !one.phrase.plural && !isTitle(stage, one)) return null
  return byRole(stage, one) ?? byClass(stage, one)
}

/** Without article a single noun is known already where it is a title, a document or in a headline. */
function isTitle(stage: Stage, { phrase, at }: Described): boolean {
  if (isTitleAt(stage.page, at)) return true
  return /^\p{Lu}/u.test(wordAt(stage.page, phrase.headAt)) || isDocumentNoun(phrase.head)
}

/** One who is called so somewhere in the text: the last before, else the only one after. */
function byRole(stage: Stage, one: Described): Found | null {
  const head = rankOf(one.says.head, one.says.role)
  const words = coreText(stage.page, one.phrase).toLowerCase()
  const fits = (draft: Draft): boolean => isFit(draft, one) && isAlike(draft, one, words)
  const called = (stage.cast.byHead.get(head) ?? []).slice(-MOST).filter(fits)
  const recent: { draft: Draft; start: number; end: number; exact: boolean }[] = []
  for (const event of stage.before(one.at, REACH)) {
    if (recent.length >= MOST) break
    if (!fits(event.draft)) continue
    const exact = event.draft.heads.has(head)
    if (
      exact ||
      (one.phrase.determiner !== 'bare' &&
        !isSorted(one) &&
        [...event.draft.heads].some((narrow) => standsFor(head, narrow)))
    )
      recent.push({ ...event, exact })
  }
  const found = recent.find(({ exact }) => exact) ?? recent[0]
  if (found !== undefined) return { draft: found.draft, rule: 'role', at: found }
  const [only, more] = called
  if (only === undefined || more !== undefined || one.phrase.plural || !isOwnRole(only, one)) return null
  if (only.firstAt > one.at && personsBefore(stage, one.at).length > 0) return null
  return { draft: only, rule: 'named-elsewhere', at: { start: only.firstAt, end: only.firstAt } }
}

/** The one named person who spoke in the last sentences; null where nobody did, or several. */
export function lastPerson(stage: Stage, at: number): Event | null {
  const [last, ...others] = personsBefore(stage, at)
  return last === undefined || last.draft.number !== 1 || others.some(({ draft }) => draft !== last.draft) ? null : last
}

function personsBefore(stage: Stage, at: number): Event[] {
  return stage
    .before(at, 3)
    .filter(({ isSource, quoted, draft }) => isSource && quoted === 0 && draft.kind === 'person')
}

/** A role that nobody bears yet waits only for one who is called just so, or of the same body. */
function isOwnRole(draft: Draft, { says }: Described): boolean {
  const role = says.role.toLowerCase()
  return (
    says.affiliation !== null ||
    draft.roles.some((one) => one.toLowerCase() === role) ||
    (role === says.head && draft.roles.length === 0)
  )
}

function isFit(draft: Draft, { phrase, says, owner }: Described): boolean {
  if (draft === owner) return false
  if (phrase.owner !== null && owner === null && says.affiliation === null) return false
  if (phrase.owner !== null && !draft.isNamed && owner !== null && (draft.affiliation ?? draft.of) !== owner.name)
    return false
  if (phrase.plural !== (isPlural(draft) || draft.number === null) && draft.kind !== 'organisation') return false
  if (phrase.count !== null && draft.number !== null && phrase.count !== draft.number) return false
  const theirs = (draft.affiliation ?? draft.of)?.toLowerCase()
  const ours = says.affiliation?.toLowerCase()
  if (theirs !== undefined && ours !== undefined && !theirs.includes(ours) && !ours.includes(theirs))
    return isSameCountry(draft, says)
  if (draft.isNamed && theirs === undefined && ours !== undefined && draft.kind === 'person')
    return phrase.owner === null || draft.country === null
  return true
}

const NO_SORT =
  /^(?:senior|top|new|current|former|late|old|young|unnamed|same|latest|recent|first|last|other|two|three|official)$/

/** Whether the noun says of what sort it is: a band leader is no other leader. */
function isSorted({ says }: Described): boolean {
  const before = says.role.toLowerCase().split(' ').slice(0, -1)
  return before.some((word) => !NO_SORT.test(word))
}

/** Whether what stands before the noun does not tell them apart: a finance minister is no health minister. */
function isAlike(draft: Draft, { phrase, says }: Described, words: string): boolean {
  if (phrase.determiner === 'bare' && phrase.plural) {
    const name = draft.name.toLowerCase()
    return name.endsWith(words) || words.endsWith(name)
  }
  if (!draft.heads.has(says.head)) return true
  const sort = says.role
    .toLowerCase()
    .split(' ')
    .slice(0, -1)
    .filter((word) => !NO_SORT.test(word))
    .at(-1)
  const called = [...draft.roles, ...(draft.isNamed ? [] : [draft.name])].map((role) => role.toLowerCase().split(' '))
  const sorts = called.filter((role) => role.at(-1) === says.head && role.length > 1 && !NO_SORT.test(role.at(-2)!))
  return sort === undefined || sorts.length === 0 || sorts.some((role) => role.includes(sort))
}

function isSameCountry(draft: Draft, says: Description): boolean {
  return draft.country !== null && draft.country.code === says.country?.code
}

/** A body that the noun is for, though nothing calls it so: “the company” after Orbel, “the agency” after the Bureau of Land. */
function byClass(stage: Stage, one: Described): Found | null {
  const { phrase, says } = one
  if (phrase.plural || phrase.owner !== null || phrase.to - phrase.from > 1) return null
  if (phrase.determiner === 'bare' && !isTitleAt(stage.page, one.at)) return null
  if (/^(?:of|for|at|on|from|in)$/i.test(wordAt(stage.page, phrase.to)) && phrase.to < phrase.end) return null
  if (bodyClass(says.head) === null || /^this$/i.test(wordAt(stage.page, phrase.from - 1))) return null
  if (/^(?:group|team|panel)$/.test(says.head) && isManyBefore(stage, one.at)) return null
  const seat = says.head === 'administration' ? stage.states.get('US') : undefined
  if (seat !== undefined) return { draft: seat, rule: 'class', at: { start: one.at, end: one.at } }
  const events = stage.before(one.at, 12).filter(({ draft }) => isCalled(draft, says.head))
  const speaks = new Map<Draft, number>()
  for (const { draft, isSource } of events) if (isSource) speaks.set(draft, (speaks.get(draft) ?? 0) + 1)
  const here = sentenceAt(stage.page, one.at)
  const scores = new Map<Draft, { event: Event; score: number }>()
  for (const event of events) {
    const near = weightOf(event, here - sentenceAt(stage.page, event.start), says.head)
    const score = near + Math.min(speaks.get(event.draft) ?? 0, 4)
    if (score > (scores.get(event.draft)?.score ?? -Infinity)) scores.set(event.draft, { event, score })
  }
  const [first, second] = [...scores.values()].toSorted((a, b) => b.score - a.score)
  if (first === undefined || (second !== undefined && first.score - second.score < APART)) return null
  return { draft: first.event.draft, rule: 'class', at: first.event }
}

/** Whether the sentences before are about several persons, who may be “the group”. */
function isManyBefore(stage: Stage, at: number): boolean {
  return stage.before(at, 3).some(({ draft, isSource }) => isSource && isPlural(draft))
}

/** How much a body is what the text is about: named in the noun's words, a source, a subject, near, often. */
function weightOf({ draft, isSource, isSubject }: Event, distance: number, head: string): number {
  const named = draft.name.toLowerCase().includes(head) ? 6 : 0
  const often = 0.5 * Math.min(draft.names.length, 6)
  const here = distance === 0 ? 2.5 : 0
  return (
    named + here + (isSource ? 3 : 0) + (isSubject ? 1 : 0) + often - 0.3 * distance - (/\d/.test(draft.name) ? 4 : 0)
  )
}
