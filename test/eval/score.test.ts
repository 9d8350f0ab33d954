import { describe, expect, it } from 'vitest'
import { pairsOf, score } from '../../eval/score.ts'
import type { Relation } from '../../eval/spans-as-words.ts'

const TEXT = 'Mara Lind said that the old bridge would be shut, and the union called it “a bad joke”.'

/** A relation by its words, pieces parted by `+`. */
function relation(source: string, cue: string, content: string): Relation {
  const spans = (words: string) => (words === '' ? [] : words.split('+').map(find))
  return { source: spans(source), cue: spans(cue), content: spans(content) }
}

function find(words: string) {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}

const LIND = relation('Mara Lind', 'said', 'that the old bridge would be shut')
const UNION = relation('the union', 'called', 'it “a bad joke”')

function f1(name: string, marked: Relation[], found: Relation[]): number {
  return score([{ text: TEXT, marked, found }])[name]!.f1
}

describe('score', () => {
  it.each<[string, Relation, number, number]>([
    ['the same words', LIND, 100, 100],
    ['a stop more at the edge', relation('Mara Lind', 'said', 'that the old bridge would be shut,'), 100, 100],
    ['half of the source', relation('Lind', 'said', 'that the old bridge would be shut'), 0, 100],
    ['half of the content', relation('Mara Lind', 'said', 'the old bridge would'), 0, 100],
    ['less than half of the content', relation('Mara Lind', 'said', 'the old bridge'), 0, 0],
    ['no source', relation('', 'said', 'that the old bridge would be shut'), 0, 0],
    ['another source', relation('the union', 'said', 'that the old bridge would be shut'), 0, 0],
    ['a cue that shares no word', relation('Mara Lind', 'would', 'that the old bridge would be shut'), 0, 0],
    ['the content in two pieces', relation('Mara Lind', 'said', 'that the old+bridge would be shut'), 100, 100],
  ])('with %s', (_, found, exact, half) => {
    expect([f1('linked.exact', [LIND], [found]), f1('linked.half', [LIND], [found])]).toEqual([exact, half])
  })

  it('counts each contiguous piece apart', () => {
    const inPieces = relation('Mara Lind', 'said', 'that the old+bridge would be shut')
    expect(score([{ text: TEXT, marked: [LIND], found: [inPieces] }])['content.fragment']).toEqual({
      precision: 0,
      recall: 0,
      f1: 0,
      marked: 1,
      found: 2,
    })
  })

  it('has precision over what was found and recall over what was marked', () => {
    expect(score([{ text: TEXT, marked: [LIND, UNION], found: [LIND] }])['linked.half']).toEqual({
      precision: 100,
      recall: 50,
      f1: 66.7,
      marked: 2,
      found: 1,
    })
  })

  it('scores contents in quotation marks apart from the others', () => {
    const figures = score([{ text: TEXT, marked: [LIND, UNION], found: [UNION] }])
    expect([figures['linked.half.direct']?.f1, figures['linked.half.indirect']?.f1]).toEqual([100, 0])
  })

  it('sums counts over texts before it divides', () => {
    const cases = [
      { text: TEXT, marked: [LIND, UNION], found: [LIND, UNION] },
      { text: TEXT, marked: [LIND], found: [] },
    ]
    expect(score(cases)['linked.half']?.recall).toBe(66.7)
  })
})

describe('pairsOf', () => {
  it('pairs one with one, the most alike first', () => {
    const shorter = relation('Mara Lind', 'said', 'the old bridge would be shut')
    expect(pairsOf({ text: TEXT, marked: [UNION, LIND], found: [shorter, LIND] })).toEqual([[1, 1]])
  })

  it('takes a cue that is a sign as the sign', () => {
    const comma = relation('Mara Lind', ',', 'that the old bridge would be shut')
    expect(pairsOf({ text: TEXT, marked: [comma], found: [comma] }, 'exact')).toEqual([[0, 0]])
  })
})
