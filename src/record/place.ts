import { align, type Step } from './align.ts'
import { editsOf, type Compared } from './edits.ts'
import { fit } from './fit.ts'
import { commonWords } from './lexicon.ts'
import type { HeldTranscript } from './lookup.ts'
import type { Printed } from './printed.ts'
import { readingOf, type RecordWord, type Region } from './region.ts'
import { near } from './stem.ts'
import { unitsOf, type Unit } from './units.ts'

/** How a quotation reads at one place, speaker and day left aside. */
export type Quality = 'verbatim' | 'tidied' | 'spliced' | 'altered'

/** A quotation laid over one place of the record. */
export type Place = {
  readonly held: HeldTranscript
  readonly region: Region
  /** The record's words that it lies on, first to last, in the reading that fits best. */
  readonly words: readonly RecordWord[]
  readonly units: readonly Unit[]
  /** Those of the words that stand in the quotation too, as they are or in another form. */
  readonly kept: readonly RecordWord[]
  readonly compared: Compared
  readonly quality: Quality
  /** By unit of the quotation: whether the record has it. */
  readonly covered: readonly boolean[]
  /** Share of the quotation's words that the record has, content words counting four times as much; 0 to 1. */
  readonly share: number
  /** Longest run of units that agree. */
  readonly run: number
}

type Laid = {
  readonly words: readonly RecordWord[]
  readonly units: readonly Unit[]
  readonly steps: readonly Step[]
  readonly cost: number
}

const leastAgreed = 0.34

/** Lays a quotation over a region of the record where it fits best; null where less than a third of it agrees. */
export function placeIn(printed: Printed, region: Region): Place | null {
  const first = lay(printed, region, [])
  if (first === null) return null
  const best = first.cost === 0 ? first : bestReading(printed, region, first)
  return placed(printed, region, best)
}

function lay(printed: Printed, region: Region, choices: readonly number[]): Laid | null {
  const words = readingOf(region, choices)
  const whole = exactly(printed, words)
  if (whole !== null) return whole
  const units = unitsOf(words)
  const breaks = printed.breaks.map((at) => at !== 'none')
  const found = fit(printed.units, units, breaks)
  if (found === null || found.agreed < leastAgreed * printed.units.length || found.to <= found.from) return null
  const from = units[found.from]?.from ?? 0
  const to = units[found.to - 1]?.to ?? from
  const range = words.slice(from, to)
  const rangeUnits = unitsOf(range)
  const steps = align(printed.units, rangeUnits)
  return { words: range, units: rangeUnits, steps, cost: costOf(printed, rangeUnits, steps) }
}

// The same words in the same order, found as one string: most quotations need nothing else.
function exactly(printed: Printed, words: readonly RecordWord[]): Laid | null {
  const text = ` ${words.map(({ form }) => form).join(' ')} `
  const at = text.indexOf(` ${printed.words.map(({ form }) => form).join(' ')} `)
  if (at < 0 || printed.words.length === 0) return null
  let from = 0
  for (let i = text.indexOf(' ', 0); i < at; i = text.indexOf(' ', i + 1)) from++
  const range = words.slice(from, from + printed.words.length)
  const steps = printed.units.map((_, i) => ({ kind: 'same', a: [i, i + 1], b: [i, i + 1] }) as const)
  return { words: range, units: unitsOf(range), steps, cost: 0 }
}

function costOf(printed: Printed, units: readonly Unit[], steps: readonly Step[]): number {
  let cost = 0
  for (const { kind, a, b } of steps) {
    if (kind === 'same') cost += printed.units[a[0]]?.form === units[b[0]]?.form ? 0 : 0.1
    else if (kind === 'join') cost += 0.1
    else cost += 1 + (a[1] - a[0]) + (b[1] - b[0])
  }
  return cost
}

const mostSites = 8

// Corrections near the place are read each way in turn, and what fits better is kept.
function bestReading(printed: Printed, region: Region, first: Laid): Laid {
  const forms = new Set(printed.words.map((word) => word.form))
  const [start, end] = [(first.words[0]?.start ?? 0) - 40, (first.words[first.words.length - 1]?.end ?? 0) + 40]
  const choices: number[] = region.sites.map(() => 0)
  let best = first
  let tried = 0
  region.sites.forEach((site, k) => {
    const [from, to] = [region.words[site.from]?.start ?? 0, region.words[site.to - 1]?.end ?? 0]
    if (to < start || from > end || tried >= mostSites || best.cost === 0) return
    const others = site.readings.slice(1).map((reading, r) => ({ reading, r: r + 1 }))
    const promising = others.filter(
      ({ reading }) => reading.length === 0 || reading.some(({ form }) => forms.has(form)),
    )
    if (promising.length > 0) tried++
    for (const { r } of promising) {
      const kept = choices[k] ?? 0
      choices[k] = r
      const laid = lay(printed, region, choices)
      if (laid !== null && laid.cost < best.cost) best = laid
      else choices[k] = kept
    }
  })
  return best
}

function placed(printed: Printed, region: Region, laid: Laid): Place {
  const { words, units, steps } = laid
  const compared = editsOf(printed, { words, units, text: region.held.text }, steps)
  const covered = printed.units.map(() => false)
  const kept = new Set<RecordWord>()
  let [agreed, run, longest] = [0, 0, 0]
  for (const { kind, a, b } of steps) {
    const agrees = kind === 'same' || kind === 'join'
    const partly =
      kind === 'replace' &&
      a[1] - a[0] === 1 &&
      b[1] - b[0] === 1 &&
      near(printed.units[a[0]]?.key ?? '', units[b[0]]?.key ?? '')
    for (let i = a[0]; i < (agrees || partly ? a[1] : a[0]); i++) {
      covered[i] = agrees
      agreed += weightOf(printed.units[i]) * (agrees ? 1 : 0.6)
    }
    if (kind !== 'drop')
      for (let j = b[0]; j < b[1]; j++)
        for (let w = units[j]?.from ?? 0; w < (units[j]?.to ?? 0); w++) kept.add(words[w] as RecordWord)
    run = agrees ? run + a[1] - a[0] : 0
    longest = Math.max(longest, run)
  }
  const total = printed.units.reduce((sum, unit) => sum + weightOf(unit), 0)
  return {
    held: region.held,
    region,
    words,
    units,
    kept: [...kept],
    compared,
    quality: qualityOf(compared),
    covered,
    share: agreed / total,
    run: longest,
  }
}

function weightOf(unit: Unit | undefined): number {
  return unit === undefined || commonWords.has(unit.key) ? 0.25 : 1
}

function qualityOf({ edits, splices, changes }: Compared): Quality {
  if (changes > 0) return 'altered'
  if (splices > 0) return 'spliced'
  return edits.length > 0 ? 'tidied' : 'verbatim'
}
