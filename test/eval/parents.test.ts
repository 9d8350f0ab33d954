import { describe, expect, it } from 'vitest'
import { parentsOf } from '../../eval/parents.ts'
import { docOf } from '../../eval/read-corpus.ts'
import type { ReadText } from '../../eval/readings.ts'

const TEXT = 'The ministry confirmed the report that the envoy had left.'

function find(words: string) {
  return [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }]
}

const OUTER = {
  source: find('The ministry'),
  cue: find('confirmed'),
  content: find('the report that the envoy had left'),
}
const INNER = { source: [], cue: find('report'), content: find('that the envoy had left') }

/** The text with the inner attribution marked under the outer, and found under `parent` or not at all. */
async function readText(parent: string | null | undefined): Promise<ReadText> {
  const attributions = [
    { ...OUTER, parent: null },
    { ...INNER, parent: 0 },
  ]
  const known = { kind: 'indirect', confidence: 1 } as const
  const outer = { ...OUTER, ...known, id: 'outer', parent: null }
  const inner = parent === undefined ? [] : [{ ...INNER, ...known, source: null, id: 'inner', parent }]
  return {
    marked: { id: 'one', text: TEXT, attributions },
    ...(await docOf({ text: TEXT })),
    found: [outer, ...inner],
    candidates: [],
  }
}

describe('parentsOf', () => {
  it.each<[string, string | null | undefined, number, string[]]>([
    ['the right one', 'outer', 100, []],
    ['none', null, 0, ['found without a parent']],
    ['not found', undefined, 0, ['not found']],
  ])('a child whose parent is %s', async (_, parent, recall, why) => {
    const parents = parentsOf([await readText(parent)])
    expect([parents.recall, parents.misses.map((miss) => miss.why)]).toEqual([recall, why])
  })

  it('counts what stands alone and was nested', async () => {
    const read = await readText('outer')
    const alone = { ...read, marked: { ...read.marked, attributions: [OUTER, INNER] } }
    expect(parentsOf([alone])).toMatchObject({ nested: 0, alone: 2, wronglyNested: 1, found: 1, precision: 0 })
  })
})
