import { sliceAll } from '../src/span.ts'
import { whenSaid } from '../src/time/time.ts'
import type { MarkedArticle, SaidMark } from './said-marks.ts'

/** What the program answers for one marked attribution. */
type Answer = {
  readonly article: MarkedArticle
  readonly id: string
  readonly mark: SaidMark
  readonly said: SaidMark['said']
  readonly venue: string
}

/** Some of all. */
export type Share = { readonly some: number; readonly of: number }

/** How many days and occasions are right; `unsupported` are days where the marks have none. */
export type SaidFigures = {
  readonly attributions: number
  readonly resolvedRight: Share
  readonly unsupported: number
  readonly found: Share
  readonly daysRight: Share
  readonly venueRight: Share
  readonly venueStated: Share
  readonly venueMarked: Share
  readonly misses: readonly string[]
}

/** Asks when and where for marked articles, with attributions and sources as a person marked them. */
export function saidFigures(articles: readonly MarkedArticle[]): SaidFigures {
  const answers = articles.flatMap(answersOf)
  const share = (all: readonly Answer[], some: (each: Answer) => boolean): Share => ({
    some: all.filter(some).length,
    of: all.length,
  })
  const resolved = answers.filter(({ said }) => said !== null)
  const dated = answers.filter(({ mark }) => mark.said !== null)
  return {
    attributions: answers.length,
    resolvedRight: share(resolved, isRight),
    unsupported: resolved.filter(({ mark }) => mark.said === null).length,
    found: share(dated, isRight),
    daysRight: share(answers, isRight),
    venueRight: share(answers, isSameVenue),
    venueStated: share(
      answers.filter(({ venue }) => venue !== 'unstated'),
      isSameVenue,
    ),
    venueMarked: share(
      answers.filter(({ mark }) => mark.venue !== 'unstated'),
      isSameVenue,
    ),
    misses: answers.filter((each) => !isRight(each) || !isSameVenue(each)).map(missOf),
  }
}

function answersOf({ doc, attributions, words, speakers, marks, ...rest }: MarkedArticle): Answer[] {
  const article = { doc, attributions, words, speakers, marks, ...rest }
  const { said, venue } = whenSaid(doc, attributions, words, speakers)
  return attributions.map(({ id }) => ({
    article,
    id,
    mark: marks.get(id)!,
    said: said.get(id) ?? null,
    venue: venue.get(id)?.kind ?? 'unstated',
  }))
}

function isRight({ said, mark }: Answer): boolean {
  return said === null || mark.said === null
    ? said === mark.said
    : said.from === mark.said.from && said.to === mark.said.to
}

function isSameVenue({ venue, mark }: Answer): boolean {
  return venue === mark.venue
}

function missOf(answer: Answer): string {
  const { article, id, mark, said, venue } = answer
  const { source, cue, content } = article.attributions[Number(id)]!
  const words = [source ?? [], cue, content].map((spans) => sliceAll(article.doc.text, spans).slice(0, 50)).join(' | ')
  const day = (days: SaidMark['said']): string => (days === null ? '-' : `${days.from}..${days.to}`)
  const what = isRight(answer) ? 'venue' : 'day  '
  return `${what} ${article.id} ${id}: ${day(mark.said)} ${mark.venue} → ${day(said)} ${venue} | ${words}`
}
