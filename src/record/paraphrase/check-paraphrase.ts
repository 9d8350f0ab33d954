import type { Span } from '../../span.ts'
import { exchangeOf, passageOf } from '../context.ts'
import { searchOf, type Search } from '../find.ts'
import type { ParaphraseFinding } from '../finding.ts'
import type { RecordLookup } from '../lookup.ts'
import { claimOf, type Claim } from './claim.ts'
import { heldOccasion, type HeldOccasion, type Teller } from './held-occasion.ts'
import { judgeClaim } from './judge-claim.ts'
import type { Opinion } from './opinion.ts'
import { nowhereIn } from './nowhere.ts'
import { windowsOf, type Window } from './passages.ts'
import { placed, unplaced } from './paraphrase-reason.ts'
import { spokenIn } from './spoken.ts'

/** A claim as an article makes it: its spans in the text, and who is to have said it, when and where. */
export type Paraphrase = {
  readonly text: string
  readonly spans: readonly Span[]
  readonly teller: Teller
  /** How the article says it was said; asserted where nothing is given. */
  readonly stance?: string
}

const mostWindows = 6
// What is longer is no claim but a text.
const mostTerms = 60

/** Holds one claim in an article's own words against the record of the occasion. Time is bounded whatever the words. */
export function checkParaphrase(
  { text, spans, teller, stance = 'asserts' }: Paraphrase,
  record: RecordLookup | Search,
): ParaphraseFinding {
  const search = 'lookup' in record ? record : searchOf(record)
  const occasion = heldOccasion(search.lookup, teller)
  if (occasion.transcripts.length === 0) return bare('record-not-held', unplaced('record-not-held', teller), 0.9)
  const claim = claimOf(text, spans, {
    speaker: teller.speaker,
    outlet: occasion.transcripts[0]?.outlet ?? null,
    stance,
  })
  if (claim.terms.length > mostTerms) return bare('unclear', unplaced('unclear', teller), 0.5)
  const spoken = occasion.transcripts.map((held) => ({ held, turns: spokenIn(search, held, occasion.isSpeaker) }))
  const windows = spoken
    .flatMap(({ held, turns }) => windowsOf(claim, held, turns))
    .toSorted((a, b) => b.cover - a.cover)
    .slice(0, mostWindows)
  const opinion = judgeClaim(claim, windows, ({ held, sentences }) =>
    spoken.find((one) => one.held === held)?.turns.find(({ turn }) => turn === sentences[0]?.turn),
  )
  if (opinion !== null) return findingOf(opinion, occasion)
  const isNowhere = occasion.settles && saysNothingOf(claim, windows[0], search, occasion)
  return isNowhere ? bare('not-in-record', unplaced('not-in-record', teller), 0.6) : undecided(windows[0], teller)
}

const mostHeld = 0.4
const leastNowhere = 0.5

/** Whether nothing of a claim is in the transcripts: no passage holds much of it, and half of its words, a name with them, stand nowhere. */
function saysNothingOf(claim: Claim, best: Window | undefined, search: Search, { transcripts }: HeldOccasion): boolean {
  if (claim.terms.length < 3 || (best?.cover ?? 0) >= mostHeld) return false
  const nowhere = nowhereIn(claim, search, transcripts)
  const weight = (terms: Claim['terms']) => terms.reduce((sum, term) => sum + term.weight, 0)
  return nowhere.some(({ kind }) => kind === 'name') && weight(nowhere) >= leastNowhere * weight(claim.terms)
}

function undecided(best: Window | undefined, teller: Teller): ParaphraseFinding {
  const finding = bare('unclear', unplaced('unclear', teller), 0.5)
  return best === undefined || best.cover < 0.35 ? finding : { ...finding, ...placesOf(best) }
}

function findingOf(opinion: Opinion, { dated }: HeldOccasion): ParaphraseFinding {
  const { verdict, article, record, window } = opinion
  const accuses = verdict !== 'supported'
  // Where no day is stated, the words may have been said elsewhere: nothing is held against them.
  if (accuses && !dated) return { ...bare('unclear', placed(opinion, 'unclear'), 0.5), ...placesOf(window) }
  return {
    ...bare(verdict, placed(opinion, verdict), Math.min(0.95, 0.5 + window.cover / 2)),
    ...placesOf(window),
    because: accuses && article !== null && record !== null ? { article, record } : null,
  }
}

function bare(verdict: ParaphraseFinding['verdict'], reason: string, confidence: number): ParaphraseFinding {
  return {
    form: 'paraphrase',
    verdict,
    reason,
    quote: null,
    because: null,
    record: null,
    passages: [],
    edits: [],
    corrections: [],
    leftOut: [],
    question: null,
    answer: null,
    next: null,
    firstSaid: null,
    confidence: Number(confidence.toFixed(2)),
  }
}

type Places = Pick<ParaphraseFinding, 'record' | 'passages' | 'question' | 'answer' | 'next'>

function placesOf({ held, sentences }: Window): Places {
  const words = sentences.flatMap((sentence) => sentence.words)
  const passage = passageOf({ held, words })
  return { record: passage, passages: [passage], ...exchangeOf({ held, words }) }
}
