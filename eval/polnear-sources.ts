import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMarked, type Marked } from './read-corpus.ts'
import type { MarkedArticle, MarkedSource } from './source-score.ts'

type Entity = { readonly source: MarkedSource; readonly indices: readonly number[] }

/**
 * The articles of PolNeAR whose sources are marked in `marks/sources/polnear.txt`, in two rounds: there stand kinds, names and
 * numbers of attributions only, the texts are the corpus's own.
 */
export function polnearArticles(data: string, round: 1 | 2): MarkedArticle[] {
  const marks = readFileSync(join(import.meta.dirname, 'marks/sources/polnear.txt'), 'utf8').split('\n\n')[round - 1]!
  const texts = new Map(readMarked(join(data, 'polnear/train.jsonl')).map((one) => [one.id, one]))
  return marks
    .split(/^# /m)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [id = '', ...lines] = block.trim().split('\n')
      const text = texts.get(id)
      if (text === undefined) throw new Error(`polnear/train.jsonl under ${data} has no article ${id}.`)
      return articleOf(text, lines.map(entityOf))
    })
}

function entityOf(line: string): Entity {
  const [kind = '', name = '', indices = ''] = line.split(' | ')
  const number = kind === 'group' ? null : kind === 'person' && name.includes(' and ') ? 2 : 1
  const source = { id: `${kind} ${name} ${indices}`, kind, name, number, affiliation: null, country: null }
  return { source, indices: indices.split(' ').map(Number) }
}

function articleOf({ id, text, attributions }: Marked, entities: readonly Entity[]): MarkedArticle {
  const whose = new Map(entities.flatMap(({ source, indices }) => indices.map((index) => [index, source.id] as const)))
  return {
    id,
    text,
    sources: entities.map(({ source }) => source),
    attributions: attributions.map((mark, index) => ({ index, source: whose.get(index) ?? null, mark })),
  }
}
