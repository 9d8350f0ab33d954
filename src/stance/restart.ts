import { isFinite, isVerb, type Token } from './tokens.ts'

/** Parts of speech after which no clause ends. */
export const BROKEN_AFTER = /^(?:DT|IN|MD|TO|PRP\$|CC|VBP|WDT|WP|WRB|HYPH|:)$/

/** How many words a speaker says before he breaks off and begins again. */
const REACH = 9
const MOST_FILLERS = 12
const DASH = /^(?:[—–]|--|\.\.\.|…)$/
const OPENER = /^(?:CC|UH|,|``|:)$/
const FILLER = /^(?:well|so|look|now|yeah|yes|no|okay|ok|just|i mean|again|oh|right|and|but|or)$/

/**
 * Where a speaker who breaks off at a dash begins for the last time: "I'm sure — I'm not sure — I believe he paid" begins
 * at the third "I". The given place where he does not.
 */
export function lastStart(tokens: readonly Token[], from: number, to: number): number {
  let lastVerb = to - 1
  while (lastVerb > from && !(isVerb(tokens[lastVerb]!) && isFinite(tokens, lastVerb))) lastVerb--
  let start = from
  for (let at = from + 1; at < to - 1; at++) {
    if (!DASH.test(tokens[at]!.form)) continue
    const before = opening(tokens, start, at)
    const again = opening(tokens, at + 1, to)
    if (again >= to - 1) continue
    if (at - before > REACH) {
      const last = lastStretch(tokens, start, at)
      const isAnew = last > start && at - last <= 4 && isStart(tokens, last, at) && tokens[again]!.tag === 'PRP'
      if (isAnew && again <= lastVerb) start = at + 1
      continue
    }
    const stretch = lastStretch(tokens, start, at)
    if (
      stretch > start &&
      again <= lastVerb &&
      isStart(tokens, stretch, at) &&
      /^(?:PRP|EX)$/.test(tokens[again]!.tag)
    ) {
      start = at + 1
      continue
    }
    const isAlike =
      !goesOn(tokens, start, at + 1) &&
      beginsAlike(tokens, before, again) &&
      !standsWithin(tokens, again, before + 1, at)
    if ((isAlike || isBroken(tokens, before, at, again)) && again <= lastVerb) start = at + 1
  }
  return start
}

/** Behind the last sign before a place: "as it relates to that, I'm —" begins anew at "I'm". */
function lastStretch(tokens: readonly Token[], from: number, at: number): number {
  for (let before = at - 1; before > Math.max(from, at - 6); before--)
    if (tokens[before]!.tag === ',' || DASH.test(tokens[before]!.form)) return before + 1
  return from
}

/** A conjunction behind a dash goes on, unless it stood before already: "or is — or is it". */
function goesOn(tokens: readonly Token[], start: number, behind: number): boolean {
  const { tag, form } = tokens[behind]!
  return tag === 'CC' && tokens[start]!.form !== form
}

/** Auxiliaries and nothing that they help: "I don't", "can't". */
function isStart(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^(?:PRP|MD|EX)$/.test(tokens[from]!.tag) || to - from > 4) return false
  return tokens
    .slice(from + 1, to)
    .every(
      ({ lemma, form, tag }) =>
        /^(?:be|have|do|will|would|can|could|should)$/.test(lemma) || form === 'not' || tag === 'RB',
    )
}

/** Past conjunctions and fillers, of which nobody puts more before a word. */
function opening(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  const last = Math.min(to, from + MOST_FILLERS)
  while (at < last && (OPENER.test(tokens[at]!.tag) || FILLER.test(tokens[at]!.form))) at++
  return at
}

/** Whether nothing but fillers, or no whole clause, stands between two places, and a clause begins behind. */
function isBroken(tokens: readonly Token[], from: number, to: number, again: number): boolean {
  if (from >= to) return true
  const { tag, lemma } = tokens[to - 1]!
  if (!/^(?:PRP|EX|MD)$/.test(tokens[again]!.tag) && to - from > 3) return false
  if (isStart(tokens, from, to)) return true
  if (tokens[again]!.tag === tag) return false
  if (BROKEN_AFTER.test(tag) && (tag !== 'VBP' || /^(?:be|have|do)$/.test(lemma))) return true
  const first = tokens[from]!
  return (
    to - from <= 3 &&
    (first.tag === 'PRP' ? !hasVerb(tokens, from, to) : isVerb(first) && tokens[to - 1]!.tag === 'PRP')
  )
}

/** "He said he's not sure — he's not sure yet": what begins again hung on another clause. */
function standsWithin(tokens: readonly Token[], again: number, from: number, to: number): boolean {
  const [first, next] = [tokens[again]!.form, tokens[again + 1]?.form]
  for (let at = from; at < to - 1; at++) if (tokens[at]!.form === first && tokens[at + 1]!.form === next) return true
  return false
}

function beginsAlike(tokens: readonly Token[], one: number, other: number): boolean {
  const [a, b] = [tokens[one], tokens[other]]
  if (a === undefined || b === undefined || a.form !== b.form) return false
  return /^(?:PRP$|EX|W|MD|VB)/.test(a.tag) || tokens[one + 1]?.form === tokens[other + 1]?.form
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerb(tokens[at]!) && isFinite(tokens, at)) return true
  return false
}
