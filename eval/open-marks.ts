import { join } from 'node:path'
import { openWords } from './kept-words.ts'
import { parentsOf } from './parents.ts'
import { readMarked } from './read-corpus.ts'
import { readAll, type ReadBy, type ReadText } from './readings.ts'
import { saidFigures, type Share } from './said-figures.ts'
import { readSaidMarks, type MarkedArticle } from './said-marks.ts'
import { score } from './score.ts'
import { countSources, sourceArticles } from './source-figures.ts'
import { figuresOf } from './source-score.ts'
import { LATER_DRAWS, stanceFigures } from './stance-figures.ts'
import { outermostOf } from './tables.ts'

/** The figures that floors are set for, by name, in per cent; a figure's floor is in `floors.json`. */
export type OpenFigures = Readonly<Record<string, number>>

const WATCHED = ['linked.half', 'linked.exact', 'source.fragment', 'cue.fragment', 'content.fragment']

/** Reads the openly licensed marks, both halves of them, and gives the figures that must not fall. */
export async function openFigures(by: ReadBy = {}): Promise<OpenFigures> {
  const articles = score((await readSets('attributions', by)).map(outermostOf))
  const figures = WATCHED.map((name) => [name, articles[name]!.f1])
  return {
    ...Object.fromEntries(figures),
    'parents right': parentsOf(await readSets('nesting', by)).recall,
    ...(await stanceShares(by)),
    ...(await daysAndOccasions(by)),
    ...(await sourcesTold(by)),
  }
}

/** How many of the real sentences have the marked stance, certainty and basis. */
async function stanceShares({ model, threads = 2 }: ReadBy): Promise<OpenFigures> {
  const shares: Record<string, number> = {}
  for (const set of ['real-dev', 'real-test', 'unseen', 'third-dev', 'third-test', ...LATER_DRAWS] as const) {
    const found = await stanceFigures(set, { model, threads })
    for (const answer of ['stance', 'certainty', 'basis'] as const)
      shares[`${answer} (${set})`] = (100 * found[answer]) / found.count
  }
  return shares
}

/** Of all sets of marked days: how many resolved days are right, marked days found, occasions right. */
async function daysAndOccasions(by: ReadBy): Promise<OpenFigures> {
  const words = await openWords(by)
  try {
    const articles: MarkedArticle[] = []
    for (const set of ['dev', 'fresh', 'held'] as const) articles.push(...(await readSaidMarks(set, words.wordsOf)))
    const { resolvedRight, found, venueRight } = saidFigures(articles)
    return {
      'days right': percent(resolvedRight),
      'days found': percent(found),
      'occasions right': percent(venueRight),
    }
  } finally {
    await words.close()
  }
}

/** Of the articles whose sources are marked and were mended on: which attributions share one, joins to a name, kinds and names. */
async function sourcesTold(by: ReadBy): Promise<OpenFigures> {
  const words = await openWords(by)
  try {
    const articles = ['dev', 'test', 'fresh', 'third-dev'].flatMap(sourceArticles)
    const { f1, kind, name, 'joins to a name': joins } = figuresOf(await countSources(articles, words.wordsOf))
    const figures = { 'sources b3': f1!, 'joins to a name': joins!, 'kinds of source': kind!, 'names of source': name! }
    return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(1))]))
  } finally {
    await words.close()
  }
}

function percent({ some, of }: Share): number {
  return Number(((100 * some) / Math.max(1, of)).toFixed(1))
}

/** Which figures lie under their floor, a sentence each. */
export function underFloor(figures: OpenFigures, floors: OpenFigures): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const figure = figures[name]
    if (figure === undefined) return [`${name} has a floor of ${floor} and was not measured.`]
    return figure < floor ? [`${name} is ${figure}, under its floor of ${floor}.`] : []
  })
}

/** Floors a point below what was measured, and never below what they were. */
export function raised(floors: OpenFigures, figures: OpenFigures): OpenFigures {
  const raise = ([name, figure]: [string, number]): [string, number] => [
    name,
    Math.max(floors[name] ?? 0, Number((figure - 1).toFixed(1))),
  ]
  return Object.fromEntries(Object.entries(figures).map(raise))
}

function readSets(marks: 'attributions' | 'nesting', by: ReadBy): Promise<ReadText[]> {
  const files = ['dev', 'test'].map((set) => join(import.meta.dirname, `marks/${marks}/${set}.jsonl`))
  return readAll(files.flatMap(readMarked), by)
}
