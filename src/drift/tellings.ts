import { compareReadings } from '../compare-readings.ts'
import { withSourcesOf } from '../known-sources.ts'
import { heldReading, heldTold, matterLookup, search, type HeldStatement, type Ledger } from '../ledger/ledger.ts'
import type { OneSource } from '../one-source.ts'
import { candidatesFor } from '../proposition/group.ts'
import type { Compared } from '../schema/compare.ts'
import type { Reading } from '../schema/to-reading.ts'
import { keyOf, wordsOf } from '../wording/words.ts'

type Attribution = Reading['attributions'][number]

/** A statement as one article tells it. */
export type Telling = {
  readonly reading: Reading
  readonly statement: Attribution
  /** The name across documents. */
  readonly source: string | null
}

/** The tellings of one statement, by the days of their articles, an agency's own text first, and what joins them. */
export type Told = { readonly tellings: readonly Telling[]; readonly joins: Compared['origins'][number]['joins'] }

/** A run of so many words is looked for in other articles. */
const RUN = 5
const MOST = 40
/** So much of the shorter one's matter in the other, and so many words, make two tellings of one statement. */
const LEAST_ALIKE = 0.5
const FEWEST_ALIKE = 2

/** The articles of the ledger that tell what a statement tells: tens are looked at, whatever is held. One telling an article. */
export function tellingsOf(ledger: Ledger, statement: HeldStatement): Told {
  const readings = readingsOf(ledger, statement)
  const sources = withSourcesOf(ledger, [], readings)
  const sourceOf = new Map(sources.flatMap((source) => source.members.map((id) => [id, source] as const)))
  const alike = new Map(readings.map((reading) => [reading, alikeIn(reading, statement)]))
  const meant = new Set([...alike.values()].flatMap((found) => found.map(({ id }) => id)))
  const { origins } = compareReadings(readings, { only: meant, sources })
  const joined = new Set(origins.find((origin) => origin.statements.includes(statement.id))?.statements)
  const nameOf = ({ source }: Attribution): OneSource | undefined => sourceOf.get(source?.id ?? '')
  const own = [...alike.values()].flat().find(({ id }) => id === statement.id)
  const asked = own === undefined ? undefined : nameOf(own)
  const tellings = readings.flatMap((reading): Telling[] => {
    const one = alike
      .get(reading)!
      .find((each) => joined.has(each.id) || (asked !== undefined && nameOf(each) === asked))
    const told = one ?? alike.get(reading)!.find(({ id }) => id === statement.id)
    return told === undefined ? [] : [{ reading, statement: told, source: nameOf(told)?.name ?? null }]
  })
  return { tellings, joins: origins.flatMap((origin) => origin.joins) }
}

/** The readings that may hold a telling, by the days of their articles. */
function readingsOf(ledger: Ledger, statement: HeldStatement): Reading[] {
  const own = heldReading(ledger, statement.reading)
  const { readings } = heldTold(ledger, [statement, ...likely(ledger, statement)])
  return readings
    .map((reading) => (reading.document.id === own?.document.id ? own : reading))
    .toSorted((a, b) => placeInTime(a).localeCompare(placeInTime(b)))
}

function likely(ledger: Ledger, { id, text, day }: HeldStatement): HeldStatement[] {
  const { lookup, found } = matterLookup(ledger)
  const alike = candidatesFor({ id, text, day }, lookup).flatMap((one) => found.get(one.id) ?? [])
  const words = text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.slice(0, 60) ?? []
  const starts = words.length < RUN ? [] : [0, Math.floor((words.length - RUN) / 2), words.length - RUN]
  const runs = new Set(starts.map((from) => words.slice(from, from + RUN).join(' ')))
  const copied = [...runs].flatMap((run) => search(ledger, `"${run}"`, { limit: MOST }).hits)
  const all = new Map([...copied, ...alike].map((one) => [one.document.id, one]))
  return [...all.values()].slice(0, MOST)
}

/** An agency's text stands before the others of its day. */
function placeInTime({ document }: Reading): string {
  return `${document.published ?? '9999'} ${isWire(document) ? 0 : 1} ${document.outlet ?? ''} ${document.id}`
}

/** Whether a text is an agency's own. */
export function isWire({ agency, outlet }: Reading['document']): boolean {
  return agency !== null && (outlet === null || outlet.toLowerCase() === agency.toLowerCase())
}

/** The statements of an article that tell some of the same, the most alike first; in its own article the asked one alone. */
function alikeIn({ attributions, parts }: Reading, { id, text }: HeldStatement): Attribution[] {
  const own = attributions.find((one) => one.id === id)
  if (own !== undefined) return [own]
  return attributions
    .filter(({ content }) => !inTitle(content.spans[0]?.start ?? 0, parts))
    .map((one) => ({ one, score: likenessOf(text, one.content.text) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ one }) => one)
}

/** Whether a place lies in the title. */
export function inTitle(at: number, parts: Reading['parts']): boolean {
  return parts.some(({ kind, start, end }) => kind === 'title' && start <= at && at < end)
}

/** The share of the shorter text's matter that the other has, 0 where that is too little to be one statement. */
export function likenessOf(a: string, b: string): number {
  const [one, other] = [a, b].map(
    (text) => new Set(wordsOf(text).flatMap(({ isFull, stem }) => (isFull ? [keyOf(stem)] : []))),
  )
  const [small, large] = one!.size <= other!.size ? [one!, other!] : [other!, one!]
  const shared = [...small].filter((word) => large.has(word)).length
  return shared >= FEWEST_ALIKE && shared / small.size >= LEAST_ALIKE ? shared / small.size + shared / 1000 : 0
}
