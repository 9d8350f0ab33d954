// Days of saying and occasions on the marked articles, with attributions and sources as a person marked them.
//
//   npx tsx eval/days.ts [--half dev|test] [--misses]
import { openReader } from '../src/reader/reader.ts'
import { sliceAll } from '../src/span.ts'
import { whenSaid } from '../src/time/time.ts'
import { readSaidMarks, type MarkedArticle, type SaidMark } from './said-marks.ts'

type Answer = {
  readonly article: MarkedArticle
  readonly id: string
  readonly mark: SaidMark
  readonly said: SaidMark['said']
  readonly venue: string
}

const halves = process.argv.includes('--half') ? [process.argv[process.argv.indexOf('--half') + 1]!] : ['dev', 'test']
const reader = await openReader()
try {
  for (const half of halves) {
    const articles = await readSaidMarks(half as 'dev' | 'test', reader)
    report(half, articles.flatMap(answersOf))
  }
} finally {
  await reader.close()
}

function answersOf(article: MarkedArticle): Answer[] {
  const { doc, attributions, words, speakers, marks } = article
  const { said, venue } = whenSaid(doc, attributions, words, speakers)
  return attributions.map(({ id }) => ({
    article,
    id,
    mark: marks.get(id)!,
    said: said.get(id) ?? null,
    venue: venue.get(id)?.kind ?? 'unstated',
  }))
}

function report(half: string, answers: readonly Answer[]): void {
  const resolved = answers.filter(({ said }) => said !== null)
  const right = resolved.filter(isRight)
  const unsupported = resolved.filter(({ mark }) => mark.said === null)
  const dated = answers.filter(({ mark }) => mark.said !== null)
  const stated = answers.filter(({ venue }) => venue !== 'unstated')
  const marked = answers.filter(({ mark }) => mark.venue !== 'unstated')
  const sameVenue = (each: Answer): boolean => each.venue === each.mark.venue
  console.log(`${half}: ${answers.length} attributions, ${dated.length} with a day`)
  console.log(`  resolved ${resolved.length}: ${percent(right, resolved)} right, ${unsupported.length} without support`)
  console.log(
    `  of those with a day ${percent(right, dated)} found; with or without a day ${percent(answers.filter(isRight), answers)} right`,
  )
  console.log(
    `  occasion: ${percent(answers.filter(sameVenue), answers)} right; of ${stated.length} stated ${percent(stated.filter(sameVenue), stated)}; of ${marked.length} marked ${percent(marked.filter(sameVenue), marked)}`,
  )
  if (process.argv.includes('--misses')) for (const answer of answers) printMiss(answer)
}

function isRight({ said, mark }: Answer): boolean {
  return said === null || mark.said === null
    ? said === mark.said
    : said.from === mark.said.from && said.to === mark.said.to
}

function percent(some: readonly unknown[], all: readonly unknown[]): string {
  return `${((100 * some.length) / Math.max(1, all.length)).toFixed(1)} %`
}

function printMiss(answer: Answer): void {
  const { article, id, mark, said, venue } = answer
  if (isRight(answer) && venue === mark.venue) return
  const { source, cue, content } = article.attributions[Number(id)]!
  const words = [source ?? [], cue, content].map((spans) => sliceAll(article.doc.text, spans).slice(0, 50)).join(' | ')
  const day = (days: SaidMark['said']): string => (days === null ? '-' : `${days.from}..${days.to}`)
  const what = isRight(answer) ? 'venue' : 'day  '
  console.log(`    ${what} ${article.id} ${id}: ${day(mark.said)} ${mark.venue} → ${day(said)} ${venue} | ${words}`)
}
