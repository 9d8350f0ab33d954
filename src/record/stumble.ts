import { fillerPhrases, fillers, grammarWords } from './lexicon.ts'
import { keysOf, wordAt, type Run, type Side } from './run.ts'
import { senseOf } from './sense.ts'
import type { Unit } from './units.ts'
import { gap } from './words.ts'

/**
 * Whether a run only fills a pause: "uh", "you know", a word broken off. It may be shifted over equal words, as what
 * "you know, you would" loses is as well "know, you".
 */
export function isFilled(run: Run): boolean {
  const length = run.to - run.from
  if (length > mostFilled) return fills(run)
  for (let shift = -length; shift <= length; shift++)
    if (canShift(run, shift) && fills({ side: run.side, from: run.from + shift, to: run.to + shift })) return true
  return false
}

const mostFilled = 4

function fills(run: Run): boolean {
  const keys = keysOf(run)
  for (let i = 0; i < keys.length;) {
    const phrase = fillerPhrases.find((words) => words.every((word, k) => keys[i + k] === word))
    if (phrase !== undefined) i += phrase.length
    else if (fillers.has(keys[i] as string) || wordAt(run.side, run.from + i)?.fragment === true) i++
    else return false
  }
  return keys.length > 0
}

const mostStumble = 9

/**
 * Whether a run of the record is a stumble: words said again right after or before ("I — I"), or a start that a dash
 * breaks off and that is taken up in other words ("as we are — as I am"), without a negation, number or name of its own.
 * A run may be shifted over equal words, as "the — the point" may lose either "the".
 */
export function isStumble(run: Run): boolean {
  const { side, from, to } = run
  const length = to - from
  if (length > mostStumble) return false
  for (let shift = -length; shift <= length; shift++) {
    const moved = { side, from: from + shift, to: to + shift }
    if (canShift(run, shift) && inOneSentence(moved) && (isRepeated(moved) || isBrokenOff(moved))) return true
  }
  return false
}

// Nobody stumbles over the end of a sentence or another's turn.
function inOneSentence({ side, from, to }: Run): boolean {
  for (let at = from + 1; at <= to; at++)
    if (
      ((wordAt(side, at)?.gap ?? 0) & (gap.sentence | gap.turn)) !== 0 &&
      side.units[at]?.from !== side.units[at - 1]?.from
    )
      return false
  return true
}

function canShift({ side, from, to }: Run, shift: number): boolean {
  const key = (at: number) => side.units[at]?.key
  if (from + shift < 0 || to + shift > side.units.length) return false
  for (let k = 0; k < shift; k++) if (key(from + k) !== key(to + k)) return false
  for (let k = 0; k > shift; k--) if (key(from + k - 1) !== key(to + k - 1)) return false
  return true
}

function isRepeated({ side, from, to }: Run): boolean {
  const length = to - from
  const same = (at: number) => {
    for (let k = 0; k < length; k++) if (!begins(side.units[from + k], side.units[at + k])) return false
    return true
  }
  const interrupted =
    ((wordAt(side, to)?.gap ?? 0) | (wordAt(side, from)?.gap ?? 0)) & (gap.dash | gap.clause | gap.ellipsis)
  if (length > 3 && interrupted === 0) return false
  // "very, very" and "long, long" are said on purpose: only words of grammar repeat by accident without a dash.
  const dashed = (((wordAt(side, to)?.gap ?? 0) | (wordAt(side, from)?.gap ?? 0)) & gap.dash) !== 0
  const grammar = side.units.slice(from, to).some((unit) => grammarWords.has(unit.key))
  return (dashed || grammar) && (same(to) || (from >= length && same(from - length)))
}

// "231 — 231 million", "Israel — Israel's": a number or a name may be begun again.
function begins(said: Unit | undefined, again: Unit | undefined): boolean {
  if (said === undefined || again === undefined) return false
  return said.key === again.key || again.form.startsWith(`${said.form} `) || again.key === `${said.key}'s`
}

function isBrokenOff(run: Run): boolean {
  const { side, from, to } = run
  const after = wordAt(side, to)
  if (after === undefined || (after.gap & gap.dash) === 0) return false
  const first = wordAt(side, from)
  const ahead = new Set(side.units.slice(to, to + (to - from) + 6).map((unit) => unit.key))
  const keys = keysOf(run)
  const shares = keys.some((key) => ahead.has(key))
  const opens = from === 0 || ((first?.gap ?? 0) & (gap.sentence | gap.dash | gap.clause)) !== 0
  if (!shares && !(opens && keys.length <= 3)) return false
  const own: Side = {
    words: side.words,
    units: side.units.filter((unit, i) => i >= from && i < to && !ahead.has(unit.key)),
  }
  if (wordAt(side, to - 1)?.fragment === true && own.units.length <= 1) return true
  return senseOf({ side: own, from: 0, to: own.units.length }) === null
}
