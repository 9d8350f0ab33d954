import { editsOf, type Compared } from './edits.ts'
import { laidIn, type Laid } from './lay.ts'
import { commonWords } from './lexicon.ts'
import type { HeldTranscript } from './lookup.ts'
import type { Printed } from './printed.ts'
import type { RecordWord, Region } from './region.ts'
import { near } from './stem.ts'
import type { Unit } from './units.ts'

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

/** Lays a quotation over a region of the record where it fits best; null where less than a third of it agrees. */
export function placeIn(printed: Printed, region: Region): Place | null {
  const laid = laidIn(printed, region)
  return laid === null ? null : placed(printed, region, laid)
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
