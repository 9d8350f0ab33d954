import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { takeIn } from '../src/intake/take-in.ts'
import type { Item } from '../src/intake/item.ts'
import { blocksOf } from './intake-blocks.ts'

type Mark = {
  readonly title: string
  readonly body: string
  readonly caption: string
  readonly credit: string
  readonly either: string
  readonly day: string
  readonly byline: readonly (string | null)[]
  readonly outlet: readonly string[]
  readonly language: string
}
type Fact = 'title' | 'day' | 'byline' | 'outlet' | 'language'
type Score = { precision: number; recall: number; f1: number; captions: number | null; facts: Record<Fact, boolean> }
type Page = { readonly name: string; readonly mark: Mark; readonly html: string }

const FACTS: readonly Fact[] = ['title', 'day', 'byline', 'outlet', 'language']

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    half: { type: 'string', default: 'both' },
    page: { type: 'string' },
    words: { type: 'boolean' },
  },
})

await main()

async function main(): Promise<void> {
  const pages = readPages()
  for (const half of ['tune', 'test'])
    if (values.half === 'both' || values.half === half || values.page) await report(half, halve(pages, half))
}

function readPages(): Page[] {
  const root = join(values.data ?? '', 'pages')
  if (!values.data || !existsSync(root)) {
    console.error('eval/intake needs --data DIR with DIR/pages/NAME/page.html, the pages that eval/intake-marks names.')
    process.exit(2)
  }
  const marks = JSON.parse(readFileSync(new URL('intake-marks/marks.json', import.meta.url), 'utf8')) as Record<
    string,
    Mark
  >
  return Object.entries(marks).map(([name, mark]) => ({
    name,
    mark,
    html: readFileSync(join(root, name, 'page.html'), 'utf8'),
  }))
}

/** Every other page in the order of the hashes of their names. */
function halve(pages: readonly Page[], half: string): Page[] {
  const hash = (page: Page): string => createHash('sha256').update(page.name).digest('hex')
  const inOrder = pages.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1))
  return inOrder.filter((_, at) => at % 2 === (half === 'tune' ? 0 : 1))
}

async function report(half: string, pages: readonly Page[]): Promise<void> {
  if (pages.length === 0) return
  console.log(`\n${half} half, ${pages.length} pages\n${'page'.padEnd(27)} prec  rec   F1    capt`)
  const scores: Score[] = []
  for (const page of pages) if (!values.page || page.name === values.page) scores.push(await scorePage(page))
  if (scores.length === 0) return
  const mean = (pick: (score: Score) => number): string =>
    (scores.reduce((sum, score) => sum + pick(score), 0) / scores.length).toFixed(3)
  console.log(`${'mean'.padEnd(27)} ${mean((s) => s.precision)} ${mean((s) => s.recall)} ${mean((s) => s.f1)}`)
  for (const fact of FACTS)
    console.log(`${fact}: ${scores.filter((score) => score.facts[fact]).length} of ${scores.length} right`)
}

async function scorePage(page: Page): Promise<Score> {
  const blocks = blocksOf(page.html)
  const wordsAt = (list: string): string[] => ordinals(list).flatMap((at) => wordsOf(blocks[at]?.text ?? ''))
  const [item] = await takeIn(readBytes(page), { name: 'page.html' })
  if (!item) throw new Error(`${page.name}: nothing was taken in`)
  const free = [...wordsAt(page.mark.credit), ...wordsAt(page.mark.either)]
  const body = compareWords(partWords(item, 'body'), wordsAt(page.mark.body), free)
  const captions = page.mark.caption
    ? compareWords(partWords(item, 'caption'), wordsAt(page.mark.caption), free).f1
    : null
  const missed = missedFacts(
    item,
    page.mark,
    ordinals(page.mark.title)
      .map((at) => blocks[at]?.text ?? '')
      .join(' '),
  )
  console.log(
    `${page.name.padEnd(27)} ${body.precision.toFixed(3)} ${body.recall.toFixed(3)} ${body.f1.toFixed(3)} ` +
      `${captions === null ? '  -  ' : captions.toFixed(3)} ${missed.map(([fact, came]) => `${fact}: ${came}`).join('; ')}`,
  )
  if (values.words)
    console.log('  added:', body.added.join(' ').slice(0, 3000), '\n  lost:', body.lost.join(' ').slice(0, 3000))
  const facts = Object.fromEntries(FACTS.map((fact) => [fact, !missed.some(([name]) => name === fact)])) as Record<
    Fact,
    boolean
  >
  return { ...body, captions, facts }
}

function readBytes(page: Page): Uint8Array {
  return readFileSync(join(values.data ?? '', 'pages', page.name, 'page.html'))
}

function missedFacts(item: Item, mark: Mark, title: string): [Fact, string][] {
  const language = item.language?.value.split('-')[0] ?? null
  const checks: [Fact, string | null, readonly (string | null)[]][] = [
    ['title', item.title?.value ?? null, [title]],
    ['day', item.published?.value.slice(0, 10) ?? null, [mark.day]],
    ['byline', item.byline?.value ?? null, mark.byline],
    ['outlet', item.outlet?.value ?? null, mark.outlet],
    ['language', language, [mark.language]],
  ]
  return checks
    .filter(([, came, right]) => !right.some((answer) => plain(answer) === plain(came)))
    .map(([fact, came, right]) => [fact, `came ${came}, right ${right.join(' or ')}`])
}

function plain(words: string | null): string {
  return (words ?? '∅')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’“”"`´]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

function partWords(item: Item, kind: string): string[] {
  return item.parts
    .filter((part) => part.kind === kind)
    .flatMap((part) => wordsOf(item.text.slice(part.start, part.end)))
}

/** Runs of letters and digits, lower case; an ideograph or kana counts as a word of its own. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/[\u00AD\u200B]/g, '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function compareWords(came: string[], right: string[], free: string[]) {
  const added = without(without(came, right), free)
  const lost = without(right, came)
  const hits = right.length - lost.length
  const precision = hits + added.length === 0 ? 0 : hits / (hits + added.length)
  const recall = right.length === 0 ? 0 : hits / right.length
  return { precision, recall, f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall), added, lost }
}

function without(words: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of taken) left.set(word, (left.get(word) ?? 0) + 1)
  return words.filter((word) => {
    const count = left.get(word) ?? 0
    if (count > 0) left.set(word, count - 1)
    return count === 0
  })
}

function ordinals(list: string): number[] {
  return list
    .split(' ')
    .filter(Boolean)
    .flatMap((piece) => {
      const [from, to] = piece.split('-').map(Number)
      return Array.from({ length: (to ?? from)! - from! + 1 }, (_, at) => from! + at)
    })
}
