import type { Attribution } from '../src/attribution/attribution.ts'
import type { Source, WhoSaid } from '../src/source/who-said.ts'
import { countryOf } from '../src/source/countries.ts'
import { overlaps, type Span } from '../src/span.ts'

type Mark = {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly parent?: number | null
}

/** An article of `marks/sources`, as far as sources go. */
export type MarkedArticle = {
  readonly id: string
  readonly text: string
  readonly sources: readonly MarkedSource[]
  readonly attributions: readonly { readonly index: number; readonly source: string | null; readonly mark: Mark }[]
}

/** Who is marked as the source of some of an article's attributions. */
export type MarkedSource = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly number: number | null
  readonly affiliation: string | null
  readonly country: string | null
  readonly members?: readonly string[]
}

/** What is counted of one article or several. */
export type Counts = {
  attributions: number
  precision: number
  recall: number
  joins: number
  rightJoins: number
  kinds: number
  names: number
  numbers: number
  answered: number
  /** By the rule that joined it: how many joins to a name, how many of them right. */
  byRule: Map<string, { joins: number; right: number }>
  misses: string[]
}

/** Nothing counted. */
export function noCounts(): Counts {
  return {
    attributions: 0,
    precision: 0,
    recall: 0,
    joins: 0,
    rightJoins: 0,
    kinds: 0,
    names: 0,
    numbers: 0,
    answered: 0,
    byRule: new Map(),
    misses: [],
  }
}

/** The marked attributions of an article as the program's own; an attribution's id is its index. */
export function markedAttributions({ attributions, text }: MarkedArticle): Attribution[] {
  return attributions.map(({ index, mark }) => ({
    id: String(index),
    kind: kindOf(text, mark.content),
    source: mark.source.length > 0 ? mark.source : null,
    cue: mark.cue,
    content: mark.content,
    parent: mark.parent == null ? null : String(mark.parent),
    confidence: 1,
  }))
}

function kindOf(text: string, content: readonly Span[]): Attribution['kind'] {
  const words = content.map(({ start, end }) => text.slice(start, end).trim())
  const quoted = words.filter((one) => /^["“‘']/.test(one) && /["”’'][.,]?$/.test(one)).length
  return quoted === words.length ? 'direct' : words.some((one) => /["“”]/.test(one)) ? 'mixed' : 'indirect'
}

/** Counts the attributions of an article that have a marked source; `idOf` gives the program's attribution for each. */
export function countArticle(
  counts: Counts,
  article: MarkedArticle,
  said: WhoSaid,
  idOf: (index: number) => string | null,
): void {
  const marked = article.attributions.filter(({ source }) => source !== null)
  const predicted = marked.map(({ index }, at) => {
    const id = idOf(index)
    return (id === null ? undefined : said.sourceOf.get(id)) ?? `none-${at}`
  })
  const sources = new Map(said.sources.map((source) => [source.id, source]))
  const gold = new Map(article.sources.map((source) => [source.id, source]))
  marked.forEach((one, at) => {
    const same = (other: number): boolean => predicted[other] === predicted[at]
    const alike = (other: number): boolean => marked[other]!.source === one.source
    const all = marked.map((_, other) => other)
    const both = all.filter((other) => same(other) && alike(other)).length
    counts.attributions++
    counts.precision += both / all.filter(same).length
    counts.recall += both / all.filter(alike).length
    const source = sources.get(predicted[at]!)
    const truth = gold.get(one.source!)!
    const words = one.mark.source.map(({ start, end }) => article.text.slice(start, end)).join(' ')
    const say = (what: string): void => {
      counts.misses.push(
        `${article.id} ${one.index} ${what}: “${words}” is ${truth.name} (${truth.kind}), taken for ${source?.name ?? 'nobody'} (${source?.kind ?? '-'})`,
      )
    }
    if (both < all.filter(same).length || both < all.filter(alike).length) say('who')
    if (source === undefined) return
    counts.answered++
    if (source.kind === truth.kind) counts.kinds++
    else say('kind')
    const isName = isNameOf(source, truth, { sources, gold })
    if (isName) counts.names++
    else say('name')
    if (source.number === truth.number) counts.numbers++
    const isNamed = /^(?:person|organisation|state|outlet)$/.test(source.kind)
    if (isNamed && !words.includes(source.name)) {
      const rule = ruleOf(source, one.mark.source)
      const tally = counts.byRule.get(rule) ?? { joins: 0, right: 0 }
      counts.byRule.set(rule, tally)
      counts.joins++
      tally.joins++
      if (isName) {
        counts.rightJoins++
        tally.right++
      } else say(`join by ${rule}`)
    }
  })
}

/** By which rule these words were given to the source; “name” where a fuller form of the name was all. */
export function ruleOf({ joins }: Source, words: readonly Span[]): string {
  const own = joins.filter(
    ({ rule, spans }) => rule !== 'apposition' && spans.some((one) => words.some((other) => overlaps(one, other))),
  )
  return own.at(-1)?.rule ?? 'name'
}

type Told = { readonly sources: ReadonlyMap<string, Source>; readonly gold: ReadonlyMap<string, MarkedSource> }

/** Whether a source has the name that is marked: the same, or its state's, or of those who speak together each one's. */
function isNameOf(source: Source, truth: MarkedSource, { sources, gold }: Told): boolean {
  if (isSameName(source.name, truth.name)) return true
  if (source.kind === 'state' && truth.kind === 'state')
    return source.country !== null && source.country === truth.country
  const names = source.members.map((id) => sources.get(id)?.name ?? '')
  const marked = (truth.members ?? []).map((id) => gold.get(id)?.name ?? '')
  if (names.length === 0 || names.length !== marked.length) return false
  return marked.every((one) => names.some((name) => isSameName(name, one)))
}

/** Whether two names are of one: the same words but for articles and stops, one within the other, or one country's. */
export function isSameName(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true
  const [a, b] = [bareOf(one), bareOf(other)]
  const [here, there] = [countryOf(one), countryOf(other)]
  if (here !== undefined && there !== undefined) return here.code === there.code
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short !== '' && ` ${long} `.includes(` ${short} `)
}

function bareOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']s?(?= |$)/g, '')
    .replace(/\b(?:the|a|an|some)\b/g, ' ')
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** B³ and the shares, in per cent; kind, name and number are of those sources that are told. */
export function figuresOf(counts: Counts): Record<string, number> {
  const precision = (100 * counts.precision) / counts.attributions
  const recall = (100 * counts.recall) / counts.attributions
  const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole)
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    told: share(counts.answered, counts.attributions),
    'joins to a name': share(counts.rightJoins, counts.joins),
    kind: share(counts.kinds, counts.answered),
    name: share(counts.names, counts.answered),
    number: share(counts.numbers, counts.answered),
  }
}
