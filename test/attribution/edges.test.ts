import { describe, expect, it } from 'vitest'
import { trimContent, trimCue, trimName, wholeName, withoutDay } from '../../src/attribution/edges.ts'
import { outermost } from '../../src/attribution/quoted.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { slice, type Span } from '../../src/span.ts'
import { plainItem } from '../document/plain-item.ts'

/** The text without its two bars, and the span between them. */
function barred(text: string): { text: string; span: Span } {
  const [before = '', words = '', after = ''] = text.split('|')
  return { text: before + words + after, span: { start: before.length, end: before.length + words.length } }
}

describe('trimName', () => {
  it.each([
    ['|Ruiz,| who won, said', 'Ruiz'],
    ['said |Mara Lind, the mayor,|', 'Mara Lind, the mayor'],
    ['|Rep. Ana Ruiz (D-Ohio)| said', 'Rep. Ana Ruiz (D-Ohio)'],
    ['|the U.|S. and the UK said', 'the U.S.'],
    ['the U.|S. government| said', 'U.S. government'],
    ['|Sammy Davis Jr.| said', 'Sammy Davis Jr.'],
    ['He|’s been told| that', '’s been told'],
    ['|“Ruiz| said', 'Ruiz'],
    ['Ruiz|:| no', ':'],
  ])('%s', (marked, expected) => {
    const { text, span } = barred(marked)
    expect(slice(text, trimName(text, span))).toBe(expected)
  })
})

describe('withoutDay', () => {
  it.each([
    ['|The agency on Thursday| confirmed', 'The agency'],
    ['|Ana Ruiz, the mayor, early on Monday| said', 'Ana Ruiz, the mayor'],
    ['|Man Friday| said', 'Man Friday'],
    ['|Ruby Tuesday| said', 'Ruby Tuesday'],
  ])('%s', (marked, expected) => {
    const { text, span } = barred(marked)
    expect(slice(text, withoutDay(text, span))).toBe(expected)
  })
})

describe('trimCue', () => {
  it.each([
    ['Ruiz |said in a critical statement| that', 'said'],
    ['Ruiz |made clear in the talks| that', 'made clear in the talks'],
    ['Ruiz |had said on the| phone', 'had said'],
    ['Ruiz |said of| the deal', 'said'],
    ['“No,” he |wrote on Twitter|', 'wrote'],
    ['Ruiz |has| promoted remedies', 'has promoted'],
    ['the story was |was being| told by a paper', 'was being told'],
    ['“No,” it |further| wrote.', 'further wrote'],
    ['“No,” it |added|.', 'added'],
  ])('%s', (marked, expected) => {
    const { text, span } = barred(marked)
    expect(slice(text, trimCue(text, span, text.length))).toBe(expected)
  })
})

describe('wholeName', () => {
  it.each([
    ['|The United| States has seen none', 'The United States'],
    ['|President Joe| Biden said', 'President Joe Biden'],
    ['|Forty|-two pilots said', 'Forty-two'],
    ['|Ruiz| Monday said', 'Ruiz'],
    ['|the mayor| Ana Ruiz said', 'the mayor'],
  ])('%s', (marked, expected) => {
    const { text, span } = barred(marked)
    expect(slice(text, wholeName(text, span, text.length))).toBe(expected)
  })

  it('ends before the cue', () => {
    const text = 'Warren Hammers the bank'
    expect(wholeName(text, { start: 0, end: 6 }, 7)).toEqual({ start: 0, end: 6 })
  })
})

describe('trimContent', () => {
  it.each([
    ['Ruiz said |that it rained.|', 'that it rained'],
    ['Ruiz said |it rained in the U.S.|', 'it rained in the U.S.'],
    ['“|We went|,” Ruiz said, “and came back.”', '“We went,”'],
    ['“We went,” Ruiz said, “|and came back.|”', '“and came back.”'],
    ['“He said |the war was over|,” Lind said.', 'the war was over'],
    ['Lind called it |a “stunt|”.', 'a “stunt”'],
    ['|, he would go|, Lind said.', 'he would go'],
    ['Ruiz spoke of |the plan (the old one|) again.', 'the plan (the old one)'],
    ['|It rained.| So Ruiz said.', 'It rained.'],
  ])('%s', (marked, expected) => {
    const { text, span } = barred(marked)
    const doc = toDoc(plainItem(text))
    expect(slice(text, trimContent(doc, outermost(doc), span))).toBe(expected)
  })
})
