import { alike, lemmaOf } from './alike.ts'
import { agrees, amountsOf, sameKind, type Amount } from './amounts.ts'
import type { Claim } from './claim.ts'
import { wordsAround, type Objection } from './objection.ts'
import { shareIn, type Window } from './passages.ts'
import type { Sentence } from './spoken.ts'
import type { Taken } from './terms.ts'

const times: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['halve', 0.5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['tenfold', 10],
])

/** An amount of the claim for which the window has another of the same kind, and none that agrees. */
export function otherAmount(claim: Claim, window: Window): Objection | null {
  const held = window.sentences.flatMap((sentence) => amountsWith(sentence).map((amount) => ({ sentence, amount })))
  for (const said of amountsWith(claim)) {
    if ((said.kind === 'count' && said.value === 1) || isName(claim, said)) continue
    if (
      isHeld(
        said,
        held.map(({ amount }) => amount),
      ) ||
      isSpan(said, window)
    )
      continue
    const rivals = held.filter(
      ({ sentence, amount }) => sameKind(said, amount) && amount.value !== 1 && !isName(sentence, amount),
    )
    const counted = rivals.filter(({ amount }) =>
      said.of.some((one) => amount.of.some((other) => alike(one, other) >= 0.7)),
    )
    const open = said.kind === 'count' ? [] : rivals
    const rival = (counted.length > 0 ? counted : open).toSorted(
      (a, b) => shareIn(window, b.sentence) - shareIn(window, a.sentence),
    )[0]
    if (rival === undefined) continue
    return objectionOf(claim, window, {
      said,
      ...rival,
      counted: counted.includes(rival) ? 1 : 0,
      rivals: rivals.length,
    })
  }
  return null
}

type Found = {
  readonly said: Amount
  readonly sentence: Sentence
  readonly amount: Amount
  readonly counted: number
  readonly rivals: number
}

function objectionOf(claim: Claim, window: Window, { said, sentence, amount, counted, rivals }: Found): Objection {
  const ratio = said.value > 0 && amount.value > 0 ? Math.abs(Math.log(said.value / amount.value)) : 1
  return {
    kind: 'amount',
    verdict: 'contradicted',
    why: 'the number is another',
    article: wordsAround(claim, said, [0, 2]),
    record: wordsAround(sentence, amount, [0, 2]),
    window,
    sentence,
    at: amount.from,
    signs: {
      counted,
      lone: rivals === 1 ? 1 : 0,
      close: ratio < 0.15 ? 1 : 0,
      loose: said.loose || amount.loose || said.low !== said.high || amount.low !== amount.high ? 1 : 0,
      share: said.kind === 'share' ? 1 : 0,
      year: said.kind === 'year' ? 1 : 0,
    },
  }
}

const lengths: ReadonlyMap<string, number> = new Map([
  ['day', 1],
  ['week', 7],
  ['fortnight', 14],
  ['month', 30.4],
  ['year', 365],
  ['decade', 3650],
  ['century', 36500],
])

/** How many days an amount of time is; null for what is no time. */
function daysOf({ value, of }: Amount): number | null {
  const unit = of.find((one) => lengths.has(one))
  return unit === undefined ? null : value * lengths.get(unit)!
}

/** The stretches of time that a text names, in days: "two decades", "the past week". */
function spansIn(taken: Taken): number[] {
  const counted = amountsOf(taken).map(daysOf)
  const bare = taken.units.map(({ from }) => lengths.get(lemmaOf(taken.words[from]?.form ?? '')) ?? null)
  return [...counted, ...bare].filter((days) => days !== null)
}

function isAbout(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.12 * Math.max(one, other)
}

// "COVID-19", "Title 42", "Section 301": no amount of anything.
function isName({ units, words }: Taken, { from }: Amount): boolean {
  const word = words[units[from]?.from ?? 0]
  const before = words[(units[from]?.from ?? 0) - 1]
  return (
    word !== undefined &&
    before !== undefined &&
    before.capital &&
    (word.gap & 0b11111) === 0 &&
    !spelled.test(before.form)
  )
}

const spelled = /^(?:\$|about|over|nearly|the|some|these|those|and|of|in|than|more|fewer|these|most|only|we|for)/

function isHeld(said: Amount, held: readonly Amount[]): boolean {
  return held.some((amount) => agrees(said, amount)) || isSum(said, held)
}

/** Whether a stretch of time is named in the window in other units. */
function isSpan(said: Amount, { sentences }: Window): boolean {
  const own = daysOf(said)
  return own !== null && sentences.some((sentence) => spansIn(sentence).some((days) => isAbout(own, days)))
}

// "28 participants" for "7 active-duty riders and 21 veterans".
function isSum(said: Amount, held: readonly Amount[]): boolean {
  const values = held.map(({ value }) => value)
  return values.some((one, i) => values.some((other, j) => i < j && one + other === said.value))
}

/** The amounts of a text, and how many times over it says that a thing goes. */
function amountsWith(taken: Taken): readonly Amount[] {
  const multiples = taken.units.flatMap(({ from: word }, i): Amount[] => {
    const value = times.get(lemmaOf(taken.words[word]?.form ?? ''))
    if (value === undefined) return []
    return [{ low: value, high: value, value, kind: 'rank', loose: false, of: ['times'], from: i, to: i + 1 }]
  })
  return [...amountsOf(taken).filter(({ kind }) => kind !== 'rank'), ...multiples]
}
