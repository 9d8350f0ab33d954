import { toDoc } from '../../src/document/to-doc.ts'
import type { Attribution } from '../../src/attribution/attribution.ts'
import type { Item } from '../../src/intake/item.ts'
import type { Word } from '../../src/reader/words.ts'
import { whoSaid, type Source } from '../../src/source/who-said.ts'
import { itemOf } from '../hand-made.ts'

const TAGS: Readonly<Record<string, string>> = {
  said: 'VBD',
  told: 'VBD',
  says: 'VBZ',
  the: 'DT',
  a: 'DT',
  an: 'DT',
  another: 'DT',
  he: 'PRP',
  she: 'PRP',
  it: 'PRP',
  they: 'PRP',
  i: 'PRP',
  of: 'IN',
  for: 'IN',
  on: 'IN',
  in: 'IN',
  with: 'IN',
  by: 'IN',
  at: 'IN',
  to: 'TO',
  we: 'PRP',
  her: 'PRP$',
  his: 'PRP$',
  their: 'PRP$',
  met: 'VBD',
  senior: 'JJ',
  and: 'CC',
  who: 'WP',
  two: 'CD',
}

/** What a text says beside its words: names by the encoder's labels, parents by number, words of other tags, what the page is. */
export type Told = {
  readonly names?: Readonly<Record<string, string>>
  readonly parents?: Readonly<Record<number, number>>
  readonly tags?: Readonly<Record<string, string>>
  readonly item?: Partial<Item>
}

/** A text with each source in brackets as the sources of its attributions, one for each bracket, in order. */
export function sourcesIn(marked: string, told: Told = {}): (Source | undefined)[] {
  return resolved(marked, told).map(({ source }) => source)
}

/** The sources of a text's brackets, each with the members of a joint one. */
export function resolved(marked: string, told: Told = {}): { source: Source | undefined; members: Source[] }[] {
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const inner = part.startsWith('[') ? part.slice(1, -1) : part
    if (part.startsWith('[')) spans.push({ start: text.length, end: text.length + inner.length })
    text += inner
  }
  const attributions = spans.map((source, at): Attribution => ({
    id: `a${at}`,
    kind: 'indirect',
    source: [source],
    cue: [],
    content: [],
    parent: told.parents?.[at] === undefined ? null : `a${told.parents[at]}`,
    confidence: 1,
  }))
  const { sources, sourceOf } = whoSaid(toDoc(itemOf(text, told.item)), attributions, wordsOf(text, told, spans))
  return attributions.map(({ id }) => {
    const source = sources.find((one) => one.id === sourceOf.get(id))
    return { source, members: sources.filter((one) => source?.members.includes(one.id)) }
  })
}

function wordsOf(text: string, { names = {}, tags = {} }: Told, spans: readonly { end: number }[]): Word[] {
  const ends = new Set(spans.map(({ end }) => end))
  const words = [...text.matchAll(/[\p{L}\p{N}]+|[^\s]/gu)].map(({ 0: word, index }, at): Word => {
    const end = index + word.length
    return {
      start: index,
      end,
      tag: tags[word] ?? tagOf(word),
      relation: ends.has(end) ? 'nsubj' : 'dep',
      name: 'O',
      head: at,
    }
  })
  for (const [name, type] of Object.entries(names)) {
    for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length)) {
      for (const [at, word] of words.entries()) {
        if (word.start < from || word.end > from + name.length || word.name !== 'O') continue
        words[at] = { ...word, tag: 'NNP', name: `${word.start === from ? 'B' : 'I'}-${type}` }
      }
    }
  }
  return words
}

function tagOf(word: string): string {
  if (/^\P{L}/u.test(word)) return /^\p{N}/u.test(word) ? 'CD' : word
  return TAGS[word.toLowerCase()] ?? (/[^s]s$/.test(word) ? 'NNS' : 'NN')
}
