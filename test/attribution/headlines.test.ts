import { expect, test } from 'vitest'
import type { Attribution } from '../../src/attribution/attribution.ts'
import { clausesApart, withHeadlines } from '../../src/attribution/headlines.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { sliceAll, type Span } from '../../src/span.ts'
import { itemOf } from '../hand-made.ts'

const BODY = 'OSTERVAL, May 22 (Meridian) - The mill closed.'

/** The contents and sources of a headline's attributions, given by their words: source, cue, content. */
function mended(
  title: string,
  told: readonly (readonly [string, string, ...string[]])[],
): { source: string; content: string }[] {
  const text = `${title}\n\n${BODY}`
  const parts = [
    { kind: 'title' as const, start: 0, end: title.length, date: null },
    { kind: 'body' as const, start: title.length + 2, end: text.length, date: null },
  ]
  const at = (words: string): Span[] => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }]
  const found = told.map(([source, cue, ...contents], id): Attribution => ({
    id: `${id}`,
    kind: 'indirect',
    source: at(source),
    cue: at(cue),
    content: contents.flatMap(at),
    parent: null,
    confidence: 0.8,
  }))
  return withHeadlines(toDoc(itemOf(text, { parts })), found).map(({ source, content }) => ({
    source: sliceAll(text, source!),
    content: sliceAll(text, content),
  }))
}

test('what the encoder takes from the body gives way to the words of the headline', () => {
  expect(mended('Spy agencies doubt lab leak', [['Spy agencies', 'doubt', 'OSTERVAL, May 22 (Meridian)']])).toEqual([
    { source: 'Spy agencies', content: 'lab leak' },
  ])
})

test('a name and a verb at the end close all that stands before their comma', () => {
  expect(mended('Mill knew of any leak for months, Lind says', [['Lind', 'says', 'any leak']])).toEqual([
    { source: 'Lind', content: 'Mill knew of any leak for months' },
  ])
})

test('what stands behind a semicolon is another’s', () => {
  const title = 'Parts found, Lind says; mill sees no leak'
  expect(mended(title, [['Lind', 'says', 'Parts found', 'mill sees no leak']])).toEqual([
    { source: 'Lind', content: 'Parts found' },
  ])
  const text = `${title}\n\n${BODY}`
  const whole = { kind: 'title' as const, start: 0, end: title.length, date: null }
  const apart = clausesApart(toDoc(itemOf(text, { parts: [whole] })), [])
  expect(apart.map((span) => text.slice(span.start, span.end))).toEqual(['Parts found, Lind says', 'mill sees no leak'])
})

test('a source that runs over another source and its cue ends with that source', () => {
  const told = [
    ['Lind Vows To Cut Taxes', 'Railing Against', 'Roe'],
    ['Lind', 'Vows', 'To Cut Taxes'],
  ] as const
  expect(mended('Railing Against Roe, Lind Vows To Cut Taxes', told)).toEqual([
    { source: 'Lind', content: 'Roe' },
    { source: 'Lind', content: 'To Cut Taxes' },
  ])
})

test('attributions of the body stay as they are', () => {
  const told = [['mill', 'closed', 'OSTERVAL']] as const
  expect(mended('Mill closes', told)).toEqual([{ source: 'mill', content: 'OSTERVAL' }])
})
