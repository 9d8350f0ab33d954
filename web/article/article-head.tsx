import { pageOf } from '../../src/report/record-link.ts'
import type { Weighed } from '../client/shapes.ts'
import { Pieces } from './article-text.tsx'
import { recordWords, statementWords } from './count-words.ts'
import type { Marking, Shown } from './marking.ts'
import { Strip } from './strip.tsx'

type Props = {
  readonly weighed: Weighed
  readonly isExample: boolean
  readonly marking: Marking
  readonly shown: Shown
}

/** Title, what is known of the article, the answer, and the counts. */
export function ArticleHead({ weighed, isExample, marking, shown }: Props) {
  const { read, check, answer, problems } = weighed
  const { title, outlet, published, byline, agency, url } = read.document
  const headline = marking.paragraphs.filter(({ kind }) => kind === 'title')
  const page = url === null ? null : pageOf(url)
  const facts = [outlet, agency, byline && `by ${byline}`, published].filter(Boolean).join(' · ')
  return (
    <header class="head">
      {isExample && (
        <p class="kicker">
          An example, already read. It was written for Hearsay about a real briefing; some quotations are wrong on
          purpose, so that you can see them found.
        </p>
      )}
      <h1 dir="auto" class="marks">
        {headline.length === 0
          ? (title ?? read.input ?? 'Untitled')
          : headline.map((paragraph) => (
              <Pieces key={paragraph.start} paragraph={paragraph} marking={marking} shown={shown} />
            ))}
      </h1>
      <p class="facts" dir="auto">
        {facts}
        {page !== null && (
          <>
            {' · '}
            <a href={page.href} rel="noreferrer">
              {page.hostname}
            </a>
          </>
        )}
      </p>
      <p class="answer">{answer}</p>
      <p class="counts">
        {statementWords(read)}
        {check !== null && `; ${recordWords(check)}`}.
      </p>
      {problems.map(({ detail }) => (
        <p class="unasked" key={detail}>
          Not held against the record. {detail}.
        </p>
      ))}
      <Strip reading={read} />
    </header>
  )
}
