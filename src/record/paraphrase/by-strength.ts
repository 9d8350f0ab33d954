import type { Claim } from './claim.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import type { Match, Window } from './passages.ts'
import { firstPhrase, phrases } from './phrases.ts'
import { marksIn, markWords, weakenedAt, type Marked, type Strength } from './strength.ts'
import type { Sentence } from './spoken.ts'

const leastGoverned = 0.5
const weak = new Set<Strength>(['open', 'wished', 'possible'])
const soft = phrases(
  'may|might|could|perhaps|possibly|conceivably|hints|hint|some reservations|reservations|helpful if|it would be helpful|would like|some|doubts|might have|consider',
)
const firm = phrases(
  'will|must|promise|always|never|100 %|#100 %|absolutely|unambiguously|strongest|condemn|certain|no doubt|guarantee|have to|commit|committed',
)
const polite = new Set(['believe', 'believes', 'think', 'thinks', 'would', 'estimate', 'estimates', 'estimated'])

/** What the record only wishes, weighs or thinks possible and the claim says is so: overstated; the other way round understated. */
export function byStrength(claim: Claim, window: Window): Opinion | null {
  const own = marksIn(claim)
  const governed = governing(window)
  if (own.length === 0 && governed !== null && isWeaker(governed)) {
    const { sentence, mark } = governed
    return {
      verdict: 'overstated',
      why: 'the record does not go so far as to say that it is so',
      article: wordsFrom(claim, 0, Math.min(claim.units.length, 12)),
      record: markWords(sentence, { from: mark.from, to: Math.min(sentence.units.length, mark.to + 4) }),
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

type Governed = { readonly mark: Marked; readonly sentence: Sentence }

/** The mark that governs most of what matches; null where most stands as plain fact. */
function governing({ matches }: Window): Governed | null {
  const weights = new Map<string, { weight: number; governed: Governed }>()
  let all = 0
  for (const { term, near, sentence, with: other, asked } of matches) {
    if (sentence === null || other === null || asked || near < 0.5) continue
    all += term.weight * near
    const mark = weakenedAt(sentence, other.from)
    if (mark === null) continue
    const key = `${sentence.start}:${mark.from}`
    const held = weights.get(key) ?? { weight: 0, governed: { mark, sentence } }
    held.weight += term.weight * near
    weights.set(key, held)
  }
  const best = [...weights.values()].toSorted((a, b) => b.weight - a.weight)[0]
  return best !== undefined && best.weight >= leastGoverned * all ? best.governed : null
}

function softer(claim: Claim, window: Window, governed: Governed | null): Opinion | null {
  const mild = firstPhrase(claim.units, soft)
  if (mild === null || (governed !== null && weak.has(governed.mark.strength))) return null
  for (const sentence of window.sentences) {
    const strong = firstPhrase(sentence.units, firm)
    const isMild = firstPhrase(sentence.units, soft)
    if (strong === null || isMild !== null || !isIn(window.matches, sentence)) continue
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

function isIn(matches: readonly Match[], sentence: Sentence): boolean {
  return matches.some((match) => match.sentence === sentence && match.near >= 0.5)
}
