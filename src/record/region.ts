import type { HeldTranscript } from './lookup.ts'
import { gap, wordsOf, type Word } from './words.ts'

/** A word of the record; `turn` is the number of the turn it is in. */
export type RecordWord = Word

/** A place where the record can be read in more than one way, by word numbers of the region, and its readings. */
export type Site = { readonly from: number; readonly to: number; readonly readings: readonly (readonly RecordWord[])[] }

/** A stretch of a transcript as words, labels left out, with the places that can be read in more than one way. */
export type Region = {
  readonly held: HeldTranscript
  readonly words: readonly RecordWord[]
  readonly sites: readonly Site[]
}

/** The region of a transcript between two offsets. */
export function regionOf(held: HeldTranscript, start: number, end: number): Region {
  const words: RecordWord[] = []
  let speaker: string | null | undefined
  held.turns.forEach((turn, n) => {
    const from = Math.max(start, turn.span.start)
    const to = Math.min(end, turn.span.end)
    if (from >= to) return
    // What the audience calls between is like a stage direction: quoting past it is no splice.
    const aside = turn.role === 'audience'
    const label = turn.label ?? turn.speaker
    const changes = !aside && speaker !== undefined && speaker !== label
    if (!aside) speaker = label
    const opening = gap.sentence | (changes ? gap.turn : 0)
    const found = wordsOf(held.text, from, to, n)
    const [first] = found
    if (first === undefined) return
    if (aside) for (const word of found) words.push({ ...word, setting: 'aside' })
    else {
      found[0] = { ...first, gap: first.gap | opening }
      for (const word of found) words.push(word)
    }
  })
  return { held, words, sites: sitesOf(held.text, words) }
}

/** The words of a region with reading `choices[k]` of site `k`, the first where nothing is chosen. */
export function readingOf(region: Region, choices: readonly number[]): RecordWord[] {
  const read: RecordWord[] = []
  let at = 0
  region.sites.forEach((site, k) => {
    for (; at < site.from; at++) read.push(region.words[at] as RecordWord)
    read.push(...(site.readings[choices[k] ?? 0] ?? []))
    at = site.to
  })
  for (; at < region.words.length; at++) read.push(region.words[at] as RecordWord)
  return read
}

const mostCorrected = 6

function sitesOf(text: string, words: readonly RecordWord[]): Site[] {
  const sites: Site[] = []
  for (let i = 0; i < words.length;) {
    const word = words[i] as RecordWord
    if (word.setting === 'plain') {
      i++
      continue
    }
    const end = runEnd(words, i)
    const run = words.slice(i, end)
    if (word.setting === 'aside') sites.push({ from: i, to: end, readings: [[], run] })
    else if (word.setting === 'struck') {
      const after = words[end]?.setting === 'bracket' ? runEnd(words, end) : end
      const corrected = words.slice(end, after)
      sites.push({
        from: i,
        to: after,
        readings: corrected.length > 0 && !isSic(corrected) ? [corrected, run] : [run, []],
      })
      i = after
      continue
    } else if (word.setting === 'bracket')
      sites.push(bracketSite(text, words, i, end, sites[sites.length - 1]?.to ?? 0))
    i = end
  }
  return sites
}

function runEnd(words: readonly RecordWord[], from: number): number {
  const setting = words[from]?.setting
  let end = from + 1
  while (end < words.length && words[end]?.setting === setting) end++
  return end
}

function isSic(words: readonly RecordWord[]): boolean {
  return words.length === 1 && words[0]?.form === 'sic'
}

// "hundred [thousand]" may stand for either word or both; "700[,000]" is one number; "[sic]" is nobody's word.
function bracketSite(text: string, words: readonly RecordWord[], from: number, to: number, after: number): Site {
  const run = words.slice(from, to)
  if (isSic(run)) return { from, to, readings: [[]] }
  if (run.length > mostCorrected) return { from, to, readings: [run, []] }
  const first = run[0] as RecordWord
  const last = words[from - 1]
  if (last !== undefined && from - 1 >= after && /^\[[,.]?$/.test(text.slice(last.end, first.start)))
    return { from: from - 1, to, readings: [[glued(text, last, first), ...run.slice(1)], [last]] }
  const count = Math.min(run.length, from - after)
  const before = words.slice(from - count, from)
  return {
    from: from - count,
    to,
    readings: [run, before, [...before, ...run]].map((reading) => firstGap(reading, before[0] ?? first)),
  }
}

function glued(text: string, word: RecordWord, rest: RecordWord): RecordWord {
  const joined = text.slice(word.start, rest.end).replace(/\[/, '')
  const [made] = wordsOf(joined)
  return { ...word, end: rest.end, form: made?.form ?? word.form, fragment: false }
}

// The gap before a site belongs to whichever word is read first.
function firstGap(words: readonly RecordWord[], at: RecordWord): RecordWord[] {
  return words.map((word, i) => (i === 0 ? { ...word, gap: word.gap | at.gap } : word))
}
