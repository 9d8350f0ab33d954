import { describe, expect, test } from 'vitest'
import { unite } from '../src/one-source.ts'
import type { Reading } from '../src/schema/to-reading.ts'

type Kind = Reading['sources'][number]['kind']
type Named = readonly [id: string, name: string, kind?: Kind, aliases?: readonly string[]]

/** Readings by their sources alone. */
function united(...documents: readonly (readonly Named[])[]): string[][] {
  const readings = documents.map((sources) => ({
    sources: sources.map(([id, name, kind = 'person', aliases = []]) => ({ id, name, kind, aliases })),
  }))
  return unite(readings as unknown as Reading[]).map(({ members }) => [...members])
}

describe('unite', () => {
  test('one name in two documents is one', () => {
    expect(united([['a', 'John Kirby']], [['b', 'John Kirby']])).toEqual([['a', 'b']])
  })

  test('a surname joins the one person who has it, whichever comes first', () => {
    expect(united([['a', 'John Kirby']], [['b', 'Kirby']])).toEqual([['a', 'b']])
    expect(united([['b', 'Kirby']], [['a', 'John Kirby']])).toEqual([['a', 'b']])
  })

  test('two people of one surname stay two, and a bare surname then is neither', () => {
    expect(
      united(
        [
          ['m', 'Mary Keller', 'person', ['Keller']],
          ['j', 'John Keller'],
        ],
        [['k', 'Keller']],
      ),
    ).toEqual([['m'], ['j'], ['k']])
  })

  test('two sources of one document stay two', () => {
    expect(
      united([
        ['a', 'Ministry', 'organisation'],
        ['b', 'Ministry', 'organisation'],
      ]),
    ).toEqual([['a'], ['b']])
  })

  test('nobody named is nobody else', () => {
    expect(united([['a', 'an official', 'unnamed']], [['b', 'an official', 'unnamed']])).toEqual([['a'], ['b']])
  })

  test('a country is no airline', () => {
    expect(united([['a', 'Iran', 'organisation']], [['b', 'Iran Air', 'organisation']])).toEqual([['a'], ['b']])
  })
})
