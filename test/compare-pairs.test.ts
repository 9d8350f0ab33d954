import { describe, expect, test } from 'vitest'
import { comparePairs, parsePair, type PairToCompare } from '../src/compare-pairs.ts'
import { InputError } from '../src/error.ts'

const day = '2024-05-10'
const later = '2024-08-20'

const cases: readonly (readonly [string, string, string, Partial<PairToCompare>])[] = [
  [
    'The bridge has been opened.',
    'The bridge has not been opened.',
    'contradicts',
    { aSource: 'the mayor', bSource: 'the port', aSaid: day, bSaid: day },
  ],
  [
    'More than 40 ships were stopped.',
    'Fewer than ten ships were stopped.',
    'contradicts',
    { aSource: 'the navy', bSource: 'the port', aSaid: day, bSaid: day },
  ],
  [
    'The company may have sold arms to the rebels.',
    'We have seen no evidence that the company sold arms to the rebels.',
    'tension',
    { aSource: 'Kyiv', bSource: 'the White House', aSaid: day, bSaid: day },
  ],
  [
    'Our average is about 13,900 cases per day.',
    'Our average is about 149,000 cases per day now.',
    'superseded',
    { aSource: 'the director', bSource: 'the director', aSaid: day, bSaid: later },
  ],
  [
    'The council will close the bridge in May.',
    'The council might close the bridge in May.',
    'stronger',
    { aSource: 'the mayor', bSource: 'an aide', aSaid: day, bSaid: day },
  ],
]

describe('how two sentences stand to each other', () => {
  test.each(cases)('%s | %s: %s', async (a, b, relation, known) => {
    const [found] = await collected(comparePairs([{ id: '1', a, b, ...known }]))
    expect(found?.relation).toBe(relation)
    expect(found?.because.map(({ statement }) => statement)).toEqual(['a', 'b'])
    for (const { statement, spans, text } of found?.because ?? [])
      expect(spans.map(({ start, end }) => (statement === 'a' ? a : b).slice(start, end)).join(' ')).toBe(text)
  })

  test('what is said of two times contradicts nothing', async () => {
    const a = 'In January the agency said the plant was safe.'
    const b = 'In July, after the fire, the agency said the plant was not safe.'
    const [found] = await collected(comparePairs([{ id: '1', a, b }]))
    expect(found?.relation).not.toBe('contradicts')
  })

  test('what has nothing in common is unclear, and no words decide it', async () => {
    const [found] = await collected(
      comparePairs([{ id: '1', a: 'The harbor will be dredged.', b: 'She was born in Oslo.' }]),
    )
    expect(found).toMatchObject({ relation: 'unclear', because: [] })
  })
})

describe('a line of pairs', () => {
  test('keeps id, sentences, sources and days', () => {
    expect(parsePair('{"id":7,"a":"x","b":"y","aSource":"Kirby","aSaid":"2024-05-10"}', 'line 1')).toMatchObject({
      id: '7',
      aSource: 'Kirby',
      aSaid: '2024-05-10',
      bSource: null,
    })
  })

  test.each([['not json'], ['{"id":"1","a":"x"}'], ['null'], ['{"id":"1","a":"x","b":"y","aSaid":"May"}']])(
    '%s is an error that names the place',
    (line) => {
      expect(() => parsePair(line, 'pairs.jsonl, line 3,')).toThrow(InputError)
      expect(() => parsePair(line, 'pairs.jsonl, line 3,')).toThrow('pairs.jsonl, line 3,')
    },
  )
})

async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}
