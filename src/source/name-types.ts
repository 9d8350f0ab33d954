import { countryOf } from './countries.ts'
import { isKnownBody } from './known-bodies.ts'
import { wordAt, type Page } from './page.ts'

/** What a name is the name of, as far as the words show it. */
export type NameType = 'person' | 'body' | 'place' | 'people' | 'thing'

/** A name in a text, without article and title; `from` to `to` are its words, the last not included. */
export type Name = {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: NameType
}

const TYPES: Readonly<Record<string, NameType>> = {
  PERSON: 'person',
  ORG: 'body',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  NORP: 'people',
  PRODUCT: 'thing',
  WORK_OF_ART: 'thing',
  EVENT: 'thing',
  LAW: 'thing',
}
const BODY_END =
  /(?:^|[\s.])(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC|plc|AG|SA|GmbH|NV|SE|Group|Holdings|Bank|University|College|Institute|Association|Union|Council|Committee|Commission|Agency|Authority|Ministry|Department|Office|Court|Party|Foundation|Society|Federation|League|Center|Centre|Hospital|Airlines|Airways|Company|Corporation|Partners|Capital|Associates|Organization|Organisation|Network|Alliance|Board|Bureau|Service|Police|Energy|Coal|Industries|Systems|Technologies|Motors|Pictures|Entertainment|Media|Insurance|Financial|Oil|Gas|Steel|Pharmaceuticals|Pharma|Foods|Stores|Brothers|Bancorp|Securities|Research|Solutions|Software|Records|Studios|Labs)\.?$/

/** Whether a name's last word is one of bodies'. */
export function isBodyName(name: string): boolean {
  return BODY_END.test(name) || isKnownBody(name)
}

const LEGAL_END = /\b(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC|plc|AG|SA|GmbH|NV|SE|Group|Holdings|Company|Corporation)\.?$/

/** The type of a word that the encoder marks as part of a name; undefined elsewhere. */
export function markedType(page: Page, at: number): NameType | undefined {
  return TYPES[page.words[at]!.name.slice(2)]
}

/** “Movimento 5 Stelle (M5S)”: initials in brackets are a body's. */
function isWithInitials(page: Page, to: number, name: string): boolean {
  const initials = name
    .split(/[\s-]+/)
    .filter((token) => /^[\p{Lu}\d]/u.test(token))
    .map((token) => token[0]!)
    .join('')
  return (
    initials.length > 1 && wordAt(page, to) === '(' && wordAt(page, to + 1) === initials && wordAt(page, to + 2) === ')'
  )
}

/** What the name at some words is of: by country, last word or initials, else as the encoder marks most of its words. */
export function typeOf(
  page: Page,
  { from, to }: { readonly from: number; readonly to: number },
  name: string,
): NameType {
  const counts = new Map<NameType, number>()
  for (let at = from; at < to; at++) {
    const type = markedType(page, at)
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  const country = countryOf(name)
  if (country !== undefined) return country.by === 'demonym' ? 'people' : 'place'
  if (isBodyName(name)) return 'body'
  if (isWithInitials(page, to, name)) return 'body'
  if (isGivenAndSurname(page, { from, to })) return 'person'
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  const type = best?.[0] ?? 'thing'
  return type !== 'thing' && /^[\p{Lu}&]{2,5}$/u.test(name) ? 'body' : type
}

/** “Austin Reyle”: of two words that the encoder marks apart the last is a person's. */
function isGivenAndSurname(page: Page, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return to - from === 2 && markedType(page, from) === 'place' && page.words[to - 1]!.name === 'I-PERSON'
}

/**
 * Of each string the type that most of its places have, so that a slip of the encoder at one place does no harm; a surname is
 * its person's and the first word of a body its body's.
 */
export function settleTypes(names: readonly Name[]): Name[] {
  const votes = new Map<string, Map<NameType, number>>()
  for (const { text, type } of names) {
    const of = votes.get(text) ?? new Map<NameType, number>()
    of.set(type, (of.get(type) ?? 0) + (type === 'thing' ? 0.5 : 1))
    votes.set(text, of)
  }
  const settled = new Map([...votes].map(([text, of]) => [text, [...of].toSorted((a, b) => b[1] - a[1])[0]![0]]))
  const parts = partTypes(settled)
  return names.map((name) => ({ ...name, type: typeAmong(name.text, settled.get(name.text)!, parts) }))
}

function typeAmong(text: string, type: NameType, parts: ReadonlyMap<string, NameType>): NameType {
  if (countryOf(text) !== undefined) return type
  const word = /^\p{Lu}{4,}$/u.test(text) ? text[0]! + text.slice(1).toLowerCase() : text
  return parts.get(text) ?? parts.get(word) ?? type
}

/** Given names that are as often a town's or state's. */
const TOWNS =
  /^(?:Sydney|Paris|London|Austin|Charlotte|Jackson|Madison|Florence|Victoria|Georgia|Virginia|Carolina|Dakota|Brooklyn|Chelsea|Phoenix|Savannah|Houston|Lincoln|Orlando|Santiago|Diego|Jordan|Israel|Chad|Kenya|India|Asia|America|Washington|Adelaide|Alexandria|San|Santa|St|Los|Las|El|New)$/

/** Last words of persons' full names, and first words of bodies' that are no person's. */
function partTypes(settled: ReadonlyMap<string, NameType>): Map<string, NameType> {
  const parts = new Map<string, NameType>()
  for (const [text, type] of settled) {
    const tokens = text.split(' ')
    if (tokens.length > 1 && type === 'body' && LEGAL_END.test(text)) parts.set(tokens[0]!, 'body')
  }
  for (const [text, type] of settled) {
    const tokens = text.replace(/,? (?:Jr|Sr|II|III|IV)\.?$/, '').split(' ')
    if (tokens.length < 2 || type !== 'person') continue
    parts.set(tokens.at(-1)!, 'person')
    if (!parts.has(tokens[0]!) && settled.has(tokens[0]!) && !TOWNS.test(tokens[0]!)) parts.set(tokens[0]!, 'person')
  }
  return parts
}
