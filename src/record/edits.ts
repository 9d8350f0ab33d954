import type { Step } from './align.ts'
import type { Edit } from './finding.ts'
import type { Break, Printed } from './printed.ts'
import type { Side } from './run.ts'
import { isHinge, weighExchange, weighRun, type Weighed } from './weigh.ts'
import { gap } from './words.ts'

/** What an alignment says of a place: its edits, and whether it runs on what a sentence's end or a turn parts. */
export type Compared = {
  readonly edits: readonly Edit[]
  /** Record units left out between two pieces of the quotation. */
  readonly between: readonly (readonly [number, number])[]
  /** How often it runs on, and how many of the unmarked edits that are not trivial do something else. */
  readonly splices: number
  readonly changes: number
}

/** The edits of an alignment of a quotation (side `a`) with the record (side `b`), in order. */
export function editsOf(printed: Printed, record: Side & { readonly text: string }, steps: readonly Step[]): Compared {
  const edits: Edit[] = []
  const between: (readonly [number, number])[] = []
  let splices = 0
  let changes = 0
  for (const step of steps) {
    if (step.kind === 'same' || step.kind === 'join') {
      const spelled = respelled(printed, record, step)
      if (spelled !== null && !sameWords(edits[edits.length - 1], spelled)) edits.push(spelled)
      if (crossesTurn(record, step)) splices++
      continue
    }
    const at = breakAt(printed, record, step)
    if (step.kind === 'drop' && at === 'piece') {
      between.push(step.b)
      if (partsTurns(record, step)) splices++
      continue
    }
    const edit = editOf(printed, record, step, at !== 'none')
    if (!edit.marked && edit.weight !== 'trivial') {
      if (step.kind === 'drop' && partsSentences(record, step)) splices++
      else changes++
    }
    edits.push(edit)
  }
  return { edits: [...edits, ...added(printed)], between, splices, changes }
}

// "to … your colleague" for "to your colleagues, and let your colleague": which "your" is left out is a matter of
// choice, so a drop is where the article marks it if it can be moved there over equal words.
function breakAt({ breaks }: Printed, { units }: Side, { kind, a, b }: Step): Break {
  const here = breaks[a[0]] ?? 'none'
  if (here !== 'none' || kind !== 'drop') return here
  for (
    let k = 1;
    k <= b[1] - b[0] && units[b[0] - k] !== undefined && units[b[0] - k]?.key === units[b[1] - k]?.key;
    k++
  )
    if ((breaks[a[0] - k] ?? 'none') !== 'none') return breaks[a[0] - k] as Break
  for (
    let k = 1;
    k <= b[1] - b[0] && units[b[1] + k - 1] !== undefined && units[b[0] + k - 1]?.key === units[b[1] + k - 1]?.key;
    k++
  )
    if ((breaks[a[0] + k] ?? 'none') !== 'none') return breaks[a[0] + k] as Break
  return 'none'
}

function editOf(printed: Printed, record: Side & { text: string }, step: Step, broken: boolean): Edit {
  const article = { side: printed, from: step.a[0], to: step.a[1] }
  const spoken = { side: record, from: step.b[0], to: step.b[1] }
  const weighed =
    step.kind === 'drop'
      ? weighRun(spoken, true)
      : step.kind === 'insert'
        ? weighRun(article, false)
        : weighExchange(article, spoken)
  const marked = step.kind !== 'insert' && broken
  return made(printed, record, step, marked ? ofMarked(weighed, isHinge(spoken)) : weighed, marked)
}

// A marked omission changes nothing, unless it takes away a negation or a condition: that is shown.
function ofMarked(weighed: Weighed, hinge: boolean): Weighed {
  return hinge
    ? { weight: 'meaning', why: `a marked omission takes away ${weighed.why}` }
    : { weight: 'trivial', why: 'the article marks it' }
}

function made(printed: Printed, record: Side & { text: string }, step: Step, weighed: Weighed, marked: boolean): Edit {
  const articleSpan = spanOf(printed, step.a)
  const recordSpan = spanOf(record, step.b)
  return {
    kind: step.kind === 'same' ? 'replace' : step.kind,
    article: printed.quotation.text.slice(articleSpan.start, articleSpan.end),
    record: record.text.slice(recordSpan.start, recordSpan.end),
    weight: weighed.weight,
    marked,
    why: weighed.why,
    articleSpan,
    recordSpan,
  }
}

function spanOf({ words, units }: Side, [from, to]: readonly [number, number]): { start: number; end: number } {
  const first = words[units[from]?.from ?? -1]
  const last = words[(units[to - 1]?.to ?? 0) - 1]
  if (to > from) return { start: first?.start ?? 0, end: last?.end ?? 0 }
  const before = words[(units[from - 1]?.to ?? 0) - 1]?.end
  const at = before ?? first?.start ?? 0
  return { start: at, end: at }
}

// Two units that mean the same may be spelled differently: "do not" for "don't", "1,000" for "1000".
function respelled(printed: Printed, record: Side & { text: string }, step: Step): Edit | null {
  const why = { weight: 'trivial', why: step.kind === 'join' ? 'one word or two' : 'spelled differently' } as const
  if (step.kind === 'join') return made(printed, record, step, why, false)
  const [mine, theirs] = [printed.units[step.a[0]], record.units[step.b[0]]]
  if (mine === undefined || theirs === undefined || mine.form === theirs.form) return null
  return made(printed, record, step, why, false)
}

function sameWords(last: Edit | undefined, edit: Edit): boolean {
  if (last === undefined || last.why !== edit.why) return false
  return last.articleSpan.start === edit.articleSpan.start || last.recordSpan.start === edit.recordSpan.start
}

function crossesTurn(record: Side, step: Step): boolean {
  const unit = record.units[step.b[0]]
  return (
    step.b[0] > 0 &&
    unit !== undefined &&
    record.units[step.b[0] - 1]?.from !== unit.from &&
    ((record.words[unit.from]?.gap ?? 0) & gap.turn) !== 0
  )
}

function partsSentences(record: Side, step: Step): boolean {
  return parts(record, step, gap.sentence | gap.turn)
}

function partsTurns(record: Side, step: Step): boolean {
  return parts(record, step, gap.turn)
}

function parts({ words, units }: Side, { b }: Step, bits: number): boolean {
  if (b[0] === 0 || b[1] >= units.length) return false
  const [first, last] = [units[b[0]]?.from ?? 0, units[b[1]]?.from ?? 0]
  for (let w = first; w <= last; w++) if (((words[w]?.gap ?? 0) & bits) !== 0) return true
  return false
}

// Words that the article puts in brackets are its own and say so.
function added({ quotation, added: words }: Printed): Edit[] {
  return words.map(({ start, end }) => ({
    kind: 'insert',
    article: quotation.text.slice(start, end),
    record: '',
    weight: 'trivial',
    marked: true,
    why: "the article's own words in brackets",
    articleSpan: { start, end },
    recordSpan: { start: 0, end: 0 },
  }))
}
