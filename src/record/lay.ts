import { align, type Step } from './align.ts'
import { editsOf } from './edits.ts'
import { fit } from './fit.ts'
import type { Printed } from './printed.ts'
import { readingOf, type RecordWord, type Region } from './region.ts'
import { sameKey, unitsOf, type Unit } from './units.ts'

/** A quotation laid over words of the record, and how much it costs to make the one of the other. */
export type Laid = {
  readonly words: readonly RecordWord[]
  readonly units: readonly Unit[]
  readonly steps: readonly Step[]
  readonly cost: number
}

const leastAgreed = 0.34

/** Lays a quotation over a region where it fits best, corrections read as fits best; null where less than a third agrees. */
export function laidIn(printed: Printed, region: Region): Laid | null {
  const first = lay(printed, region, [])
  return first === null || first.cost === 0 ? first : bestReading(printed, region, first)
}

function lay(printed: Printed, region: Region, choices: readonly number[]): Laid | null {
  const words = readingOf(region, choices)
  const whole = exactly(printed, words)
  if (whole !== null) return whole
  const units = unitsOf(words)
  const breaks = printed.breaks.map((at) => at !== 'none')
  const found = fit(printed.units, units, breaks)
  if (found === null || found.agreed < leastAgreed * printed.units.length || found.to <= found.from) return null
  const laid = over(printed, words, units, found)
  return pastStumble(printed, region, { words, units, found, laid }) ?? laid
}

function over(printed: Printed, words: readonly RecordWord[], units: readonly Unit[], { from, to }: Bounds): Laid {
  const first = units[from]?.from ?? 0
  const range = words.slice(first, units[to - 1]?.to ?? first)
  const rangeUnits = unitsOf(range)
  const steps = align(printed.units, rangeUnits)
  const [lead, tail] = [dropped(steps[0]), dropped(steps[steps.length - 1])]
  // What the record has before or after the quotation is not left out of it.
  if (lead + tail > 0 && to - from > lead + tail)
    return over(printed, words, units, { from: from + lead, to: to - tail })
  return { words: range, units: rangeUnits, steps, cost: costOf(printed, rangeUnits, steps) }
}

function dropped(step: Step | undefined): number {
  return step?.kind === 'drop' ? step.b[1] - step.b[0] : 0
}

type Bounds = { readonly from: number; readonly to: number }
type Fitted = {
  readonly words: readonly RecordWord[]
  readonly units: readonly Unit[]
  readonly found: Bounds
  readonly laid: Laid
}

const mostStumble = 12

// "And we have to — we have to go": a stumble right after the first word or before the last hides that word from the
// fit, to which one changed word is the cheaper reading. Where the word stands beyond it and all the rest is a
// stumble, it is the quotation's.
function pastStumble(printed: Printed, region: Region, { words, units, found, laid }: Fitted): Laid | null {
  const [first, last] = [laid.steps[0], laid.steps[laid.steps.length - 1]]
  const bounds = { ...found }
  if (first !== undefined && differs(first)) bounds.from = before(units, found.from, printed.units[0])
  if (last !== undefined && differs(last)) bounds.to = behind(units, found.to, printed.units[printed.units.length - 1])
  if (bounds.from === found.from && bounds.to === found.to) return null
  const wider = over(printed, words, units, bounds)
  return changesIn(printed, region, wider) < changesIn(printed, region, laid) ? wider : null
}

function changesIn(printed: Printed, region: Region, { words, units, steps }: Laid): number {
  const { changes, splices } = editsOf(printed, { words, units, text: region.held.text }, steps)
  return changes + splices
}

function differs({ kind }: Step): boolean {
  return kind !== 'same' && kind !== 'join'
}

function before(units: readonly Unit[], from: number, wanted: Unit | undefined): number {
  if (wanted === undefined) return from
  const near = units.slice(Math.max(0, from - mostStumble), from)
  const at = near.findLastIndex((unit) => sameKey(unit, wanted))
  return at < 0 ? from : from - near.length + at
}

function behind(units: readonly Unit[], to: number, wanted: Unit | undefined): number {
  if (wanted === undefined) return to
  return to + units.slice(to, to + mostStumble).findIndex((unit) => sameKey(unit, wanted)) + 1
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
