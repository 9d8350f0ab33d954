import type { Span } from '../span.ts'
import type { Country } from './countries.ts'
import type { Name } from './name-types.ts'
import type { Mention, SourceKind } from './source.ts'
import type { PronounSigns } from './trust.ts'

/** By which of the two a person is called, where the text or a title shows it. */
export type Gender = 'he' | 'she'

/** Why words were taken for a source: the rule, the words, and how likely it is right where that was weighed. */
export type DraftJoin = {
  readonly rule: string
  readonly spans: readonly Span[]
  readonly trust?: number
  readonly signs?: PronounSigns
}

/** A source while the text is being read; it gathers what is said of it. */
export type Draft = {
  kind: SourceKind
  name: string
  isNamed: boolean
  /** Whether it is a thing or a people as far as its name shows, and speaks only where it is a source. */
  isVague: boolean
  gender: Gender | null
  number: number | null
  country: Country | null
  affiliation: string | null
  /** Whose it is, where that tells it from others of its kind: a campaign, an office. */
  of: string | null
  /** Nouns that it is called by, lower case and singular: official, company. */
  readonly heads: Set<string>
  readonly roles: string[]
  readonly names: Name[]
  readonly members: Draft[]
  readonly mentions: Mention[]
  readonly joins: DraftJoin[]
  /** Where the text first speaks of it. */
  firstAt: number
  /** Where it was last spoken of, while the text is read in order. */
  lastAt: number
}

/** A draft of which nothing is known but what is given. */
export function newDraft(known: Partial<Draft> & Pick<Draft, 'kind' | 'name' | 'firstAt'>): Draft {
  return {
    isNamed: false,
    isVague: false,
    gender: null,
    number: null,
    country: null,
    affiliation: null,
    of: null,
    heads: new Set(),
    roles: [],
    names: [],
    members: [],
    mentions: [],
    joins: [],
    lastAt: known.firstAt,
    ...known,
  }
}

/** Takes down what a draft is called, once. */
export function addRole(draft: Draft, { head, role }: { readonly head: string; readonly role: string }): void {
  if (head !== '') draft.heads.add(rankOf(head, role))
  if (
    role !== '' &&
    !/^(?:to|of|for|in|at|and|the) /.test(role) &&
    !draft.roles.some((one) => one.toLowerCase() === role.toLowerCase())
  )
    draft.roles.push(role)
}

/** “President” and “vice president”, “minister” and “former minister” are two: the noun with what sets its rank. */
export function rankOf(head: string, role: string): string {
  const rank = /\b(vice|deputy|former|assistant|acting|ex)[ -]/i.exec(role)?.[1]
  return rank === undefined ? head : `${rank.toLowerCase()} ${head}`
}

/** Whether a draft is several, or a body that “they” may stand for. */
export function isPlural({ kind, number, members }: Draft): boolean {
  return (
    members.length > 1 || kind === 'group' || (kind === 'unnamed' && number !== 1) || (number !== null && number > 1)
  )
}

/** Whether a draft is one human being. */
export function isOnePerson(draft: Draft): boolean {
  return (draft.kind === 'person' || draft.kind === 'unnamed') && draft.number === 1
}
