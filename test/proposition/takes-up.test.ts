import { expect, test } from 'vitest'
import { groupTold } from '../../src/proposition/group.ts'
import { takenUpIn } from '../../src/proposition/takes-up.ts'

/** Vectors of two numbers that stand in for a sentence encoder. */
const vectors =
  (angles: Readonly<Record<string, number>>) =>
  (text: string): Float32Array | null =>
    text in angles ? Float32Array.of(Math.cos(angles[text]!), Math.sin(angles[text]!)) : null

const told = [
  { id: 'truce', text: 'the sides had agreed to a truce', within: 'one' },
  { id: 'rain', text: 'rain would fall on the coast', within: 'one' },
  { id: 'storm', text: 'a storm could reach the shore', within: 'one' },
  { id: 'accord', text: 'both delegations signed the agreement', within: 'one' },
]
const encoded = vectors({
  'the sides had agreed to a truce': 0.1,
  'both delegations signed the agreement': 0.15,
  'rain would fall on the coast': 1.5,
  'a storm could reach the shore': 1.4,
})

test('a statement takes up an earlier one of like sense and a word of its root', () => {
  expect(takenUpIn(told, encoded).map(({ from, to }) => [from, to])).toEqual([
    ['rain', 'storm'],
    ['truce', 'accord'],
  ])
})

test('without vectors words alone tell, and statements without one in common stay apart', () => {
  expect(groupTold(told).map(({ members }) => members)).toEqual([])
  expect(groupTold(told, encoded).map(({ members }) => members)).toEqual([
    ['truce', 'accord'],
    ['rain', 'storm'],
  ])
})

test('of two articles, what names others is about others, however like it is', () => {
  const texts = [
    { id: 'a', text: 'Then Canada is the closest ally of this country', within: 'one' },
    { id: 'b', text: 'And Mexico is the closest ally of this country', within: 'two' },
    { id: 'c', text: 'So Canada is the closest ally of this country', within: 'three' },
  ]
  const near = vectors(Object.fromEntries(texts.map(({ text }) => [text, 0.2])))
  expect(groupTold(texts, near).map(({ members }) => members)).toEqual([['a', 'c']])
})
