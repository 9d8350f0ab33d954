// How far the first and the second marker agree, as if the second were a program that is scored against the first.
//
//   npx tsx eval/marks/again/agreement.ts                 the figures
//   npx tsx eval/marks/again/agreement.ts --differences   and every attribution on which they differ
import { join } from 'node:path'
import { readMarked, type Marked } from '../../read-corpus.ts'
import { score, type Case } from '../../score.ts'
import { equal, inWords, likeness, ROLES, shared, type InWords } from '../../spans-as-words.ts'
import { lineOf } from '../../worst.ts'

type Twice = { readonly first: Marked; readonly second: Marked; readonly pairs: ReadonlyMap<number, number> }

const SETS = { articles: 'attributions', sentences: 'nesting' } as const
const FIGURES = ['linked.half', 'linked.exact', 'source.fragment', 'cue.fragment', 'content.fragment'] as const

const sets = Object.entries(SETS).map(([name, folder]) => ({ name, texts: readTwice(name, folder) }))
for (const { name, texts } of [...sets, { name: 'together', texts: sets.flatMap((set) => set.texts) }]) {
  console.log(`${name}, ${texts.length} texts`)
  console.log(`  top level, F1: ${topLevel(texts)}`)
  console.log(`  ${parents(texts)}`)
  console.log(`  ${lonely(texts)}`)
}
if (process.argv.includes('--differences')) {
  for (const { texts } of sets) for (const text of texts) for (const line of differences(text)) console.log(line)
}

function readTwice(name: string, folder: string): Twice[] {
  const files = ['dev', 'test'].map((half) => join(import.meta.dirname, '..', folder, `${half}.jsonl`))
  const firsts = new Map(files.flatMap((file) => readMarked(file)).map((marked) => [marked.id, marked]))
  return readMarked(join(import.meta.dirname, `${name}.jsonl`)).map((second) => {
    const first = firsts.get(second.id)
    if (first?.text !== second.text) throw new Error(`${second.id} is not marked twice: run eval/marks/again/build.ts`)
    return { first, second, pairs: pairUp(first, second) }
  })
}

/** Attributions of the two markers that stand for one another: their cues share a word; the most alike first. */
function pairUp(first: Marked, second: Marked): Map<number, number> {
  const theirs = inWords(second.text, second.attributions)
  const options = inWords(first.text, first.attributions).flatMap((a) =>
    theirs
      .filter((b) => shared(a.cue, b.cue) > 0)
      .map((b) => ({ a: a.at, b: b.at, likeness: ROLES.reduce((sum, role) => sum + likeness(a[role], b[role]), 0) })),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { a, b } of options.toSorted((x, y) => y.likeness - x.likeness)) {
    if (pairs.has(a) || taken.has(b)) continue
    pairs.set(a, b)
    taken.add(b)
  }
  return pairs
}

function topLevel(texts: readonly Twice[]): string {
  const outer = ({ attributions }: Marked) => attributions.filter(({ parent }) => (parent ?? null) === null)
  const cases = texts.map(({ first, second }): Case => ({
    text: first.text,
    marked: outer(first),
    found: outer(second),
  }))
  const figures = score(cases)
  const { marked, found } = figures['linked.half']!
  const shown = FIGURES.map((name) => `${name} ${figures[name]!.f1.toFixed(1)}`)
  return `${shown.join(', ')} (${marked} first, ${found} second)`
}

function parents(texts: readonly Twice[]): string {
  const total = (count: (text: Twice) => number): number => texts.reduce((sum, text) => sum + count(text), 0)
  const nested = ({ attributions }: Marked) => attributions.filter(({ parent }) => (parent ?? null) !== null).length
  const both = total((text) => nestedPairs(text).length)
  const same = total((text) => nestedPairs(text).filter((pair) => sameParent(text, pair)).length)
  const [first, second] = [total((text) => nested(text.first)), total((text) => nested(text.second))]
  return (
    `nested: ${first} first, ${second} second; marked by both and nested by at least one ${both}, ` +
    `same parent ${same}: ${perCent(same, both)} % of those, ${perCent(2 * same, first + second)} % of all (F1)`
  )
}

/** Pairs of which at least one marker nests the attribution. */
function nestedPairs({ first, second, pairs }: Twice): [number, number][] {
  return [...pairs].filter(([a, b]) => parentAt(first, a) !== null || parentAt(second, b) !== null)
}

function sameParent({ first, second, pairs }: Twice, [a, b]: readonly [number, number]): boolean {
  const [one, other] = [parentAt(first, a), parentAt(second, b)]
  return one === null || other === null ? one === other : pairs.get(one) === other
}

function parentAt({ attributions }: Marked, at: number): number | null {
  return attributions[at]?.parent ?? null
}

function lonely(texts: readonly Twice[]): string {
  const total = (count: (text: Twice) => number): number => texts.reduce((sum, text) => sum + count(text), 0)
  const both = total(({ pairs }) => pairs.size)
  const [first, second] = [
    total((text) => text.first.attributions.length),
    total((text) => text.second.attributions.length),
  ]
  return `all levels: ${first} first, ${second} second, ${both} by both; only first ${first - both}, only second ${second - both}`
}

function differences(text: Twice): string[] {
  const { first, second, pairs } = text
  const [ours, theirs] = [inWords(first.text, first.attributions), inWords(second.text, second.attributions)]
  const paired = new Set(pairs.values())
  const line = (marked: Marked, at: number) =>
    `${parentAt(marked, at) === null ? '' : '> '}${lineOf(marked.text, marked.attributions[at]!)}`
  return [
    ...ours.filter(({ at }) => !pairs.has(at)).map(({ at }) => `${first.id} only first:  ${line(first, at)}`),
    ...theirs.filter(({ at }) => !paired.has(at)).map(({ at }) => `${first.id} only second: ${line(second, at)}`),
    ...[...pairs].flatMap(([a, b]) => {
      const where = rolesApart(
        ours.find(({ at }) => at === a)!,
        theirs.find(({ at }) => at === b)!,
      )
      if (!sameParent(text, [a, b])) where.push('parent')
      return where.length === 0
        ? []
        : [`${first.id} ${where.join(', ')}\n    first:  ${line(first, a)}\n    second: ${line(second, b)}`]
    }),
  ]
}

function rolesApart(a: InWords, b: InWords): string[] {
  return ROLES.filter((role) => {
    const [one, other] = [a.pieces[role], b.pieces[role]]
    return one.length !== other.length || one.some((piece, i) => !equal(piece, other[i]!))
  })
}

function perCent(part: number, whole: number): string {
  return whole === 0 ? '0.0' : ((100 * part) / whole).toFixed(1)
}
