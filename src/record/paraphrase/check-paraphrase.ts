import type { Span } from '../../span.ts'
import { lineAt } from './to-encode.ts'
import { checkQuotation } from '../check-quotation.ts'
import { exchangeOf, passageOf } from '../context.ts'
import { searchOf, type Search } from '../find.ts'
import type { ParaphraseFinding } from '../finding.ts'
import type { RecordLookup } from '../lookup.ts'
import { claimOf, type Claim } from './claim.ts'
import { heldOccasion, type HeldOccasion, type Teller } from './held-occasion.ts'
import { judgeClaim } from './judge-claim.ts'
import { likeliest, type Alike, type SpokenIn, type Vectors } from './likeness.ts'
import type { Opinion } from './opinion.ts'
import { nowhereIn } from './nowhere.ts'
import { shareIn, windowsOf, type Window } from './passages.ts'
import { placed as placedReason, unplaced } from './paraphrase-reason.ts'
import { spokenIn, type Spoken } from './spoken.ts'

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
  paraphrase: Paraphrase,
  record: RecordLookup | Search,
  vectors: Vectors = () => null,
): ParaphraseFinding {
  const { teller } = paraphrase
  const search = 'lookup' in record ? record : searchOf(record)
  const occasion = heldOccasion(search.lookup, teller)
  if (occasion.transcripts.length === 0) return bare('record-not-held', unplaced('record-not-held', teller), 0.9)
  const placed = place(paraphrase, occasion, { search, vectors })
  if (placed === null) return bare('unclear', unplaced('unclear', teller), 0.5)
  const { claim, spoken, alike } = placed
  const windows = alike?.map(({ window }) => window) ?? byWords(claim, spoken)
  const opinion = judgeClaim(claim, windows, { turnOf: (window) => turnOf(spoken, window), alike })
  if (opinion !== null) return findingOf(opinion, occasion, search)
  const isNowhere = occasion.settles && saysNothingOf(placed, search, occasion)
  return isNowhere ? bare('not-in-record', unplaced('not-in-record', teller), 0.6) : undecided(windows, alike, teller)
}

/** A claim and the windows of the record most like it, as they are weighed; null where none is held or no vectors are given. */
export function placedClaim(
  paraphrase: Paraphrase,
  search: Search,
  vectors: Vectors,
): { readonly claim: Claim; readonly alike: readonly Alike[]; readonly turn: Spoken | undefined } | null {
  const occasion = heldOccasion(search.lookup, paraphrase.teller)
  const placed = occasion.transcripts.length === 0 ? null : place(paraphrase, occasion, { search, vectors })
  const best = placed?.alike?.[0]
  if (placed === null || best === undefined) return null
  return { claim: placed.claim, alike: placed.alike ?? [], turn: turnOf(placed.spoken, best.window) }
}

function turnOf(spoken: readonly SpokenIn[], { held, sentences }: Window): Spoken | undefined {
  return spoken.find((one) => one.held === held)?.turns.find(({ turn }) => turn === sentences[0]?.turn)
}

type Placed = { readonly claim: Claim; readonly spoken: readonly SpokenIn[]; readonly alike: readonly Alike[] | null }

/** A claim, what may hold it, and the windows most like it; null where the claim is no claim but a text. */
function place(
  { text, spans, teller, stance = 'asserts' }: Paraphrase,
  { transcripts, isSpeaker }: HeldOccasion,
  { search, vectors }: { readonly search: Search; readonly vectors: Vectors },
): Placed | null {
  const claim = claimOf(text, spans, { speaker: teller.speaker, outlet: transcripts[0]?.outlet ?? null, stance })
  if (claim.terms.length > mostTerms) return null
  const spoken = transcripts.map((held) => ({ held, turns: spokenIn(search, held, isSpeaker) }))
  return { claim, spoken, alike: likeliest(claim, lineAt(text, spans), { spoken, vectors }) }
}

function byWords(claim: Claim, spoken: readonly SpokenIn[]): Window[] {
  return spoken
    .flatMap(({ held, turns }) => windowsOf(claim, held, turns))
    .toSorted((a, b) => b.cover - a.cover)
    .slice(0, mostWindows)
}

const mostHeld = 0.4
const leastNowhere = 0.5
const mostLike = 0.4

/** Whether nothing of a claim is in the transcripts: no passage holds much of it, and half of its words, a name with them, stand nowhere. */
function saysNothingOf({ claim, spoken, alike }: Placed, search: Search, { transcripts }: HeldOccasion): boolean {
  if (claim.terms.length < 3 || (alike?.[0]?.like ?? 0) >= mostLike) return false
  if ((byWords(claim, spoken)[0]?.cover ?? 0) >= mostHeld) return false
  const nowhere = nowhereIn(claim, search, transcripts)
  const weight = (terms: Claim['terms']) => terms.reduce((sum, term) => sum + term.weight, 0)
  return nowhere.some(({ kind }) => kind === 'name') && weight(nowhere) >= leastNowhere * weight(claim.terms)
}

const leastShown = 0.45
const mostShown = 3

/** Nothing is claimed; the passages that are most like the claim are there to be read. */
function undecided(windows: readonly Window[], alike: readonly Alike[] | null, teller: Teller): ParaphraseFinding {
  const near =
    alike?.filter(({ like }) => like >= leastShown).map(({ window }) => window) ??
    windows.filter(({ cover }) => cover >= 0.35)
  const finding = bare('unclear', unplaced('unclear', teller), 0.5)
  const [best, ...others] = near.slice(0, mostShown)
  if (best === undefined) return finding
  const places = placesOf(best)
  return { ...finding, ...places, passages: [...places.passages, ...others.flatMap((one) => placesOf(one).passages)] }
}

function findingOf(opinion: Opinion, { dated }: HeldOccasion, search: Search): ParaphraseFinding {
  const { verdict, article, record, window } = opinion
  const accuses = verdict !== 'supported'
  // Where no day is stated, the words may have been said elsewhere: nothing is held against them.
  if (accuses && !dated) return { ...bare('unclear', placedReason(opinion, 'unclear'), 0.5), ...placesOf(window) }
  return {
    ...bare(verdict, placedReason(opinion, verdict), opinion.confidence ?? Math.min(0.95, 0.5 + window.cover / 2)),
    ...placesOf(window),
    because: accuses && article !== null && record !== null ? { article, record } : null,
    firstSaid: accuses ? null : firstSaid(window, search),
  }
}

const fewestWords = 8

/** The earliest day on which the same speaker says in nearly the same words what a window's chief sentence says; null for a short one. */
function firstSaid(window: Window, search: Search): ParaphraseFinding['firstSaid'] {
  const { held, sentences } = window
  const main = sentences.toSorted((a, b) => shareIn(window, b) - shareIn(window, a))[0]
  if (main === undefined || held.date === null || main.words.length < fewestWords) return null
  const { start, end, turn } = main
  const said = { from: held.date, to: held.date }
  const speaker = held.turns[turn]?.speaker ?? null
  return (
    checkQuotation({ text: held.text, pieces: [{ start, end }], speaker, said, venue: null }, search)[0]?.firstSaid ??
    null
  )
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
