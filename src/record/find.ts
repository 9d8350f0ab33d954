import { commonWords } from './lexicon.ts'
import type { RecordLookup, Stretch } from './lookup.ts'
import { placeIn, type Place } from './place.ts'
import type { Printed } from './printed.ts'
import { regionOf } from './region.ts'
import { shinglesOf } from './shingles.ts'
import { wordsOf } from './words.ts'

/** The look-up with what one article's quotations share: the words of the days they are about. */
export type Search = { readonly lookup: RecordLookup; readonly scans: Map<number, Scan> }

type Scan = { readonly forms: readonly string[]; readonly starts: Int32Array; readonly ends: Int32Array }

/** A search over a record; make one for each article, it keeps what it has read. */
export function searchOf(lookup: RecordLookup): Search {
  return { lookup, scans: new Map() }
}

const mostShingles = 40
const mostHits = 96
const mostPlaces = 10
// A quotation of thousands of words is laid over as many at each place: a few places say enough.
const manyWords = 1500
const fewPlaces = 3
const leastScore = 0.34
const nearlyBest = 0.8

/**
 * The places of the whole record that a quotation's words lead to by the index, the likeliest first; at most ten. Once
 * one is `enough`, only those that share nearly as many words are looked at too.
 */
export function findPlaces(
  { lookup }: Search,
  printed: Printed,
  enough: (place: Place) => boolean = () => false,
): Place[] {
  const places: Place[] = []
  let least = leastScore
  for (const { stretch, score } of grouped(
    lookup,
    scored(lookup, printed),
    printed.words.length > manyWords ? fewPlaces : mostPlaces,
  )) {
    if (score < least) continue
    const place = placeAround(lookup, printed, stretch)
    if (place === null) continue
    places.push(place)
    if (enough(place)) least = nearlyBest
  }
  return places
}

function scored(lookup: RecordLookup, printed: Printed): Map<number, number> {
  const scores = new Map<number, number>()
  const tokens = sampled([...new Set(runsOf(printed).flatMap((run) => shinglesOf(run).map(({ token }) => token)))])
  const frequent: string[] = []
  let rare = 0
  for (const [i, hits] of lookup.hits(tokens, mostHits).entries()) {
    const token = tokens[i] as string
    if (hits.length >= mostHits) frequent.push(token)
    else if (hits.length > 0) rare++
    const weight = hits.length >= mostHits ? 0.05 : 1 / Math.log2(2 + hits.length)
    for (const n of hits) scores.set(n, (scores.get(n) ?? 0) + weight)
  }
  // Words so common that each leads everywhere are looked for together.
  if (rare < 3 && frequent.length > 1) together(lookup, frequent, scores)
  return scores
}

function together(lookup: RecordLookup, tokens: readonly string[], scores: Map<number, number>): void {
  for (let size = Math.min(tokens.length, 8); size >= 2; size = size >> 1) {
    const groups: string[] = []
    for (let i = 0; i + size <= tokens.length && i < 24; i += size) groups.push(tokens.slice(i, i + size).join(' '))
    const hits = lookup.hits(groups, 40).flat()
    for (const n of hits) scores.set(n, (scores.get(n) ?? 0) + size * 0.3)
    if (hits.length > 0) return
  }
}

// A shingle must not bridge what the article leaves out or puts in.
function runsOf(printed: Printed): (typeof printed.words)[] {
  const cuts = printed.units.flatMap((unit, i) => (printed.breaks[i] === 'none' ? [] : [unit.from]))
  return [0, ...cuts].map((from, i) => printed.words.slice(from, cuts[i] ?? printed.words.length))
}

function sampled(tokens: readonly string[]): string[] {
  if (tokens.length <= mostShingles) return [...tokens]
  const step = tokens.length / mostShingles
  return Array.from({ length: mostShingles }, (_, i) => tokens[Math.floor(i * step)] as string)
}

/** Stretches that are looked up, for each place that is wanted. */
const MOST_LOOKED_UP = 6

// Neighbouring stretches of one transcript are one place: a quotation may begin in one and end in the next.
function grouped(
  lookup: RecordLookup,
  scores: ReadonlyMap<number, number>,
  most: number,
): { stretch: Stretch; score: number }[] {
  const likeliest = [...scores].toSorted((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, most * MOST_LOOKED_UP)
  const stretches = new Map(lookup.stretches(likeliest.map(([n]) => n)).map((stretch) => [stretch.n, stretch]))
  const beside = (n: number): number[] =>
    [n - 1, n + 1].filter((near) => stretches.get(near)?.doc === stretches.get(n)!.doc)
  const joined = [...stretches.values()].map((stretch) => {
    const own = scores.get(stretch.n)!
    const nearby = beside(stretch.n).map((near) => scores.get(near)!)
    return { stretch, own, score: own + Math.max(0, ...nearby) * 0.9 }
  })
  joined.sort((x, y) => y.score - x.score || y.own - x.own || x.stretch.n - y.stretch.n)
  const best = joined[0]?.score ?? 0
  const taken = new Set<number>()
  const wanted: { stretch: Stretch; score: number }[] = []
  for (const { stretch, score } of joined) {
    if (score < best * leastScore || wanted.length >= most) break
    if (taken.has(stretch.n)) continue
    for (const near of [stretch.n, ...beside(stretch.n)]) taken.add(near)
    wanted.push({ stretch, score: score / best })
  }
  return wanted
}

const mostAround = 400

// A stretch with what is near it, further the longer the quotation is.
function placeAround(lookup: RecordLookup, printed: Printed, stretch: Stretch): Place | null {
  const length = (printed.words[printed.words.length - 1]?.end ?? 0) - (printed.words[0]?.start ?? 0)
  const around = mostAround + Math.ceil(length * 1.3)
  return placeIn(printed, regionOf(lookup.transcript(stretch.doc), stretch.start - around, stretch.end + around))
}

/** The likeliest places in one transcript by the words it shares with the quotation, in whatever order; at most two. */
export function scanTranscript(search: Search, doc: number, printed: Printed): Place[] {
  const scan = scanOf(search, doc)
  const held = search.lookup.transcript(doc)
  const length = Math.ceil(printed.words.length * 1.6) + 8
  const exact = exactWindow(scan, printed)
  const windows = exact === null ? bestWindows(scan, printed, length) : [exact]
  return windows.flatMap((at) => {
    const from = scan.starts[Math.max(0, at - 60)] ?? 0
    const to = scan.ends[Math.min(scan.ends.length - 1, at + length + 60)] ?? held.text.length
    const place = placeIn(printed, regionOf(held, from, to))
    return place === null ? [] : [place]
  })
}

function exactWindow({ forms }: Scan, printed: Printed): number | null {
  const text = ` ${forms.join(' ')} `
  const at = text.indexOf(` ${printed.words.map(({ form }) => form).join(' ')} `)
  if (at < 0) return null
  let words = 0
  for (let i = text.indexOf(' '); i < at; i = text.indexOf(' ', i + 1)) words++
  return words
}

function scanOf({ lookup, scans }: Search, doc: number): Scan {
  const known = scans.get(doc)
  if (known !== undefined) return known
  const { text, turns } = lookup.transcript(doc)
  const forms: string[] = []
  const places: number[] = []
  for (const { span } of turns)
    for (const { form, start, end } of wordsOf(text, span.start, span.end)) {
      forms.push(form)
      places.push(start, end)
    }
  const scan = {
    forms,
    starts: Int32Array.from(forms, (_, i) => places[i * 2] as number),
    ends: Int32Array.from(forms, (_, i) => places[i * 2 + 1] as number),
  }
  scans.set(doc, scan)
  return scan
}

// A window slides over the words and counts the weight of the quotation's words in it, each as often as it has it.
function bestWindows(scan: Scan, printed: Printed, length: number): number[] {
  const wanted = new Map<string, { most: number; inside: number; weight: number }>()
  let total = 0
  for (const { form } of printed.words) {
    const weight = commonWords.has(form) ? 0.2 : 1
    const held = wanted.get(form)
    if (held === undefined) wanted.set(form, { most: 1, inside: 0, weight })
    else held.most++
    total += weight
  }
  const peaks: { at: number; score: number }[] = []
  let score = 0
  scan.forms.forEach((form, i) => {
    const entering = wanted.get(form)
    if (entering !== undefined && ++entering.inside <= entering.most) score += entering.weight
    const leaving = i < length ? undefined : wanted.get(scan.forms[i - length] as string)
    if (leaving !== undefined && leaving.inside-- <= leaving.most) score -= leaving.weight
    if (score < total * 0.4) return
    const at = Math.max(0, i - length + 1)
    const last = peaks[peaks.length - 1]
    if (last !== undefined && at - last.at < length) {
      if (score > last.score) peaks[peaks.length - 1] = { at, score }
    } else peaks.push({ at, score })
  })
  return peaks
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 2)
    .map(({ at }) => at)
}
