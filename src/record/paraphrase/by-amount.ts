import { alike } from './alike.ts'
import { agrees, amountsOf, excludes, sameKind, type Amount } from './amounts.ts'
import type { Claim } from './claim.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import type { Window } from './passages.ts'
import type { Sentence } from './spoken.ts'
import type { Taken } from './terms.ts'
import { marksIn, weakenedAt } from './strength.ts'

/** A number of the claim that the window gives otherwise, of the same thing: contradicted. */
export function byAmount(claim: Claim, window: Window): Opinion | null {
  for (const said of amountsOf(claim)) {
    if (said.kind === 'rank' || (said.kind === 'count' && said.value === 1)) continue
    const all = window.sentences.flatMap((sentence) => amountsOf(sentence).map((amount) => ({ sentence, amount })))
    const isMeant = marksIn(claim).length > 0
    if (all.some(({ sentence, amount }) => agrees(said, amount) && (isMeant || !isAim(sentence, amount)))) continue
    const rivals = all.filter(
      ({ amount, sentence }) =>
        isRival(said, amount) &&
        excludes(said, amount) &&
        isRate(claim, said) === isRate(sentence, amount) &&
        !isBeyond(sentence, amount),
    )
    const rival =
      rivals.find(({ sentence }) => holdsMost(window, sentence)) ??
      (rivals.length === 1 && !said.of.some((one) => measures.has(one)) ? rivals[0] : undefined)
    if (rival === undefined) continue
    return {
      verdict: 'contradicted',
      why: 'the number is another',
      article: wordsFrom(claim, said.from, endOf(claim, said)),
      record: wordsFrom(rival.sentence, rival.amount.from, endOf(rival.sentence, rival.amount)),
      window,
    }
  }
  return null
}

/** How many of the claim's numbers that count the window has, as they are or rounded. */
export function amountsFound(claim: Claim, window: Window): { readonly found: number; readonly of: number } {
  const isMeant = marksIn(claim).length > 0
  const held = [...window.sentences, ...window.asked].flatMap((sentence) =>
    amountsOf(sentence).filter((amount) => isMeant || !isAim(sentence, amount)),
  )
  const counting = amountsOf(claim).filter(({ kind, value }) => kind !== 'rank' && !(kind === 'count' && value === 1))
  return { found: counting.filter((said) => held.some((one) => agrees(said, one))).length, of: counting.length }
}

// Money and shares beside each other are about the same where the sentence is; other numbers must count the same thing.
function isRival(said: Amount, held: Amount): boolean {
  if (!sameKind(said, held) || held.value === 1) return false
  const counted = said.of.some((one) => held.of.some((other) => alike(one, other) >= 0.7))
  return counted
}

// Years, people and dollars are counted of everything.
const measures = new Set(
  'year month week day hour minute second people person american time percent dollar state country mile'.split(' '),
)

const rates = new Set(['per', 'each', 'every', 'daily', 'weekly', 'monthly', 'yearly', 'annually'])

// "8,000 victims per day" and "800,000 victims" may both be so.
function isRate({ units }: Taken, { to }: Amount): boolean {
  return units
    .slice(to, to + 4)
    .some(({ key }, i, all) => rates.has(key) || (key === 'a' && times.has(all[i + 1]?.key ?? '')))
}

const times = new Set(['day', 'week', 'month', 'year', 'hour'])

// "Nine other countries", "20 more": there are more than that.
function isBeyond({ units }: Taken, { to }: Amount): boolean {
  return ['other', 'more', 'additional', 'further', 'extra', 'new'].includes(units[to]?.key ?? '')
}

const aims = new Set(['wished', 'open'])

// "With an aim for 150 trucks a day" does not say that 150 come.
function isAim(sentence: Sentence, { from }: Amount): boolean {
  const mark = weakenedAt(sentence, from)
  return mark !== null && aims.has(mark.strength)
}

function holdsMost({ matches }: Window, sentence: Sentence): boolean {
  let [own, all] = [0, 0]
  for (const { term, near, sentence: where } of matches) {
    if (term.kind === 'number') continue
    all += term.weight
    if (where === sentence) own += term.weight * near
  }
  return own >= 0.4 * all
}

function endOf({ units }: Taken, { to, of }: Amount): number {
  return Math.min(units.length, to + Math.min(of.length, 2))
}
