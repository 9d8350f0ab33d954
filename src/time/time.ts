import type { Attribution } from '../attribution/attribution.ts'
import type { Doc } from '../document/doc.ts'
import { depthSteps } from '../document/to-doc.ts'
import type { Word } from '../reader/words.ts'
import { slice } from '../span.ts'
import { anchorOf } from './anchor.ts'
import { isoOf } from './calendar.ts'
import { datePage } from './date-page.ts'
import { datelineOf } from './dateline.ts'
import { findDays } from './find-days.ts'
import { occasionsOf } from './occasions.ts'
import { ownAnswers } from './own-answers.ts'
import type { Dated, Page } from './page.ts'
import type { Said, Speakers, Venue, When } from './when.ts'
import { joinedSpans } from './within.ts'

export type { Said, Speakers, Venue } from './when.ts'

const MILLISECONDS_A_DAY = 86_400_000

/**
 * On which days and at what occasion each attribution was said, by docs/codebook.md 6 and 7; `words` in the order of the
 * text. `now` bounds the years that an undated text may be of. Linear in the text.
 */
export function whenSaid(
  doc: Doc,
  attributions: readonly Attribution[],
  words: readonly Word[],
  speakers: Speakers,
  now: Date = new Date(),
): Said {
  const days = findDays(doc.text, doc.paragraphs)
  const dateline = datelineOf(doc, days)
  const anchor = anchorOf(doc, days, dateline, Math.floor(now.getTime() / MILLISECONDS_A_DAY))
  const dated = datePage({ doc, words, attributions }, days, anchor)
  const outlet = doc.item.outlet?.value
  const media = [outlet, doc.item.agency?.value, dateline?.agency].filter((name) => name != null) as string[]
  const contents = joinedSpans(attributions.map(({ content }) => content))
  const page: Page = { doc, words, dated, media, contents, depths: depthSteps(doc.quotations) }
  const answers = ownAnswers(page, attributions, speakers)
  const occasions = occasionsOf(page, answers, speakers.sources, anchor?.day ?? null)
  const said = new Map<string, When>()
  const venue = new Map<string, Venue>()
  for (const { attribution, venue: own } of answers) {
    const occasion = occasions.get(attribution.id)
    if (occasion?.dated) said.set(attribution.id, whenOf(doc.text, occasion.dated))
    venue.set(attribution.id, own ?? occasion?.venue ?? UNSTATED)
  }
  const inferred = anchor?.notice && said.size > 0 ? [anchor.notice] : []
  return { said, venue, notices: inferred }
}

const UNSTATED: Venue = { kind: 'unstated', text: '', spans: [] }

function whenOf(text: string, { days, start, end }: Dated): When {
  const span = { start, end }
  return { from: isoOf(days.from), to: isoOf(days.to), text: slice(text, span), spans: [span] }
}
