import { createHash } from 'node:crypto'
import type { Check } from '../schema/check.ts'
import { articleView } from './article-view.ts'
import type { Numbered } from './finding-view.ts'
import { html, type Html } from './html.ts'
import { pageOf } from './record-link.ts'
import { style } from './style.ts'
import { countWords, isUncovered, toneOf, verdictWords } from './verdict-words.ts'

export { articleStretches, recordStretches, type Stretch } from './stretches.ts'
export { countWords, isUncovered, toneOf, verdictWords, type Tone } from './verdict-words.ts'

/**
 * Articles held against the record as one page of HTML for people, with nothing beside it: no script, no picture, no
 * address that is opened by itself, which its policy also forbids. All words are escaped.
 */
export function reportOf(checks: readonly Check[]): string {
  const [only] = checks
  const title =
    checks.length === 1 && only !== undefined ? `${titleOf(only)} — held against the record` : 'Held against the record'
  const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${{ markup: '<style>' + style + '</style>' }}
      </head>
      <body>
        <a class="skip" href="#words">To the article</a>
        <main>${checks.length === 0 && html`<h1 id="words">No article was read</h1>`} ${checks.map(checkView)}</main>
        <footer>
          <p>
            Made by Hearsay from the transcripts named. It compares words and judges no one; “record-not-held” is no
            doubt about a quotation. <ins>Underlined</ins>: only in the article. <del>Dashed</del>: only in the record.
          </p>
        </footer>
      </body>
    </html> `.markup
}

function checkView(check: Check, at: number): Html {
  const numbered = check.findings
    .filter((finding) => !isUncovered(finding))
    .map((finding, i) => ({ finding, number: i + 1, id: `a${at + 1}-f${i + 1}` }))
  const id = `a${at + 1}`
  return html`<article aria-labelledby="${id}">
    <header>
      <h1 id="${id}">${titleOf(check)}</h1>
      <p class="facts">${factsOf(check)}</p>
      <p class="counts">${check.findings.length === 0 ? 'Nothing quoted.' : countWords(check.findings)}</p>
      ${contentsView(numbered)}
    </header>
    <section
      id="${at === 0 ? 'words' : `${id}-words`}"
      aria-label="The article and the record beside it"
      tabindex="-1"
      lang="${check.document.language ?? 'en'}"
    >
      <h2>The article, and the record beside it</h2>
      ${articleView(check, numbered)}
    </section>
    ${uncoveredView(check)}${coverageView(check)}${noticesView(check)}
    <p class="facts">
      Article sha256:${check.document.sha256} · Hearsay ${check.reading.program}, weights
      ${check.reading.model.slice(0, 12)}
    </p>
  </article> `
}

// What differs comes first; the whole list is folded where it is long.
function contentsView(numbered: readonly Numbered[]): Html | false {
  if (numbered.length === 0) return false
  const differing = numbered.filter(({ finding }) => toneOf(finding) === 'bad')
  const heading = differing.length === 0 ? 'No finding differs from the record.' : 'Differs from the record'
  return html`<nav aria-label="Findings">
    <p class="counts">${heading}</p>
    ${differing.length > 0 && listOf(differing)}
    ${
      differing.length < numbered.length &&
      html`<details>
        <summary>All ${numbered.length} findings</summary>
        ${listOf(numbered)}
      </details>`
    }
  </nav>`
}

function listOf(numbered: readonly Numbered[]): Html {
  const items = numbered.map(({ finding, number, id }) => {
    const words = `${finding.speaker ?? 'nobody named'}, ${gist(finding)}`
    return html`<li class="${toneOf(finding)}" value="${number}">
      <a href="#${id}"><b>${finding.verdict}</b>: ${verdictWords(finding)} — ${words}</a>
    </li> `
  })
  return html`<ol>
    ${items}
  </ol>`
}

// Of what those who are not on record say in other words, who they are is all there is to say.
function uncoveredView({ findings }: Check): Html | false {
  const uncovered = findings.filter(isUncovered)
  if (uncovered.length === 0) return false
  const speakers = [...new Set(uncovered.map(({ speaker }) => speaker ?? 'nobody named'))]
  return html`<section>
    <h2>In other words, of which no record is held: ${uncovered.length}</h2>
    <p class="facts">${speakers.join(' · ')}</p>
  </section> `
}

function titleOf({ document, input }: Check): string {
  return document.title ?? input ?? 'Untitled'
}

function factsOf({ document }: Check): Html {
  const { outlet, published, byline, url } = document
  const facts = [outlet, published, byline && `by ${byline}`].filter(Boolean).join(' · ')
  const page = url === null ? null : pageOf(url)
  return html`${facts}${page !== null && html` · <a href="${page.href}" rel="noreferrer">${page.hostname}</a>`}`
}

/** The quoted words, or the content as it stands where nothing of it is quoted. */
function gist({ quote, content }: Check['findings'][number]): string {
  return quote === null ? shortened(content.text) : `“${shortened(quote.text)}”`
}

function shortened(text: string): string {
  const words = text.trim().split(/\s+/)
  return words.length <= 12 ? words.join(' ') : `${words.slice(0, 12).join(' ')} …`
}

function coverageView({ coverage }: Check): Html | false {
  if (coverage.length === 0) return false
  const rows = coverage.map(({ held, date, occasion, title, url }) => {
    const page = url === null ? null : pageOf(url)
    const name =
      page === null ? html`${title ?? ''}` : html`<a href="${page.href}" rel="noreferrer">${title ?? url}</a>`
    return html`<tr>
      <td>${held ? 'held' : 'not held'}</td>
      <td>${date ?? 'day unknown'}</td>
      <td>${occasion}</td>
      <td>${name}</td>
    </tr> `
  })
  return html`<section>
    <h2>Occasions that the article names or implies</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Record</th>
          <th scope="col">Day</th>
          <th scope="col">Occasion</th>
          <th scope="col">Transcript</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section> `
}

function noticesView({ notices }: Check): Html | false {
  const messages = [...new Set(notices.map(({ message }) => message))]
  if (messages.length === 0) return false
  return html`<section>
    <h2>Notes</h2>
    <ul>
      ${messages.map((message) => html`<li>${message}</li>`)}
    </ul>
  </section> `
}
