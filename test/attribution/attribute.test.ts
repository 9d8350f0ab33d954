import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/attribution/attribute.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { sliceAll, type Span } from '../../src/span.ts'
import { plainItem } from '../document/plain-item.ts'
import { goldScores, type Marks } from '../gold-reader.ts'

function at(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`not exactly once in the text: ${words}`)
  return { start, end: start + words.length }
}

type Told = { source?: string; cue: string; content: string[] }

function attributionsOf(text: string, told: Told[], size?: number) {
  const doc = toDoc(plainItem(text))
  const marks: Marks[] = told.map(({ source, cue, content }) => ({
    source: source ? [at(text, source)] : [],
    cue: [at(text, cue)],
    content: content.map((words) => at(text, words)),
  }))
  return attribute(doc, goldScores(doc, marks, size)).map(({ source, cue, content, kind }) => ({
    kind,
    source: source && sliceAll(text, source),
    cue: sliceAll(text, cue),
    content: content.map((span) => text.slice(span.start, span.end)),
  }))
}

describe('attribute', () => {
  it('links source, cue and content of a plain indirect attribution', () => {
    const text = 'The ministry said on Monday that talks had failed.'
    expect(attributionsOf(text, [{ source: 'The ministry', cue: 'said', content: ['that talks had failed'] }])).toEqual(
      [{ kind: 'indirect', source: 'The ministry', cue: 'said', content: ['that talks had failed'] }],
    )
  })

  it('keeps both halves of a quotation that the cue splits, with their marks', () => {
    const text = '“We went,” Ruiz said, “and we came back.”'
    expect(attributionsOf(text, [{ source: 'Ruiz', cue: 'said', content: ['We went', 'and we came back'] }])).toEqual([
      { kind: 'direct', source: 'Ruiz', cue: 'said', content: ['“We went,”', '“and we came back.”'] },
    ])
  })

  it('calls a content mixed where only some of its words are quoted', () => {
    const text = 'Lee called the report “a fantasy” on Monday.'
    const [found] = attributionsOf(text, [{ source: 'Lee', cue: 'called', content: ['the report “a fantasy”'] }])
    expect(found?.kind).toBe('mixed')
  })

  it('takes the "on" before a day for no piece of the content', () => {
    const text = 'The ministry said on Friday it had found the wreck.'
    const told = { source: 'The ministry', cue: 'said', content: ['on', 'it had found the wreck'] }
    expect(attributionsOf(text, [told])[0]?.content).toEqual(['it had found the wreck'])
  })

  it('gives a sourceless passive no source', () => {
    const text = 'It was reported that the bridge had fallen.'
    const [found] = attributionsOf(text, [{ cue: 'was reported', content: ['that the bridge had fallen'] }])
    expect(found?.source).toBeNull()
  })

  it('lets one source stand behind two cues', () => {
    const text = 'Mora denied the charge and called the trial a farce.'
    const both: Told[] = [
      { source: 'Mora', cue: 'denied', content: ['the charge'] },
      { source: 'Mora', cue: 'called', content: ['the trial a farce'] },
    ]
    expect(attributionsOf(text, both).map(({ source }) => source)).toEqual(['Mora', 'Mora'])
  })

  it('carries a quotation over the paragraphs that open it again', () => {
    const text =
      '“We waited for hours,” Ruiz said. “Nobody came.\n\n“Then the lights went out.\n\n“That was all.”\n\nRain fell.'
    const [found] = attributionsOf(text, [
      { source: 'Ruiz', cue: 'said', content: ['We waited for hours', 'Nobody came.'] },
    ])
    expect(found?.content).toEqual([
      '“We waited for hours,”',
      '“Nobody came.',
      '“Then the lights went out.',
      '“That was all.”',
    ])
  })

  it('finds the same in a paragraph that several windows share', () => {
    const filler = 'The day was long and the road was dry, and nobody spoke. '.repeat(12)
    const text = `${filler}Ruiz said that the well was empty. ${filler.trim()}`
    const told: Told[] = [{ source: 'Ruiz', cue: 'said', content: ['that the well was empty'] }]
    expect(attributionsOf(text, told, 150)).toEqual(attributionsOf(text, told))
  })

  it('holds a quotation to its closing mark, where no one else speaks in it', () => {
    const text = 'Ruiz said, “We waited. Nobody came. We left.” Rain fell.'
    const [found] = attributionsOf(text, [{ source: 'Ruiz', cue: 'said', content: ['We waited'] }])
    expect(found?.content).toEqual(['“We waited. Nobody came. We left.”'])
  })

  it('keeps a content in one paragraph', () => {
    const text = 'Road shut, says aide\n\n“It will stay shut,” Ruiz said.'
    const [found] = attributionsOf(text, [{ source: 'Ruiz', cue: 'said', content: ['aide\n\n“It will stay shut,”'] }])
    expect(found?.content).toEqual(['“It will stay shut,”'])
  })

  it('takes nothing from a byline or credit', () => {
    const text = 'The road is shut.\n\nReporting by Ana Ruiz.'
    const parts = [
      { kind: 'body' as const, start: 0, end: 17, date: null },
      { kind: 'credit' as const, start: 19, end: text.length, date: null },
    ]
    const doc = toDoc(plainItem(text, parts))
    const marks = [{ source: [at(text, 'Ana Ruiz')], cue: [at(text, 'Reporting')], content: [at(text, 'by')] }]
    expect(attribute(doc, goldScores(doc, marks))).toEqual([])
  })
})
