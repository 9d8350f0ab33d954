// How far the first and the second marker agree on who the sources of the same articles are, and on the day of saying.
//
//   npx tsx eval/marks/again/sources-agreement.ts                 the figures
//   npx tsx eval/marks/again/sources-agreement.ts --third         those of a third marker, on the articles of "fresh"; without days
//   npx tsx eval/marks/again/sources-agreement.ts --differences   and every attribution on which they differ
import { agreement } from './kappa.ts'
import { readLines } from './read-lines.ts'

type Article = {
  readonly id: string
  readonly sources: readonly { readonly id: string; readonly kind: string; readonly name: string | null }[]
  readonly attributions: readonly {
    readonly index: number
    readonly source: string | null
    readonly said: { readonly from: string; readonly to: string } | null
  }[]
}
type Sourced = {
  readonly source: string | null
  readonly kind: string
  readonly name: string
  readonly said: string
}
type Twice = { readonly id: string; readonly at: number; readonly first: Sourced; readonly second: Sourced }

const NONE = 'none'

const isThird = process.argv.includes('--third')
const halves = (isThird ? (['fresh'] as const) : (['dev', 'test'] as const)).map((half) => ({
  half,
  twice: readTwice(`../sources/${half}.jsonl`),
}))
const together = { half: 'together', twice: halves.flatMap(({ twice }) => twice) }
for (const { half, twice } of isThird ? halves : [...halves, together]) {
  const sourced = twice.filter(({ first, second }) => first.source !== null && second.source !== null)
  const settled = twice.filter(({ first, second }) => first.said !== NONE || second.said !== NONE)
  const labels = (label: 'kind' | 'name' | 'said', of: readonly Twice[]) =>
    agreement(of.map(({ first, second }) => [first[label], second[label]]))
  console.log(`${half}, ${new Set(twice.map(({ id }) => id)).size} articles, ${twice.length} attributions`)
  console.log(`  one source or none: ${agreement(twice.map(({ first, second }) => [has(first), has(second)]))}`)
  console.log(`  sources, B³ F1 of the ${sourced.length} that both give one: ${bCubed(sourced).toFixed(1)}`)
  console.log(`  kind: ${labels('kind', sourced)}`)
  console.log(`  name: ${labels('name', sourced).replace(/, kappa.*/u, '')}`)
  if (isThird) continue
  console.log(`  said: ${labels('said', twice)}`)
  console.log(`  said, where at least one gives a day: ${labels('said', settled).replace(/, kappa.*/u, '')}`)
}
if (process.argv.includes('--differences')) {
  for (const { twice } of halves)
    for (const each of twice) for (const line of differences(each, twice)) console.log(line)
}

function readTwice(path: string): Twice[] {
  const firsts = new Map(readLines<Article>(path).map((article) => [article.id, article]))
  return readLines<Article>(isThird ? 'third-sources.jsonl' : 'sources.jsonl').flatMap((second) => {
    const first = firsts.get(second.id)
    if (!first) return [] // of the other half
    const [ours, theirs] = [sourcedOf(first), sourcedOf(second)]
    if (ours.length !== theirs.length) throw new Error(`${second.id}: the markers have not the same attributions`)
    return ours.map((each, at) => ({ id: second.id, at, first: each, second: theirs[at]! }))
  })
}

function sourcedOf({ id, sources, attributions }: Article): Sourced[] {
  const known = new Map(sources.map((source) => [source.id, source]))
  return attributions
    .toSorted((a, b) => a.index - b.index)
    .map(({ source, said }) => {
      const { kind = NONE, name = null } = source === null ? {} : known.get(source)!
      return {
        source: source === null ? null : `${id} ${source}`,
        kind,
        name: (name ?? NONE).toLowerCase(),
        said: said === null ? NONE : `${said.from} to ${said.to}`,
      }
    })
}

function has({ source }: Sourced): string {
  return source === null ? NONE : 'one'
}

/** B³ in per cent: for each attribution, how much its two groups share; harmonic mean of the two shares. */
function bCubed(twice: readonly Twice[]): number {
  const sizes = new Map<string, number>()
  const keys = ({ first, second }: Twice) => [`1 ${first.source}`, `2 ${second.source}`, both(first, second)] as const
  for (const each of twice) for (const key of keys(each)) sizes.set(key, (sizes.get(key) ?? 0) + 1)
  let [precision, recall] = [0, 0]
  for (const each of twice) {
    const [first, second, common] = keys(each).map((key) => sizes.get(key)!)
    recall += common! / first!
    precision += common! / second!
  }
  return twice.length === 0 ? 0 : (100 * 2 * precision * recall) / ((precision + recall) * twice.length)
}

function both(first: Sourced, second: Sourced): string {
  return `3 ${first.source} | ${second.source}`
}

/** Where labels differ, and where the attribution shares its source with other attributions. */
function differences({ id, at, first, second }: Twice, twice: readonly Twice[]): string[] {
  const labels = (['kind', 'name', 'said'] as const).filter((label) => first[label] !== second[label])
  const company = (side: 'first' | 'second', own: Sourced): string =>
    own.source === null
      ? NONE
      : twice
          .filter((other) => other[side].source === own.source)
          .map((other) => other.at)
          .join(' ')
  const [ours, theirs] = [company('first', first), company('second', second)]
  return [
    ...labels.map((label) => `${id} [${at}] ${label}: first ${first[label]}, second ${second[label]}`),
    ...(ours === theirs ? [] : [`${id} [${at}] one source with: first ${ours}, second ${theirs}`]),
  ]
}
