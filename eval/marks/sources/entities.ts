import type { Span } from '../../../src/span.ts'
import type { Mark } from '../inline.ts'
import { readMarks } from '../inline.ts'
import { sourceKindOf } from '../stance/labels.ts'

/** An article whose attributions are marked. */
export type Marked = {
  readonly id: string
  readonly text: string
  readonly licence: string
  readonly credit: string
  readonly attributions: readonly Mark[]
}

/** A mention of a source; `attribution` is the index of the attribution whose source it is, or null for one beside. */
export type Mention = {
  readonly spans: readonly Span[]
  readonly kind: 'name' | 'description' | 'pronoun'
  readonly attribution: number | null
}

/** Who says something in one article; `number` is null for an uncounted plural, `members` are ids of a joint source's parts. */
export type Entity = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly number: number | null
  readonly roles: readonly string[]
  readonly affiliation: string | null
  readonly country: string | null
  readonly members: readonly string[]
  readonly mentions: readonly Mention[]
}

const PRONOUNS = new Set(
  'he she they it i we you his her its their my our who whom which that himself herself themselves'.split(' '),
)
const NAMED = new Set(['person', 'organisation', 'state', 'outlet'])

/** Reads `id | kind | name | number | roles | affiliation | country | further mentions | members`; `-` and nothing are alike. */
export function readEntity(line: string, { text, attributions }: Marked, indices: readonly number[]): Entity {
  const cells = line.split(' | ').map((cell) => (cell.trim() === '-' ? '' : cell.trim()))
  const [
    id = '',
    kind = '',
    name = '',
    number = '',
    roles = '',
    affiliation = '',
    country = '',
    also = '',
    parts = '',
  ] = cells
  if (name === '' || !/^\d*$/.test(number)) throw new Error(`a source without a name or with a false number: ${line}`)
  const entity = {
    id,
    kind: sourceKindOf(kind),
    name,
    number: number === '' ? null : Number(number),
    roles: roles === '' ? [] : roles.split('; '),
    affiliation: affiliation || null,
    country: country || null,
    members: parts === '' ? [] : parts.split('+'),
  }
  const own = indices.map((attribution) => ({ spans: attributions[attribution]?.source ?? [], attribution }))
  const beside = also === '' ? [] : (readMarks(text, [`- // - // ${also}`])[0]?.content ?? [])
  const all = [...own, ...beside.map((span) => ({ spans: [span], attribution: null }))]
  const mentions = all.map((one) => ({ ...one, kind: kindOf(words(text, one.spans), entity) }))
  return { ...entity, mentions: mentions.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)) }
}

function words(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ')
}

/** A pronoun by its word; a name where a capital word of the canonical name, or another capital word of a state, stands in it. */
function kindOf(mention: string, entity: { kind: string; name: string }): Mention['kind'] {
  if (PRONOUNS.has(mention.toLowerCase())) return 'pronoun'
  if (!NAMED.has(entity.kind)) return 'description'
  const capital = entity.name.match(/\p{Lu}[\p{L}\p{N}.&-]+/gu) ?? []
  const state = entity.kind === 'state' && /^(?:[Tt]he )?(?:(?!The )\p{Lu}[\p{L}.’']*\s?)+$/u.test(mention)
  return state || capital.some((word) => mention.includes(word)) ? 'name' : 'description'
}
