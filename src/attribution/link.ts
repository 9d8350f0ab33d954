import type { WindowScores } from '../reader/reader.ts'
import { pointedContent } from './pointed.ts'
import type { Run } from './runs.ts'

/** Runs of one relation in a window, with the evidence that its confidence is computed from. */
export type Relation = {
  readonly cue: readonly Run[]
  readonly source: readonly Run[]
  readonly content: readonly Run[]
  readonly evidence: Evidence
}

/** Logarithms of probabilities, 0 at best. */
export type Evidence = {
  readonly cue: number
  readonly source: number
  readonly content: number
  /** That the chosen source (or none) is the cue's. */
  readonly sourceLink: number
  /** That the content's pieces are the cue's, at its weakest run. */
  readonly contentLink: number
  /** That the content begins and ends where it does. */
  readonly edges: number
}

/** A content whose pieces point less surely than this at any cue found is nobody's. */
const LEAST_LINK = -1

type Cue = { readonly run: Run; readonly column: number }

/** Links contents and sources to the cues that begin in the window's own pieces. */
export function relationsOf(
  window: WindowScores,
  runs: readonly Run[],
  isWord: (piece: number) => boolean,
): Relation[] {
  const columns = new Map(Array.from(window.cues, (piece, column) => [piece - window.first, column]))
  const cues: Cue[] = []
  for (const run of runs) {
    const column = run.role === 'cue' ? columns.get(run.first) : undefined
    if (column !== undefined) cues.push({ run, column })
  }
  const contents = new Map<Cue, Run[]>(cues.map((cue) => [cue, []]))
  for (const run of runs) {
    const cue = run.role === 'content' ? likeliestCue(window, cues, run) : undefined
    if (cue) contents.get(cue)!.push(run)
  }
  const sources = runs.filter(({ role }) => role === 'source')
  const linked = new Set([...contents.values()].flat())
  const taken = runs.filter((run) => run.role !== 'content' || linked.has(run))
  return cues
    .filter(({ run }) => isOwn(window, run))
    .filter((cue) => contents.get(cue)!.length > 0)
    .map((cue) => {
      const content = pointedContent(window, cue.column, contents.get(cue)!, taken, isWord)
      return relation(window, cue, content, sources)
    })
}

function isOwn({ first, from, to }: WindowScores, run: Run): boolean {
  return run.first + first >= from && run.first + first < to
}

function likeliestCue(window: WindowScores, cues: readonly Cue[], run: Run): Cue | undefined {
  let best: Cue | undefined
  let most = LEAST_LINK
  for (const cue of cues) {
    const score = contentLink(window, cue.column, run)
    if (score > most) {
      most = score
      best = cue
    }
  }
  return best
}

/** Mean over the run's pieces of the logarithm of the probability that they belong to the cue. */
function contentLink(window: WindowScores, column: number, run: Run): number {
  let sum = 0
  for (let i = run.first; i < run.last; i++) sum += window.toCue[i * window.cues.length + column]!
  return sum / (run.last - run.first)
}

function relation(window: WindowScores, cue: Cue, content: readonly Run[], sources: readonly Run[]): Relation {
  const chosen = likeliestSource(window, cue.column, sources)
  const longest = content.reduce((a, b) => (b.last - b.first > a.last - a.first ? b : a))
  return {
    cue: [cue.run],
    source: chosen.run ? [chosen.run] : [],
    content,
    evidence: {
      cue: cue.run.score,
      source: chosen.run?.score ?? 0,
      content: Math.min(...content.map(({ score }) => score)),
      sourceLink: chosen.score,
      contentLink: Math.min(...content.map((run) => contentLink(window, cue.column, run))),
      edges: edges(window, cue.column, longest),
    },
  }
}

function likeliestSource(
  window: WindowScores,
  column: number,
  sources: readonly Run[],
): { run: Run | undefined; score: number } {
  const row = column * (window.last - window.first + 1)
  let best: { run: Run | undefined; score: number } = { run: undefined, score: window.source[row]! }
  for (const run of sources) {
    let mass = 0
    for (let i = run.first; i < run.last; i++) mass += Math.exp(window.source[row + 1 + i]!)
    const score = Math.log(mass)
    if (score > best.score) best = { run, score }
  }
  return best
}

/** How likely the longest run's edges are, two pieces of slack for marks and stops. */
function edges(window: WindowScores, column: number, run: Run): number {
  const row = column * (window.last - window.first + 1) + 1
  let start = 0
  let end = 0
  for (let k = 0; k < 3 && run.first + k < run.last; k++) {
    start += Math.exp(window.start[row + run.first + k]!)
    end += Math.exp(window.end[row + run.last - 1 - k]!)
  }
  return Math.log(start + 1e-9) + Math.log(end + 1e-9)
}
