import type { Span } from '../../../src/span.ts'
import { parseBlock } from '../inline.ts'
import { venueOf } from '../stance/labels.ts'
import type { Entity, Marked } from './entities.ts'
import { readEntity } from './entities.ts'

type Days = { readonly from: string; readonly to: string }

/** Source, day of saying and venue of one attribution, which `index` counts among the article's marked attributions. */
type Answer = {
  readonly index: number
  readonly source: string | null
  readonly said: Days | null
  readonly venue: { readonly kind: string }
}

/** A marked article with its sources; `inferred` is the publication day that only the text gives. */
export type Article = Pick<Marked, 'id' | 'text' | 'licence' | 'credit'> & {
  readonly published: string | null
  readonly inferred: string | null
  readonly sources: readonly Entity[]
  readonly attributions: readonly (Answer & { readonly spans: readonly Span[] })[]
}

/** Reads one block; what is wrong goes to `problems`: an attribution without answer, a source without attribution. */
export function readArticle(block: string, marked: Marked, problems: string[]): Article {
  const [, , bottom = ''] = block.split(/^===$/m)
  const { head, text } = parseBlock(block)
  const say = (words: string) => problems.push(`${marked.id}: ${words}`)
  const answers = new Map<number, Answer>()
  for (const line of bottom.split('\n').filter((one) => one.trim() !== ''))
    for (const answer of readAnswers(line)) {
      if (answers.has(answer.index)) say(`attribution ${answer.index} is answered twice`)
      answers.set(answer.index, answer)
    }
  const indicesOf = (id: string) => [...answers.values()].filter((one) => one.source === id).map((one) => one.index)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const sources = lines.flatMap((line): Entity[] => {
    try {
      return [readEntity(line, marked, indicesOf(line.split(' | ')[0] ?? ''))]
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
      return []
    }
  })
  check(marked, answers, sources, say)
  const attributions = [...answers.values()].toSorted((a, b) => a.index - b.index)
  return {
    id: marked.id,
    published: day(head.get('published')),
    inferred: day(head.get('inferred')),
    licence: marked.licence,
    credit: marked.credit,
    text: marked.text,
    sources,
    attributions: attributions.map((one) => ({ ...one, spans: marked.attributions[one.index]?.source ?? [] })),
  }
}

function readAnswers(line: string): Answer[] {
  const [who = '', said = '-', venue = 'unstated'] = line.split(' | ').map((cell) => cell.trim())
  const words = who.split(' ')
  const source = words[0] === 'none' ? null : (words.at(-1) ?? null)
  const indices = words[0] === 'none' ? words.slice(1) : words.slice(0, -1)
  return indices.map((index) => ({ index: Number(index), source, said: daysOf(said), venue: { kind: venueOf(venue) } }))
}

function daysOf(words: string): Days | null {
  if (words === '-') return null
  const [from = '', to = from] = words.split('..')
  if (![from, to].every((one) => /^\d{4}-\d\d-\d\d$/.test(one)) || from > to) throw new Error(`no days: ${words}`)
  return { from, to }
}

function day(words: string | undefined): string | null {
  return words === undefined || words === '-' ? null : words
}

function check(
  marked: Marked,
  answers: ReadonlyMap<number, Answer>,
  sources: readonly Entity[],
  say: (words: string) => void,
): void {
  const ids = new Set(sources.map((source) => source.id))
  marked.attributions.forEach((attribution, index) => {
    const answer = answers.get(index)
    if (!answer) say(`attribution ${index} has no answer`)
    else if ((answer.source === null) !== (attribution.source.length === 0))
      say(`attribution ${index}: source or none?`)
    else if (answer.source !== null && !ids.has(answer.source)) say(`attribution ${index}: no source ${answer.source}`)
  })
  for (const source of sources) {
    if (source.mentions.length === 0 && source.members.length === 0) say(`source ${source.id} is never mentioned`)
    for (const member of source.members) if (!ids.has(member)) say(`source ${source.id} has no member ${member}`)
  }
  if (answers.size > marked.attributions.length) say('more answers than attributions')
}
