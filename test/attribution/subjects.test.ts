import { expect, it } from 'vitest'
import type { Attribution } from '../../src/attribution/attribution.ts'
import { withSubjects } from '../../src/attribution/subjects.ts'
import { treeOf } from '../../src/attribution/word-tree.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import type { Word } from '../../src/reader/reader.ts'
import { sliceAll, type Span } from '../../src/span.ts'
import { plainItem } from '../document/plain-item.ts'

const TEXT = 'Two guests said the judge told them no'
const HEADS: readonly [string, string, number][] = [
  ['CD', 'nummod', 1],
  ['NNS', 'nsubj', 2],
  ['VBD', 'ROOT', 2],
  ['DT', 'det', 4],
  ['NN', 'nsubj', 5],
  ['VBD', 'ccomp', 2],
  ['PRP', 'dobj', 5],
  ['UH', 'dobj', 5],
]

function at(words: string): Span {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

function contentOf(source: string): string {
  const words: Word[] = [...TEXT.matchAll(/\S+/g)].map(({ index, 0: form }, n) => {
    const [tag, relation, head] = HEADS[n]!
    return { start: index, end: index + form.length, tag, relation, name: 'O', head }
  })
  const roles = { id: '', parent: null, confidence: 1, kind: 'indirect' } as const
  const one: Attribution = { ...roles, source: [at(source)], cue: [at('said')], content: [at('told them no')] }
  return sliceAll(TEXT, withSubjects(treeOf(toDoc(plainItem(TEXT)), words), [one])[0]!.content)
}

it('gives a content that begins at a verb the subject before it', () => {
  expect(contentOf('Two guests')).toBe('the judge told them no')
})

it('takes nothing that is already somebody’s', () => {
  expect(contentOf('the judge')).toBe('told them no')
})
