import { heldReading, publishedOn } from '../ledger/ledger.ts'
import type { Check, Reading } from '../schema/to-reading.ts'
import type { World } from './world.ts'

type Finding = Check['findings'][number]

const MOST_ARTICLES = 25
const DAYS_AFTER = 7
const DAY = 86_400_000

/**
 * What articles of the ledger quote from a transcript: those of its day and the week after are held against the record,
 * and of what is found the quotations that rest on it are kept, in the order of its text.
 */
export async function quotationsOf(
  { desk, thinking, weighing }: Pick<World, 'desk' | 'thinking' | 'weighing'>,
  { id, date }: { readonly id: string; readonly date: string | null },
) {
  if (date === null) return { quotations: [], looked: 0 }
  const to = new Date(Date.parse(date) + DAYS_AFTER * DAY).toISOString().slice(0, 10)
  const articles = desk.ask((ledger) => publishedOn(ledger, { from: date, to }, MOST_ARTICLES))
  const found = []
  for (const article of articles) {
    const reading = desk.ask((ledger) => heldReading(ledger, article))
    if (reading === null) continue
    const { findings } = await weighing.run(() => thinking.checkReading(reading))
    found.push(...findings.flatMap((finding) => quotedFrom(id, finding, reading)))
  }
  return { quotations: found.toSorted((a, b) => startOf(a) - startOf(b)), looked: articles.length }
}

function quotedFrom(transcript: string, finding: Finding, { document }: Reading) {
  const { attribution, speaker, verdict, quote, passages, edits, leftOut } = finding
  const spans = passages.flatMap((passage) => (passage.id === transcript ? passage.spans : []))
  if (quote === null || spans.length === 0) return []
  const { id, title, outlet, published, url } = document
  const from = { id, title, outlet, published, url }
  return [{ document: from, attribution, speaker, verdict, spans, words: quote.text, edits, leftOut }]
}

function startOf({ spans }: { readonly spans: readonly { readonly start: number }[] }): number {
  return spans[0]?.start ?? 0
}
