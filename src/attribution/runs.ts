import { TAGS } from '../reader/reader.ts'
import type { WindowScores } from '../reader/scores.ts'

/** A role that the reader tags. */
export type Role = 'source' | 'cue' | 'content'

/** Pieces `[first, last)` of a window, counted from its start, that make one span of a role. */
export type Run = {
  readonly role: Role
  readonly first: number
  readonly last: number
  /** Mean logarithm of the probability of its tags. */
  readonly score: number
}

const ROLES: readonly Role[] = ['source', 'cue', 'content']
const NEVER = -1e9
/** How much likelier than "outside" a role must be: the reader, left alone, makes up more than it leaves out. */
const LEAN = 0.1
/** Whether tag `to` may follow tag `from`: an I only after a B or I of its role. */
const MAY_FOLLOW = TAGS.map((from) =>
  TAGS.map((to) => !to.startsWith('I') || (from !== 'O' && from.slice(2) === to.slice(2))),
)

/** The best allowed path of tags through a window (Viterbi 1967), as runs in order. */
export function runsOf({ tags }: Pick<WindowScores, 'tags'>): Run[] {
  const path = bestPath(tags)
  const runs: Run[] = []
  for (let i = 0; i < path.length;) {
    const tag = path[i]!
    if (tag === 0) {
      i++
      continue
    }
    const first = i
    let sum = tags[i * TAGS.length + tag]!
    for (i++; i < path.length && path[i] === inside(tag); i++) sum += tags[i * TAGS.length + path[i]!]!
    runs.push({ role: ROLES[(tag - 1) >> 1]!, first, last: i, score: sum / (i - first) })
  }
  return runs
}

function inside(tag: number): number {
  return tag % 2 === 1 ? tag + 1 : tag
}

function bestPath(tags: Float32Array): Uint8Array {
  const width = TAGS.length
  const size = tags.length / width
  const at = (i: number, tag: number): number => tags[i * width + tag]! + (tag === 0 ? LEAN : 0)
  const path = new Uint8Array(size)
  if (size === 0) return path
  const back = new Uint8Array(size * width)
  let scores = Array.from({ length: width }, (_, tag) => (TAGS[tag]!.startsWith('I') ? NEVER : at(0, tag)))
  for (let i = 1; i < size; i++) {
    const next: number[] = []
    for (let to = 0; to < width; to++) {
      let best = NEVER * 2
      let from = 0
      for (let tag = 0; tag < width; tag++) {
        if (MAY_FOLLOW[tag]![to] && scores[tag]! > best) {
          best = scores[tag]!
          from = tag
        }
      }
      back[i * width + to] = from
      next.push(best + at(i, to))
    }
    scores = next
  }
  path[size - 1] = scores.indexOf(Math.max(...scores))
  for (let i = size - 1; i > 0; i--) path[i - 1] = back[i * width + path[i]!]!
  return path
}
