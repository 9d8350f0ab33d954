// Makes pairs.jsonl, news.jsonl, kinds.jsonl, written.jsonl, fresh.jsonl, third.jsonl and time-traps.jsonl from the texts beside them: `tsx eval/marks/comparisons/build.ts [--check]`.
// Prints counts by relation and half; with --check, exit 1 where the files are stale.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'

/** Two statements and how *a* stands to *b*, marked by hand. */
export type ComparisonMark = {
  readonly id: string
  readonly half: 'dev' | 'test'
  readonly group: string
  /** Whether a sentence of the pair was written for the set. */
  readonly made: boolean
  readonly a: string
  readonly aSource: string
  readonly aSaid: string
  readonly b: string
  readonly bSource: string
  readonly bSaid: string
  /** A relation of the contract; null for a time trap, which may be anything but a contradiction. */
  readonly relation: string | null
  readonly because: { readonly a: string; readonly b: string } | null
}

const WHOLE: Partial<Record<ComparisonFile, 'dev' | 'test'>> = {
  news: 'dev',
  kinds: 'dev',
  fresh: 'test',
  third: 'test',
  written: 'dev',
}
const folder = import.meta.dirname
const RELATIONS: Record<string, string> = {
  ag: 'agrees',
  st: 'stronger',
  we: 'weaker',
  co: 'contradicts',
  te: 'tension',
  tp: 'talks-past',
  su: 'superseded',
  re: 'repeats',
  un: 'unclear',
}

/** A file of marked pairs: none of `third` is for tuning, the rest is. */
export type ComparisonFile = 'pairs' | 'news' | 'kinds' | 'written' | 'fresh' | 'third' | 'time-traps'

/** The marked pairs as they stand in the JSON lines of a file. */
export function openComparisonMarks(file: ComparisonFile): ComparisonMark[] {
  const lines = readFileSync(join(folder, `${file}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => JSON.parse(line) as ComparisonMark)
}

/** Two sentences, who said each, and on which day. */
export type Said = Pick<ComparisonMark, 'a' | 'aSource' | 'aSaid' | 'b' | 'bSource' | 'bSaid'>

/** Like sentences of different occasions, drawn by chance and not marked: those that teach, or those that are kept out of it. */
export function openNeighbours({ isTaught }: { readonly isTaught: boolean }): Said[] {
  const lines = readFileSync(join(folder, 'neighbours.jsonl'), 'utf8').trim().split('\n')
  return lines
    .map((line) => JSON.parse(line) as Said & { readonly isTaught: boolean })
    .filter((said) => said.isTaught === isTaught)
}

/** The relation that two letters stand for; null where they stand for none. */
export function relationOf(short: string): string | null {
  return RELATIONS[short] ?? null
}

/** The marks that a text holds; an Error names the line that breaks the form. */
function marksOf(text: string): ComparisonMark[] {
  const marks: ComparisonMark[] = []
  let head: readonly string[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    if (line.startsWith('= ')) head = line.slice(2).split(' | ')
    const mark = line.includes(' >> ') ? trapOf(line) : line.startsWith('= ') ? null : pairOf(line, head)
    if (mark !== null) marks.push(mark)
  }
  return marks
}

function pairOf(line: string, head: readonly string[]): ComparisonMark {
  const [aSaid, aSource, a] = head
  const [short, bSource, bSaid, b, because, real] = line.split(' | ')
  const relation = RELATIONS[short ?? '']
  if (!aSaid || !aSource || !a || !relation || !bSource || !bSaid || !b || !because)
    throw new Error(`A line has another form than "relation | source | day | sentence | a // b": ${line}`)
  const [ofA = '', ofB = ''] = because.split(' // ')
  return {
    ...named(a, `${bSource} ${bSaid} ${b}`),
    made: real !== 'real',
    a,
    aSource,
    aSaid,
    b,
    bSource,
    bSaid,
    relation,
    because: relation === 'unclear' ? null : { a: ofA, b: ofB },
  }
}

function trapOf(line: string): ComparisonMark {
  const [first = '', second = ''] = line.slice(2).split(' >> ')
  const [aSaid, aSource, a] = first.split(' | ')
  const [bSaid, b, made] = second.split(' | ')
  if (!aSaid || !aSource || !a || !bSaid || !b)
    throw new Error(`A line of time-traps.txt has another form than "= day | source | a >> day | b": ${line}`)
  const because = null
  return {
    ...named(a, b),
    made: made === 'made',
    a,
    aSource,
    aSaid,
    b,
    bSource: aSource,
    bSaid,
    relation: null,
    because,
  }
}

function named(a: string, rest: string): Pick<ComparisonMark, 'id' | 'group' | 'half'> {
  const group = createHash('sha256').update(a).digest()
  const id = createHash('sha256').update(`${a}\n${rest}`).digest('hex').slice(0, 12)
  return { id, group: group.toString('hex').slice(0, 8), half: group[0]! % 2 === 1 ? 'test' : 'dev' }
}

function main(): void {
  for (const file of ['pairs', 'news', 'kinds', 'written', 'fresh', 'third', 'time-traps'] as const) {
    const read = marksOf(readFileSync(join(folder, `${file}.txt`), 'utf8'))
    const whole = WHOLE[file]
    const marks = whole === undefined ? read : read.map((mark) => ({ ...mark, half: whole }))
    const lines = marks.map((mark) => `${JSON.stringify(mark)}\n`).join('')
    const target = join(folder, `${file}.jsonl`)
    if (!argv.includes('--check')) writeFileSync(target, lines)
    else if (readFileSync(target, 'utf8') !== lines) {
      console.log(`${file}.jsonl is stale: build it with tsx eval/marks/comparisons/build.ts`)
      process.exitCode = 1
    }
    const counts: Record<string, number> = {}
    for (const { relation, half } of marks) {
      const key = `${relation ?? 'time trap'} ${half}`
      counts[key] = (counts[key] ?? 0) + 1
    }
    console.log(file, marks.length, counts)
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) main()
