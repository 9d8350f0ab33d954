import type { Mark } from '../inline.ts'
import { parseBlock, readMarks } from '../inline.ts'
import { venueOf } from '../stance/labels.ts'
import type { Entity, Marked } from './entities.ts'
import { readEntity } from './entities.ts'

type Days = { readonly from: string; readonly to: string }

/** Source, day of saying and venue of one attribution; `index` counts the article's marked attributions. */
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
  readonly attributions: readonly (Answer & { readonly mark: Mark })[]
}

/** Reads a block on an article of `attributions/`; what is wrong goes to `problems`: an attribution without answer … */
export function readArticle(block: string, marked: Marked, problems: string[]): Article {
  const [, entities = '', bottom = ''] = block.split(/^===$/m)
  const answers = linesOf(bottom).flatMap(readAnswers)
  return article({ head: parseBlock(block).head, entities, answers, marked }, problems)
}

/** Reads a block that holds a text and its attributions as well: entities, text, `source // cue // content | id | day | venue`. */
export function readWhole(block: string, problems: string[]): Article {
  const [, entities = '', middle = '', bottom = ''] = block.split(/^===$/m)
  const { head } = parseBlock(block)
  const text = middle.trim()
  const [id = '', licence = '', credit = ''] = ['id', 'licence', 'credit'].map((name) => head.get(name) ?? '')
  const lines = linesOf(bottom).map((line) => line.split(' | '))
  const attributions = marksOf(text, lines, (words) => problems.push(`${id}: ${words}`))
  const answers = lines.flatMap(([, source = '', ...rest], index) =>
    readAnswers([source === 'none' ? `none ${index}` : `${index} ${source}`, ...rest].join(' | ')),
  )
  return article({ head, entities, answers, marked: { id, text, licence, credit, attributions } }, problems)
}

function marksOf(text: string, lines: readonly string[][], say: (words: string) => void): Mark[] {
  try {
    return readMarks(
      text,
      lines.map(([mark = '']) => mark),
    )
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return []
  }
}

type Parts = {
  readonly head: ReadonlyMap<string, string>
  readonly entities: string
  readonly answers: readonly Answer[]
  readonly marked: Marked
}

function article({ head, entities, answers, marked }: Parts, problems: string[]): Article {
  const say = (words: string) => problems.push(`${marked.id}: ${words}`)
  const indicesOf = (id: string) => answers.filter((one) => one.source === id).map((one) => one.index)
  const sources = linesOf(entities).flatMap((line): Entity[] => {
    try {
      return [readEntity(line, marked, indicesOf(line.split(' | ')[0] ?? ''))]
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
      return []
    }
  })
  check(marked, answers, sources, say)
  const { id, licence, credit, text } = marked
  const attributions = answers
    .toSorted((a, b) => a.index - b.index)
    .flatMap((one) => {
      const mark = marked.attributions[one.index]
      return mark ? [{ ...one, mark }] : []
    })
  const [published = null, inferred = null] = ['published', 'inferred'].map((name) => day(head.get(name)))
  return { id, published, inferred, licence, credit, text, sources, attributions }
}

function linesOf(block: string): string[] {
  return block.split('\n').filter((line) => line.trim() !== '')
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
  answers: readonly Answer[],
  sources: readonly Entity[],
  say: (words: string) => void,
): void {
  const ids = new Set(sources.map((source) => source.id))
  marked.attributions.forEach((attribution, index) => {
    const answer = answers.find((one) => one.index === index)
    if (!answer) say(`attribution ${index} has no answer`)
    else if ((answer.source === null) !== (attribution.source.length === 0))
      say(`attribution ${index}: source or none?`)
    else if (answer.source !== null && !ids.has(answer.source)) say(`attribution ${index}: no source ${answer.source}`)
  })
  for (const source of sources) {
    if (source.mentions.length === 0 && source.members.length === 0) say(`source ${source.id} is never mentioned`)
    for (const member of source.members) if (!ids.has(member)) say(`source ${source.id} has no member ${member}`)
  }
  if (answers.length !== marked.attributions.length)
    say('an attribution is answered twice, or there is none of that index')
}
