import { describe, type Description } from './describe.ts'
import { addRole, isPlural, newDraft, rankOf, type Draft } from './draft.ts'
import { bodyClass, isClass, isDocumentNoun, isInsider, isPersonNoun, standsFor } from './nouns.ts'
import { sentenceAt, wordAt } from './page.ts'
import { pronounClass } from './pronouns.ts'
import type { Phrase } from './phrase.ts'
import type { Found } from './pronoun-source.ts'
import type { SourceKind } from './source.ts'
import type { Event, Stage } from './stage.ts'

/** So many sentences back a description may reach. */
const REACH = 60
/** Of the drafts that bear a noun, so many are looked at. */
const MOST = 40

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
  if (determiner === 'bare' && !one.phrase.plural && !isTitle(stage, one)) return null
  return byRole(stage, one) ?? byClass(stage, one)
}

function isTitle(stage: Stage, { phrase }: Described): boolean {
  return /^\p{Lu}/u.test(wordAt(stage.page, phrase.headAt)) || isDocumentNoun(phrase.head)
}

/** One who is called so somewhere in the text: the last before, else the only one after. */
function byRole(stage: Stage, one: Described): Found | null {
  const head = rankOf(one.says.head, one.says.role)
  const fits = (draft: Draft): boolean => isFit(draft, one)
  const called = (stage.cast.byHead.get(head) ?? []).slice(-MOST).filter(fits)
  const recent: { draft: Draft; start: number; end: number; exact: boolean }[] = []
  for (const event of stage.before(one.at, REACH)) {
    if (recent.length >= MOST) break
    if (!fits(event.draft)) continue
    const exact = event.draft.heads.has(head)
    if (exact || [...event.draft.heads].some((narrow) => standsFor(head, narrow))) recent.push({ ...event, exact })
  }
  const found = recent.find(({ exact }) => exact) ?? recent[0]
  if (found !== undefined) return { draft: found.draft, rule: 'role', at: found }
  const [only, more] = called
  if (only === undefined || more !== undefined || one.phrase.plural) return null
  return { draft: only, rule: 'named-elsewhere', at: { start: only.firstAt, end: only.firstAt } }
}

function isFit(draft: Draft, { phrase, says, owner }: Described): boolean {
  if (draft === owner) return false
  if (phrase.plural !== (isPlural(draft) || draft.number === null) && draft.kind !== 'organisation') return false
  if (phrase.count !== null && draft.number !== null && phrase.count !== draft.number) return false
  const theirs = draft.affiliation?.toLowerCase()
  const ours = says.affiliation?.toLowerCase()
  if (theirs !== undefined && ours !== undefined && !theirs.includes(ours) && !ours.includes(theirs))
    return isSameCountry(draft, says)
  if (draft.isNamed && theirs === undefined && ours !== undefined && draft.kind === 'person')
    return phrase.owner === null || draft.country === null
  return true
}

function isSameCountry(draft: Draft, says: Description): boolean {
  return draft.country !== null && draft.country.code === says.country?.code
}

/** A body that the noun is for, though nothing calls it so: “the company” after Orbel, “the agency” after the Bureau of Land. */
function byClass(stage: Stage, one: Described): Found | null {
  const { phrase, says } = one
  if (phrase.plural || phrase.owner !== null || phrase.to - phrase.from > 1) return null
  const kind = bodyClass(says.head)
  if (kind === null) return null
  const events = stage.before(one.at, 12).filter(({ draft }) => isBody(draft, kind))
  const here = sentenceAt(stage.page, one.at)
  const [found] = events
    .map((event) => ({ event, score: weightOf(event, here - sentenceAt(stage.page, event.start), says.head) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ event }) => event)
  return found === undefined ? null : { draft: found.draft, rule: 'class', at: found }
}

/** How much a body is what the text is about: named in the noun's words, a source, a subject, near, often. */
function weightOf({ draft, isSource, isSubject }: Event, distance: number, head: string): number {
  const named = draft.name.toLowerCase().includes(head) ? 6 : 0
  const often = 0.3 * Math.min(draft.names.length, 8)
  return named + (isSource ? 3 : 0) + (isSubject ? 1 : 0) + often - 0.3 * distance - (/\d/.test(draft.name) ? 4 : 0)
}

function isBody(draft: Draft, kind: ReturnType<typeof bodyClass>): boolean {
  if (!draft.isNamed || draft.number !== 1) return false
  if (kind === 'state') return draft.kind === 'state'
  if (kind === 'outlet') return draft.kind === 'outlet'
  if (draft.kind !== 'organisation') return false
  const name = draft.name.toLowerCase()
  const official =
    /\b(?:ministry|department|agency|bureau|office|commission|council|court|police|senate|congress|parliament|house|army|force|treasury|university|union|party|board|committee|administration|service|pentagon|authority)\b/.test(
      name,
    )
  if (kind === 'company') return !official
  if (kind === 'agency') return official || /^[\p{Lu}]{2,5}$/u.test(draft.name)
  if (kind === 'group') return !/\b(?:ministry|department|court|police|inc|corp)\b/.test(name)
  if (kind === 'force') return /\b(?:army|navy|police|force|military|guard)\b/.test(name)
  if (kind === 'court') return name.includes('court')
  if (kind === 'school') return /\b(?:university|college|school|institute|hospital|academy)\b/.test(name)
  return /\b(?:senate|congress|parliament|assembly|house|knesset|duma)\b/.test(name)
}

/** A draft for somebody whom a description brings in. */
export function introduce(stage: Stage, one: Described): Draft {
  const { phrase, says, owner } = one
  const { kind, number } = kindOf(stage, one)
  const draft = newDraft({
    kind,
    name: nameOf(stage, one),
    isNamed: kind === 'organisation' && (says.affiliation !== null || phrase.owner !== null),
    number,
    country: says.country,
    affiliation: kind === 'organisation' || kind === 'state' ? null : says.affiliation,
    firstAt: one.at,
  })
  if (says.head.endsWith('woman')) draft.gender = 'she'
  else if (/(?:^|[^u])man$/.test(says.head)) draft.gender = 'he'
  if (/^(?:mother|wife|daughter|sister|girl|widow|queen|actress)$/.test(says.head)) draft.gender = 'she'
  if (/^(?:father|husband|son|brother|boy|king)$/.test(says.head)) draft.gender = 'he'
  draft.heads.add(rankOf(says.head, says.role))
  if (kind === 'unnamed' && isPersonNoun(says.head)) addRole(draft, says)
  if (owner !== null && draft.affiliation === null && kind === 'unnamed') draft.affiliation = owner.name
  return draft
}

function kindOf(stage: Stage, { phrase, says }: Described): { kind: SourceKind; number: number | null } {
  const { head } = says
  const { determiner, count, plural } = phrase
  if (determiner === 'part') return { kind: 'unnamed', number: count }
  if (/^(?:country|state|nation|neighbour|neighbor|government|power)$/.test(head) && plural)
    return { kind: 'group', number: count }
  if (/^(?:government|administration|regime|kingdom|republic|country)$/.test(head)) return { kind: 'state', number: 1 }
  if (/^(?:other|one|someone|somebody)$/.test(head) && !plural) return { kind: 'unnamed', number: 1 }
  if (head === 'police') return { kind: 'organisation', number: 1 }
  if (isClass(head)) return { kind: 'group', number: count }
  const person = isPersonNoun(head)
  if (isDocumentNoun(head) && !person) return { kind: 'document', number: plural ? count : 1 }
  const body = bodyClass(head)
  if (body !== null && !person) {
    if (plural) return { kind: body === 'outlet' ? 'outlet' : 'group', number: count }
    return { kind: body === 'outlet' ? 'outlet' : 'organisation', number: 1 }
  }
  if (plural) return { kind: count !== null || (person && isInsider(head)) ? 'unnamed' : 'group', number: count }
  if (person || /(?:er|or|ist|ian|ant|ee|eer)$/.test(head)) return { kind: 'unnamed', number: count ?? 1 }
  return { kind: /^[A-Z]/.test(wordAt(stage.page, phrase.headAt)) ? 'organisation' : 'document', number: 1 }
}

/** The description without article; a possessive pronoun gives way to the name of the one it stands for. */
function nameOf({ page }: Stage, { phrase, owner }: Described): string {
  const from = phrase.owner?.from ?? phrase.from
  const start = phrase.determiner === 'part' ? phrase.from : from
  const words = page.text.slice(page.words[start]!.start, page.words[endOf(page, phrase) - 1]!.end).replace(/\s+/g, ' ')
  if (owner !== null && phrase.owner !== null && pronounClass(wordAt(page, phrase.owner.from)) !== null) {
    return `${owner.name}’s ${page.text.slice(page.words[phrase.from]!.start, page.words[endOf(page, phrase) - 1]!.end)}`
  }
  return words.replace(/^(?:the|a|an|some|any|these|those) /i, '').replace(/[,\s]+$/, '')
}

/** Where what is added behind the noun ends: at a comma or a relative clause. */
function endOf(page: Stage['page'], phrase: Phrase): number {
  let past = phrase.to
  while (past < phrase.end && !/^(?:[,;:()—–]|who|whom|whose|which|that)$/i.test(wordAt(page, past))) past++
  const isTail =
    past > phrase.to &&
    /^(?:of|for|at|from|in|on|with|by|to|familiar|close|published|about)$/i.test(wordAt(page, phrase.to))
  return isTail && past - phrase.to < 14 ? past : phrase.to
}
