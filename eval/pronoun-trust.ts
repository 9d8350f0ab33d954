/**
 * Fits how likely a pronoun is the candidate that stands highest (`src/source/trust.ts`), on the pronouns that were given a name
 * in the marked articles, and says by folds over articles what a least trust keeps and how much of that is right.
 *
 * usage: tsx eval/pronoun-trust.ts [--data DIR] [--model DIR]
 *
 * --data DIR   a folder that holds polnear: its marked articles count too
 */
import { parseArgs } from 'node:util'
import { castOf } from '../src/source/cast.ts'
import type { Draft } from '../src/source/draft.ts'
import { toPage } from '../src/source/page.ts'
import { resolveSources } from '../src/source/resolve.ts'
import { openWords } from './kept-words.ts'
import { chanceOf, fitLogistic, type Sample } from './logistic.ts'
import { polnearArticles } from './polnear-sources.ts'
import { docOf } from './read-corpus.ts'
import { sourceArticles } from './source-figures.ts'
import { isSameName, markedAttributions, type MarkedArticle } from './source-score.ts'

const FOLDS = 10
const LEAST = [0, 0.6, 0.7, 0.8, 0.9]
const { values } = parseArgs({ options: { data: { type: 'string' }, model: { type: 'string' } } })
const words = await openWords(values)
const samples: (Sample & { readonly fold: number })[] = []
const articles = ['dev', 'test', 'fresh', 'third-dev'].flatMap(sourceArticles)
if (values.data) for (const round of [1, 2] as const) articles.push(...polnearArticles(values.data, round))
for (const [at, article] of articles.entries()) samples.push(...(await pronounsOf(article, at % FOLDS)))
await words.close()

const chances = samples.map((sample) => {
  const others = samples.filter(({ fold }) => fold !== sample.fold)
  return chanceOf(sample, fitLogistic(others))
})
const { bias, weights } = fitLogistic(samples)
console.log(`${samples.length} pronouns with a name; fitted on all:`, { bias, ...weights })
for (const least of LEAST) {
  const kept = samples.filter((_, at) => chances[at]! >= least)
  const right = kept.filter((one) => one.right).length
  console.log(`least ${least.toFixed(1)}: ${kept.length} kept, ${((100 * right) / kept.length).toFixed(1)} % right`)
}

async function pronounsOf(article: MarkedArticle, fold: number): Promise<typeof samples> {
  const { doc } = await docOf(article)
  const page = toPage(doc, await words.wordsOf(doc))
  const drafts = resolveSources(page, castOf(page), markedAttributions(article), 0)
  const names = new Map(article.sources.map(({ id, name }) => [id, name]))
  return article.attributions.flatMap(({ index, source, mark }) => {
    const draft = drafts.get(String(index))
    const signs = draft?.joins.find(({ spans }) => spans[0]?.start === mark.source[0]?.start)?.signs
    if (source === null || draft === undefined || signs === undefined || !isOneByName(draft)) return []
    return [{ fold, signs, right: isSameName(draft.name, names.get(source)!) }]
  })
}

function isOneByName({ isNamed, members }: Draft): boolean {
  return isNamed && members.length === 0
}
