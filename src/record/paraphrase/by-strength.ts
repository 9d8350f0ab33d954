import type { Claim } from './claim.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import { shareAround, shareIn, type Window } from './passages.ts'
import { firstPhrase, phrases } from './phrases.ts'
import { predicateOf } from './predicate.ts'
import { marksIn, weakenedAt, type Marked, type Strength } from './strength.ts'
import type { Sentence } from './spoken.ts'

const leastBeside = 0.4
const weak = new Set<Strength>(['open', 'wished', 'possible'])
const soft = phrases(
  'may|might|could|perhaps|possibly|conceivably|hints|hint|some reservations|reservations|helpful if|it would be helpful|would like|doubts|might have',
)
const firm = phrases(
  'will|must|promise|always|never|100 %|#100 %|absolutely|unambiguously|strongest|condemn|certain|no doubt|guarantee|have to|commit|committed',
)
const polite = new Set(['believe', 'believes', 'think', 'thinks', 'would', 'estimate', 'estimates', 'estimated'])

/** What the record only wishes, weighs or thinks possible and the claim says is so: overstated; the other way round understated. */
export function byStrength(claim: Claim, window: Window): Opinion | null {
  const own = marksIn(claim)
  const governed = governing(claim, window)
  if (own.length === 0 && governed !== null && isWeaker(governed) && isInClause(window, governed)) {
    const { sentence, mark } = governed
    return {
      verdict: 'overstated',
      why: 'the record does not go so far as to say that it is so',
      article: wordsFrom(claim, 0, Math.min(claim.units.length, 12)),
      record: wordsFrom(sentence, mark.from, Math.min(sentence.units.length, mark.to + 4)),
      window,
    }
  }
  return softer(claim, window, governed)
}

function isWeaker({ mark, sentence }: Governed): boolean {
  if (weak.has(mark.strength)) return true
  const word = sentence.units[mark.from]?.key ?? ''
  return mark.strength === 'likely' && !polite.has(word)
}

const leastInClause = 0.35

function isInClause(window: Window, { sentence, mark }: Governed): boolean {
  return shareAround(window, sentence, mark.to) >= leastInClause
}

type Governed = { readonly mark: Marked; readonly sentence: Sentence }

/** The mark that governs what stands for the claim's predicate; null where it stands as plain fact. */
function governing(claim: Claim, window: Window, least = leastBeside): Governed | null {
  const predicate = predicateOf(claim)
  const match = window.matches.find(({ term }) => term === predicate)
  if (match === undefined || match.near < 0.6 || match.asked || match.sentence === null || match.with === null)
    return null
  if (shareIn(window, match.sentence) < least) return null
  const mark = weakenedAt(match.sentence, match.with.from)
  if (mark === null || (match.near < 0.8 && match.with.from > mark.to + 1)) return null
  return { mark, sentence: match.sentence }
}

const settled = phrases('have|has|had|is complete|was|were|already|now')
const underWay = phrases(
  'to negotiate|negotiating|to finalize|finalizing|working to|working on|working with|in the process|in close consultations|in consultation|in talks|in discussions|to begin|would like to|hope to|want to|aim for|aim to|goal of|trying to|plan to|planning to|intend to|propose|proposing',
)

/** What the record only works on or aims at and the claim has as done: overstated. */
export function byCompletion(claim: Claim, window: Window): Opinion | null {
  const done = firstPhrase(claim.units, settled)
  if (done === null || firstPhrase(claim.units, underWay) !== null || marksIn(claim).length > 0) return null
  const predicate = predicateOf(claim)
  const match = window.matches.find(({ term }) => term === predicate)
  if (predicate === null || predicate.from < done.from || (match !== undefined && match.near >= 0.9)) return null
  for (const sentence of window.sentences) {
    if (shareIn(window, sentence) < leastBeside) continue
    const open = firstPhrase(sentence.units, underWay)
    if (open === null || shareAround(window, sentence, open.from) < leastInClause) continue
    return {
      verdict: 'overstated',
      why: 'the record has it as meant or under way, not as done',
      article: wordsFrom(claim, done.from, Math.min(claim.units.length, predicate.to + 2)),
      record: wordsFrom(sentence, open.from, Math.min(sentence.units.length, open.to + 3)),
      window,
    }
  }
  return null
}

const leastSofter = 0.35

function softer(claim: Claim, window: Window, governed: Governed | null): Opinion | null {
  const mild = firstPhrase(claim.units, soft)
  if (mild !== null && claim.units[mild.from]?.key === 'may' && claim.words[claim.units[mild.from]!.from]?.capital)
    return null
  if (mild === null || (governed !== null && weak.has(governed.mark.strength))) return null
  for (const sentence of window.sentences) {
    const strong = firstPhrase(sentence.units, firm)
    const isMild = firstPhrase(sentence.units, soft)
    if (strong === null || isMild !== null || shareIn(window, sentence) < leastSofter) continue
    return {
      verdict: 'understated',
      why: 'the record says it in stronger words',
      article: wordsFrom(claim, mild.from, Math.min(claim.units.length, mild.to + 4)),
      record: wordsFrom(sentence, strong.from, Math.min(sentence.units.length, strong.to + 5)),
      window,
    }
  }
  return null
}
