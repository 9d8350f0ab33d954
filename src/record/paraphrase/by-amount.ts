import { alike } from './alike.ts'
import { agrees, amountsOf, sameKind, type Amount } from './amounts.ts'
import type { Claim } from './claim.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import type { Window } from './passages.ts'
import type { Sentence } from './spoken.ts'

/** A number of the claim that the window gives otherwise, of the same thing: contradicted. */
export function byAmount(claim: Claim, window: Window): Opinion | null {
  for (const said of amountsOf(claim)) {
    if (said.kind === 'rank' || (said.kind === 'count' && said.value === 1)) continue
    const all = window.sentences.flatMap((sentence) => amountsOf(sentence).map((amount) => ({ sentence, amount })))
    if (all.some(({ amount }) => agrees(said, amount))) continue
    const rival = all.find(({ amount, sentence }) => isRival(said, amount) && holdsMost(window, sentence))
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

/** Whether every number of the claim that counts is in the window, as it is or rounded. */
export function hasAmounts(claim: Claim, window: Window): boolean {
  const held = [...window.sentences, ...window.asked].flatMap(amountsOf)
  return amountsOf(claim).every(
    (said) =>
      said.kind === 'rank' || (said.kind === 'count' && said.value === 1) || held.some((one) => agrees(said, one)),
  )
}

// Money and shares beside each other are about the same where the sentence is; other numbers must count the same thing.
function isRival(said: Amount, held: Amount): boolean {
  if (!sameKind(said, held) || held.value === 1) return false
  const counted = said.of.some((one) => held.of.some((other) => alike(one, other) >= 0.7))
  return counted
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

function endOf({ units }: Claim, { to, of }: Amount): number {
  return Math.min(units.length, to + Math.min(of.length, 2))
}
