import { correctionsAt } from './corrections.ts'
import { exchangeOf, leftOutOf, passageOf } from './context.ts'
import { searchOf, type Search } from './find.ts'
import type { Finding, Passage, Quotation } from './finding.ts'
import { judge, type Judgement } from './judge.ts'
import type { RecordLookup } from './lookup.ts'
import type { Place } from './place.ts'
import { printedOf, type Printed } from './printed.ts'
import type { Weighed } from './weighed.ts'

/**
 * Holds one quotation against the record. Its pieces are one quotation where they follow each other in one turn, else
 * each is held for itself: most often one finding. Time is bounded whatever the words.
 */
export function checkQuotation(quotation: Quotation, record: RecordLookup | Search): Finding[] {
  const search = 'lookup' in record ? record : searchOf(record)
  const printed = printedOf(quotation)
  const whole = judge(search, printed)
  if (quotation.pieces.length < 2 || holds(whole)) return [findingOf(printed, whole)]
  const single = quotation.pieces.map((piece) => printedOf({ ...quotation, pieces: [piece] }))
  const judged = single.map((one) => ({ one, judgement: judge(search, one) }))
  if (!judged.some(({ judgement }) => holds(judgement))) return [findingOf(printed, whole)]
  return judged.map(({ one, judgement }) => findingOf(one, judgement))
}

/** A quotation of bare words, for callers that have no article around it. */
export function quotationOf(
  words: string,
  about: Partial<Pick<Quotation, 'speaker' | 'said' | 'venue'>> = {},
): Quotation {
  const { speaker = null, said = null, venue = null } = about
  return { text: words, pieces: [{ start: 0, end: words.length }], speaker, said, venue }
}

function holds({ verdict }: Judgement): boolean {
  return verdict === 'verbatim' || verdict === 'tidied'
}

function findingOf(printed: Printed, judgement: Judgement): Finding {
  const { quotation } = printed
  const { verdict, reason, confidence, places, all } = judgement
  const [place] = places
  const shown = place !== undefined
  const context = shown ? exchangeOf(place) : { question: null, answer: null, next: null }
  const passages = places.map(passageOf)
  return {
    form: 'quotation',
    verdict,
    reason,
    quote: {
      spans: quotation.pieces,
      text: quotation.pieces.map(({ start, end }) => quotation.text.slice(start, end)).join(' '),
    },
    record: passages[0] ?? null,
    passages,
    edits: weightiest(places.flatMap((one, passage) => one.compared.edits.map((edit) => ({ ...edit, passage })))),
    corrections: places.flatMap(correctionsAt),
    leftOut: places.length === 1 && shown ? leftOutOf(place) : [],
    ...context,
    firstSaid: shown && verdict !== 'misattributed' && verdict !== 'record-not-held' ? firstSaid(place, all) : null,
    confidence,
  }
}

// A marked omission that takes away a negation is shown first.
function weightiest(edits: Finding['edits']): Finding['edits'] {
  const hinges = edits.filter(({ marked, weight }) => marked && weight === 'meaning')
  return [...hinges, ...edits.filter((edit) => !hinges.includes(edit))]
}

const nearlySame = 0.92

/** The earliest place where the same speaker says the same or nearly the same; the place itself where none is earlier. */
function firstSaid(place: Place, all: readonly Weighed[]): Passage | null {
  const day = place.held.date
  if (day === null) return null
  const earlier = all
    .filter(
      ({ place: other, speaker }) =>
        speaker === 'same' && other.held.date !== null && other.held.date < day && other.share >= nearlySame,
    )
    .toSorted((a, b) => ((a.place.held.date ?? '') < (b.place.held.date ?? '') ? -1 : 1))
  return passageOf(earlier[0]?.place ?? place)
}
