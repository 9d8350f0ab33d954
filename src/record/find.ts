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
const mostPlaces = 12
const leastScore = 0.34

/** The places of the whole record that a quotation's words lead to by the index, the likeliest first; at most twelve. */
export function findPlaces({ lookup }: Search, printed: Printed): Place[] {
  const scores = scored(lookup, printed)
  const groups = grouped(lookup, scores).slice(0, mostPlaces)
  return groups.flatMap((stretch) => {
    const place = placeAround(lookup, printed, stretch)
    return place === null ? [] : [place]
  })
}

function scored(lookup: RecordLookup, printed: Printed): Map<number, number> {
  const scores = new Map<number, number>()
  const tokens = sampled([...new Set(runsOf(printed).flatMap((run) => shinglesOf(run).map(({ token }) => token)))])
  const frequent: string[] = []
  let rare = 0
  for (const token of tokens) {
    const hits = lookup.hits(token, mostHits)
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
    let found = 0
    for (let i = 0; i + size <= tokens.length && i < 24; i += size) {
      const hits = lookup.hits(tokens.slice(i, i + size).join(' '), 40)
      found += hits.length
      for (const n of hits) scores.set(n, (scores.get(n) ?? 0) + size * 0.3)
    }
    if (found > 0) return
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

// Neighbouring stretches are one place: a quotation may begin in one and end in the next.
function grouped(lookup: RecordLookup, scores: ReadonlyMap<number, number>): Stretch[] {
  const joined = [...scores].map(([n, score]) => ({ n, score: score + Math.max(scores.get(n - 1) ?? 0, scores.get(n + 1) ?? 0) * 0.9, own: score }))
  joined.sort((a, b) => b.score - a.score || b.own - a.own || a.n - b.n)
  const best = joined[0]?.score ?? 0
  const taken = new Set<number>()
  const stretches: Stretch[] = []
  for (const { n, score } of joined) {
    if (score < best * leastScore || stretches.length >= mostPlaces) break
    if (taken.has(n)) continue
    for (const near of [n - 1, n, n + 1]) taken.add(near)
    const stretch = lookup.stretch(n)
    if (stretch !== null) stretches.push(stretch)
  }
  return stretches
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
  const windows = bestWindows(scan, printed, length)
  return windows.flatMap((at) => {
    const from = scan.starts[Math.max(0, at - 60)] ?? 0
    const to = scan.ends[Math.min(scan.ends.length - 1, at + length + 60)] ?? held.text.length
    const place = placeIn(printed, regionOf(held, from, to))
    return place === null ? [] : [place]
  })
}

function scanOf({ lookup, scans }: Search, doc: number): Scan {
  const known = scans.get(doc)
  if (known !== undefined) return known
  const { text, turns } = lookup.transcript(doc)
  const words = turns.flatMap(({ span }) => wordsOf(text, span.start, span.end))
  const scan = {
    forms: words.map((word) => word.form),
    starts: Int32Array.from(words, (word) => word.start),
    ends: Int32Array.from(words, (word) => word.end),
  }
  scans.set(doc, scan)
  return scan
}

// A window slides over the words and counts the weight of the quotation's words in it, each as often as it has it.
function bestWindows(scan: Scan, printed: Printed, length: number): number[] {
  const wanted = new Map<string, number>()
  for (const { form } of printed.words) wanted.set(form, (wanted.get(form) ?? 0) + 1)
  const weight = (form: string) => (commonWords.has(form) ? 0.2 : 1)
  const total = printed.words.reduce((sum, { form }) => sum + weight(form), 0)
  const inside = new Map<string, number>()
  const peaks: { at: number; score: number }[] = []
  let score = 0
  scan.forms.forEach((form, i) => {
    score += enter(form, wanted, inside) ? weight(form) : 0
    const left = scan.forms[i - length]
    if (left !== undefined) score -= leave(left, wanted, inside) ? weight(left) : 0
    if (score < total * 0.4) return
    const at = Math.max(0, i - length + 1)
    const last = peaks[peaks.length - 1]
    if (last !== undefined && at - last.at < length) {
      if (score > last.score) peaks[peaks.length - 1] = { at, score }
    } else peaks.push({ at, score })
  })
  return peaks.toSorted((a, b) => b.score - a.score).slice(0, 2).map(({ at }) => at)
}

function enter(form: string, wanted: ReadonlyMap<string, number>, inside: Map<string, number>): boolean {
  const most = wanted.get(form)
  if (most === undefined) return false
  const held = (inside.get(form) ?? 0) + 1
  inside.set(form, held)
  return held <= most
}

function leave(form: string, wanted: ReadonlyMap<string, number>, inside: Map<string, number>): boolean {
  const most = wanted.get(form)
  if (most === undefined) return false
  const held = inside.get(form) ?? 0
  inside.set(form, held - 1)
  return held <= most
}
