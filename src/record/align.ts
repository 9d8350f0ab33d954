import { anchors, type Box, type Sides } from './anchors.ts'
import { near } from './stem.ts'
import { sameKey, type Unit } from './units.ts'

/**
 * One step of an alignment, `a` and `b` half-open runs of units: `same` and `join` ("winter time" for "wintertime")
 * agree; `drop` is in `b` alone, `insert` in `a` alone, `replace` differs.
 */
export type Step = {
  readonly kind: 'same' | 'join' | 'drop' | 'insert' | 'replace'
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

/**
 * The alignment of two runs of units, least cost first (Gotoh 1982, affine gaps). Symmetric: with the sides swapped,
 * `drop` and `insert` change places and nothing else does. Time is bounded: where a stretch without common anchors has
 * more than 400,000 pairs, it is one `replace`.
 */
export function align(a: readonly Unit[], b: readonly Unit[]): Step[] {
  // Ties are broken by order; aligning the two sides always in one order makes the result symmetric.
  if (comesFirst(a, b)) return merged(alignOrdered(a, b))
  return merged(alignOrdered(b, a)).map(swapped)
}

function comesFirst(a: readonly Unit[], b: readonly Unit[]): boolean {
  if (a.length !== b.length) return a.length < b.length
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i]?.key ?? '', b[i]?.key ?? '']
    if (left !== right) return left < right
    const [shown, other] = [a[i]?.form ?? '', b[i]?.form ?? '']
    if (shown !== other) return shown < other
  }
  return true
}

function swapped(step: Step): Step {
  const kind = step.kind === 'drop' ? 'insert' : step.kind === 'insert' ? 'drop' : step.kind
  return { kind, a: step.b, b: step.a }
}

const mostPairs = 400_000

function alignOrdered(a: readonly Unit[], b: readonly Unit[]): Step[] {
  const sides = { a, b }
  const steps: Step[] = []
  let a0 = 0
  let b0 = 0
  while (a0 < a.length && b0 < b.length && sameKey(a[a0] as Unit, b[b0] as Unit)) steps.push(same(a0++, b0++))
  let [a1, b1] = [a.length, b.length]
  while (a1 > a0 && b1 > b0 && sameKey(a[a1 - 1] as Unit, b[b1 - 1] as Unit)) [a1, b1] = [a1 - 1, b1 - 1]
  // A prefix taken greedily may leave a repeated word on the wrong side of a drop; weighing looks at both (see edits).
  const box = { a0, a1, b0, b1 }
  steps.push(...((a1 - a0) * (b1 - b0) <= mostPairs ? dynamic(sides, box) : byAnchors(sides, box)))
  for (let i = 0; a1 + i < a.length; i++) steps.push(same(a1 + i, b1 + i))
  return steps
}

function same(i: number, j: number): Step {
  return { kind: 'same', a: [i, i + 1], b: [j, j + 1] }
}

function byAnchors(sides: Sides, box: Box): Step[] {
  const steps: Step[] = []
  let [a0, b0] = [box.a0, box.b0]
  for (const [i, j] of [...anchors(sides, box), [box.a1, box.b1] as const]) {
    if (i < a0 || j < b0) continue
    const gap = { a0, a1: i, b0, b1: j }
    if ((i - a0) * (j - b0) <= mostPairs) steps.push(...dynamic(sides, gap))
    else steps.push({ kind: 'replace', a: [a0, i], b: [b0, j] })
    if (i < box.a1) steps.push(same(i, j))
    ;[a0, b0] = [i + 1, j + 1]
  }
  return steps
}

const cost = { open: 0.6, extend: 0.7, near: 1.1, far: 1.6, join: 0.2 }
const from = { match: 1, substitute: 2, joinA: 3, joinB: 4 }

// Three tables: `match` ends in a pair, `gapA` in a unit of a alone, `gapB` in one of b alone.
function dynamic({ a, b }: Sides, { a0, a1, b0, b1 }: Box): Step[] {
  const [m, n] = [a1 - a0, b1 - b0]
  if (m === 0 && n === 0) return []
  if (m === 0) return [{ kind: 'drop', a: [a0, a0], b: [b0, b1] }]
  if (n === 0) return [{ kind: 'insert', a: [a0, a1], b: [b0, b0] }]
  const width = n + 1
  const move = new Uint8Array((m + 1) * width)
  const tables = [0, 1, 2].map(() => new Float32Array((m + 1) * width).fill(Infinity)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const [match, gapA, gapB] = tables
  match[0] = 0
  for (let i = 0; i <= m; i++) {
    for (let j = 0; j <= n; j++) {
      const at = i * width + j
      if (i > 0)
        gapA[at] = Math.min(least(match, gapB, at - width) + cost.open, gapA[at - width] as number) + cost.extend
      if (j > 0) gapB[at] = Math.min(least(match, gapA, at - 1) + cost.open, gapB[at - 1] as number) + cost.extend
      if (i > 0 && j > 0) fillPair(a, b, a0 + i, b0 + j, at, width, tables, move, i, j)
    }
  }
  return traced(tables, move, { a0, a1, b0, b1 })
}

function least(one: Float32Array, two: Float32Array, at: number): number {
  return Math.min(one[at] as number, two[at] as number)
}

function fillPair(
  a: readonly Unit[],
  b: readonly Unit[],
  ia: number,
  jb: number,
  at: number,
  width: number,
  tables: readonly [Float32Array, Float32Array, Float32Array],
  move: Uint8Array,
  i: number,
  j: number,
): void {
  const [ua, ub] = [a[ia - 1] as Unit, b[jb - 1] as Unit]
  const agree = sameKey(ua, ub)
  let best = best3(tables, at - width - 1) + (agree ? 0 : near(ua.key, ub.key) ? cost.near : cost.far)
  let how = agree ? from.match : from.substitute
  if (!agree && j > 1 && joined(ua, b[jb - 2] as Unit, ub)) {
    const value = best3(tables, at - width - 2) + cost.join
    if (value < best) [best, how] = [value, from.joinB]
  }
  if (!agree && i > 1 && joined(ub, a[ia - 2] as Unit, ua)) {
    const value = best3(tables, at - 2 * width - 1) + cost.join
    if (value < best) [best, how] = [value, from.joinA]
  }
  tables[0][at] = best
  move[at] = how
}

function best3([match, gapA, gapB]: readonly [Float32Array, Float32Array, Float32Array], at: number): number {
  return Math.min(match[at] as number, gapA[at] as number, gapB[at] as number)
}

function joined(whole: Unit, first: Unit, second: Unit): boolean {
  return whole.key.length === first.key.length + second.key.length && whole.key === first.key + second.key
}

function traced(
  tables: readonly [Float32Array, Float32Array, Float32Array],
  move: Uint8Array,
  { a0, a1, b0, b1 }: Box,
): Step[] {
  const width = b1 - b0 + 1
  const [match, gapA, gapB] = tables
  const steps: Step[] = []
  let [i, j] = [a1 - a0, b1 - b0]
  let table = choose(tables, i * width + j)
  while (i > 0 || j > 0) {
    const at = i * width + j
    const [ia, jb] = [a0 + i, b0 + j]
    if (table === 1) {
      steps.push({ kind: 'insert', a: [ia - 1, ia], b: [jb, jb] })
      const opened = least(match, gapB, at - width) + cost.open <= (gapA[at - width] as number)
      i--
      if (opened) table = (match[at - width] as number) <= (gapB[at - width] as number) ? 0 : 2
    } else if (table === 2) {
      steps.push({ kind: 'drop', a: [ia, ia], b: [jb - 1, jb] })
      const opened = least(match, gapA, at - 1) + cost.open <= (gapB[at - 1] as number)
      j--
      if (opened) table = (match[at - 1] as number) <= (gapA[at - 1] as number) ? 0 : 1
    } else {
      const how = move[at]
      const [da, db] = [how === from.joinA ? 2 : 1, how === from.joinB ? 2 : 1]
      const kind = how === from.match ? 'same' : how === from.substitute ? 'replace' : 'join'
      steps.push({ kind, a: [ia - da, ia], b: [jb - db, jb] })
      ;[i, j] = [i - da, j - db]
      table = choose(tables, i * width + j)
    }
  }
  return steps.toReversed()
}

function choose([match, gapA, gapB]: readonly [Float32Array, Float32Array, Float32Array], at: number): 0 | 1 | 2 {
  const best = Math.min(match[at] as number, gapA[at] as number, gapB[at] as number)
  return match[at] === best ? 0 : gapA[at] === best ? 1 : 2
}

// Neighbouring steps that differ are one: what stands between two words that agree is one edit.
function merged(steps: readonly Step[]): Step[] {
  const result: Step[] = []
  for (const step of steps) {
    const last = result[result.length - 1]
    if (last !== undefined && differs(last) && differs(step)) {
      const a = [last.a[0], step.a[1]] as const
      const b = [last.b[0], step.b[1]] as const
      const kind = a[0] === a[1] ? 'drop' : b[0] === b[1] ? 'insert' : 'replace'
      result[result.length - 1] = { kind, a, b }
    } else result.push(step)
  }
  return result
}

function differs(step: Step): boolean {
  return step.kind === 'drop' || step.kind === 'insert' || step.kind === 'replace'
}
