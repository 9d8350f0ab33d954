import { shortId } from '../id.ts'
import { slice, type Span } from '../span.ts'
import { countryOf } from './countries.ts'
import type { Draft } from './draft.ts'
import type { Name } from './name-types.ts'
import { isPlaceOf, type Page } from './page.ts'
import { pronounClass } from './pronouns.ts'
import type { Mention, Source } from './source.ts'
import { accessOf } from './access.ts'
import { ruleTrust } from './trust.ts'

/** Makes the drafts that speak, and the members of joint ones, sources with ids. */
export function toSources(
  page: Page,
  drafts: ReadonlyMap<string, Draft>,
): { sources: Source[]; sourceOf: Map<string, string> } {
  const all = new Set<Draft>()
  const told = new Map([...drafts].filter(([, draft]) => !isOpen(draft)))
  for (const draft of told.values()) for (const one of [draft, ...draft.members]) all.add(one)
  const read = [...all]
    .map((draft): Read => ({ draft, mentions: mentionsOf(page, draft) }))
    .toSorted((a, b) => firstOf(a) - firstOf(b) || a.draft.members.length - b.draft.members.length)
  const ids = new Map(read.map((one) => [one.draft, idOf(page, one)]))
  const sources = read.map((one) => toSource(page, one, ids))
  return { sources, sourceOf: new Map([...told].map(([id, draft]) => [id, ids.get(draft)!])) }
}

/** Whom the text calls by nothing but “he” or “they”: it does not say whose words these are. */
function isOpen({ name, kind }: Draft): boolean {
  return (kind === 'unnamed' || kind === 'group') && /^(?:he|she|it|they|him|her|his|their)$/.test(name)
}

type Read = { readonly draft: Draft; readonly mentions: readonly Mention[] }

function firstOf({ draft, mentions }: Read): number {
  return mentions[0]?.spans[0]?.start ?? draft.firstAt
}

/** Of the doc and the first mention; a joint source and its first member begin alike, so the members' number goes in too. */
function idOf(page: Page, { draft, mentions }: Read): string {
  const [first] = mentions
  const spans = first?.spans.map(({ start, end }) => `${start}-${end}`).join(' ') ?? `${draft.firstAt}`
  return shortId(page.doc.id, spans, ...(draft.members.length > 0 ? [`${draft.members.length}`] : []))
}

function toSource(page: Page, { draft, mentions }: Read, ids: ReadonlyMap<Draft, string>): Source {
  return {
    id: ids.get(draft)!,
    name: draft.name,
    kind: draft.kind,
    number: draft.number,
    roles: draft.roles,
    affiliation: draft.affiliation,
    country: draft.country?.name ?? null,
    access: draft.kind === 'unnamed' ? accessOf(page, mentions) : null,
    aliases: aliasesOf(draft, mentions),
    members: draft.members.map((member) => ids.get(member)!),
    mentions,
    joins: draft.joins.map(({ rule, spans, trust }) => ({
      rule,
      spans,
      confidence: confidenceOf(trust ?? ruleTrust(rule)),
    })),
  }
}

function confidenceOf(trust: number): number {
  return Math.round(100 * trust) / 100
}

/** A place's name that is no mention of the state is no other name of it. */
function aliasesOf({ kind, name, names }: Draft, mentions: readonly Mention[]): string[] {
  const spans = mentions.flatMap((mention) => mention.spans).toSorted((a, b) => a.start - b.start)
  const own = kind === 'state' ? names.filter((one) => isCovered(spans, one)) : names
  return [...new Set(own.map(({ text }) => text))].filter((text) => text !== name)
}

/** All mentions in the order of the text; a name that is part of a source's words is no second mention. */
function mentionsOf(page: Page, draft: Draft): Mention[] {
  const own = draft.mentions.map((mention) => ({ ...mention, kind: kindOf(mention, draft) }))
  const spans = own.flatMap((mention) => mention.spans)
  const inOrder = spans.toSorted((a, b) => a.start - b.start)
  const beside = draft.names
    .filter((name) => !isCovered(inOrder, name) && isMention(page, draft, name))
    .map((name) => nameMention(page, name))
  return [...own, ...beside].toSorted((a, b) => a.spans[0]!.start - b.spans[0]!.start)
}

function isCovered(spans: readonly Span[], name: Span): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= name.start) low = middle + 1
    else high = middle
  }
  return spans[low] !== undefined && spans[low]!.start < name.end
}

function nameMention(page: Page, { start, end }: Name): Mention {
  return { spans: [{ start, end }], text: slice(page.text, { start, end }), kind: 'name' }
}

/** A country's name is a mention of the state where it acts or owns, not where it is a place: “in Iran”, “from London”. */
function isMention(page: Page, { kind }: Draft, name: Name): boolean {
  if (kind !== 'state') return true
  const by = countryOf(name.text)?.by
  if (by === 'capital' || (by === 'seat' && !/house|kremlin|street|hall/i.test(name.text))) return false
  return !isPlaceOf(page, name)
}

function kindOf({ text, spans }: Mention, { isNamed, names }: Draft): Mention['kind'] {
  if (pronounClass(text) !== null) return 'pronoun'
  if (!isNamed) return 'description'
  return names.some((name) => spans.some((span) => span.start <= name.start && name.end <= span.end))
    ? 'name'
    : 'description'
}
