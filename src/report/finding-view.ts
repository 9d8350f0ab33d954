import { clock } from '../record/check.ts'
import type { Check } from '../schema/check.ts'
import { html, type Html } from './html.ts'
import { recordLink } from './record-link.ts'
import { articleStretches, recordStretches, type Stretch } from './stretches.ts'
import { toneOf, verdictWords } from './verdict-words.ts'

type Finding = Check['findings'][number]
type Passage = Finding['passages'][number]

/** A finding with its number in the article and the name by which a link leads to it. */
export type Numbered = { readonly finding: Finding; readonly number: number; readonly id: string }

/** One finding: the words of article and record with their differences, why, the question, what was left out, where to read it. */
export function findingView({ finding, number, id }: Numbered, text: string): Html {
  const { verdict, speaker, reason } = finding
  return html`<section class="finding ${toneOf(finding)}" id="${id}" aria-labelledby="${id}-title" tabindex="-1">
    <h3 id="${id}-title">
      <a class="number" href="#${id}-words" aria-label="Finding ${number}, to its words">${number}</a> ${verdict}:
      ${verdictWords(finding)}
    </h3>
    <dl>
      ${verdict !== 'verbatim' && field(`Article, ${speaker ?? 'nobody named'}`, articleShown(finding, text))}
      ${recordViews(finding)} ${verdict !== 'verbatim' && field('Why', html`${reason}`)} ${differences(finding)}
      ${decidingView(finding)}
    </dl>
    ${aroundView(finding)}
  </section> `
}

// What stands around the words is folded where the record bears them out, so that a card is as short as what it says.
function aroundView(finding: Finding): Html | false {
  const { question, leftOut, corrections, citation } = finding
  const fields = [
    question !== null && field('Asked', saidView(question)),
    ...leftOut.map(({ where, text: words }) => field(`Left out, ${where}`, html`${words}`)),
    ...corrections.map((one) => field('The record corrects itself', html`${one.text}`)),
    firstView(finding),
    citation !== null && field('To cite', html`<span class="cite">${citation}</span>`),
  ].filter((one) => one !== false)
  if (fields.length === 0) return false
  const isOpen = toneOf(finding) === 'bad'
  return html`<details${isOpen && ' open'}>
    <summary>Around it: the question, what was left out, how to cite</summary>
    <dl>
      ${fields}
    </dl>
  </details>`
}

function field(label: string, words: Html): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${words}</dd>
  </div> `
}

function articleShown(finding: Finding, text: string): Html {
  if (finding.form === 'paraphrase') return html`${finding.content.text}`
  const pieces = articleStretches(finding, text)
  return quoted(pieces.length > 0 ? pieces : [[{ text: finding.content.text, edit: null }]], 'ins')
}

/** Words in quotation marks, those that stand apart parted by an ellipsis, each difference in an element of its own. */
function quoted(pieces: readonly (readonly Stretch[])[], element: 'ins' | 'del'): Html {
  const views = pieces.map(
    (stretches, at) =>
      html`${at > 0 && ' … '}<q
          >${stretches.map(({ text, edit }) => (edit === null ? html`${text}` : differing(text, element, edit.weight)))}</q
        >`,
  )
  return html`${views}`
}

function differing(text: string, element: 'ins' | 'del', weight: string): Html {
  if (element === 'ins')
    return html`<ins class="${weight}"
      ><span class="aside">[only in the article: </span>${text}<span class="aside">]</span></ins
    >`
  return html`<del class="${weight}"
    ><span class="aside">[only in the record: </span>${text}<span class="aside">]</span></del
  >`
}

function recordViews(finding: Finding): Html {
  const { passages } = finding
  if (passages.length === 0) return html`${null}`
  const places = passages.map((passage) => html`<p class="place">${placeView(passage)}</p>`)
  const speakers = [...new Set(passages.map(({ speaker }) => speaker ?? 'speaker not named'))].join(', ')
  return field(`Record, ${speakers}`, html`${quoted(recordStretches(finding), 'del')}${places}`)
}

function placeView(passage: Passage): Html {
  const { title, url, date, scope, time } = passage
  const link = recordLink(passage)
  const name = title ?? url ?? 'the transcript'
  const about = [date, scope === 'complete' ? null : scope, time && `at ${clock(time.start)}`]
    .filter(Boolean)
    .join(', ')
  return html`${about}${about !== '' && ': '}${link === null ? name : html`<a href="${link}" rel="noreferrer">${name}</a>`}`
}

/** The differences that are more than spelling, each with what its weight rests on. */
function differences({ edits }: Finding): Html | false {
  const weighty = edits.filter(({ weight }) => weight !== 'trivial')
  if (weighty.length === 0) return false
  const items = weighty.map(({ kind, article, record, weight, why, marked }) => {
    const words = { drop: `without “${record}”`, insert: `with “${article}”` }[kind as string]
    const where = marked ? ', marked by the article' : ''
    return html`<li>
      ${words ?? `“${article}” for “${record}”`} — ${weight === 'meaning' ? 'carries the sense' : weight}${where}:
      ${why}
    </li>`
  })
  return field(
    'Differences',
    html`<ul>
      ${items}
    </ul>`,
  )
}

function decidingView({ because }: Finding): Html | false {
  if (because === null) return false
  return field('What decides', html`<q>${because.article}</q> in the article, <q>${because.record}</q> in the record`)
}

function saidView({ speaker, text }: NonNullable<Finding['question']>): Html {
  return html`<b>${speaker ?? 'Q'}:</b> ${text}`
}

function firstView({ firstSaid, record, presentedAsNew }: Finding): Html | false {
  if (firstSaid === null || firstSaid.date === record?.date) return false
  const news = presentedAsNew !== null && html`<p><strong>The article presents it as new.</strong></p>`
  return field(
    'Said before',
    html`<q>${firstSaid.text}</q>
      <p class="place">${placeView(firstSaid)}</p>
      ${news}`,
  )
}
