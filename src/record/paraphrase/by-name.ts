import type { Claim } from './claim.ts'
import { wordsFrom, type Opinion } from './opinion.ts'
import { isCommon, shareIn, type Window } from './passages.ts'
import type { Sentence } from './spoken.ts'
import type { Taken, Term } from './terms.ts'

const prepositions = new Set('in from to with at by of near'.split(' '))

/** A place that the claim names where the record names another in the same role: contradicted; so is who acts on whom turned round. */
export function byName(claim: Claim, window: Window): Opinion | null {
  return rivalPlace(claim, window) ?? exchangedParts(claim, window)
}

function rivalPlace(claim: Claim, window: Window): Opinion | null {
  for (const { term, near } of window.matches) {
    if (near > 0 || !isCountry(term) || !prepositions.has(before(claim, term))) continue
    for (const sentence of window.sentences.filter((one) => shareIn(window, one) >= leastBeside))
      for (const other of sentence.terms) {
        if (!isCountry(other) || before(sentence, other) !== before(claim, term) || other.keys[0] === '@US') continue
        if (claim.terms.some(({ keys }) => keys[0] === other.keys[0]) || !isBeside(window, sentence, other)) continue
        return {
          verdict: 'contradicted',
          why: 'another place is named',
          article: wordsFrom(claim, term.from - 1, term.to),
          record: wordsFrom(sentence, other.from - 1, other.to),
          window,
        }
      }
  }
  return null
}

function isCountry({ keys }: Term): boolean {
  return keys[0]?.startsWith('@') ?? false
}

function before({ units }: Taken, { from }: Term): string {
  const key = units[from - 1]?.key ?? ''
  return key === 'the' ? (units[from - 2]?.key ?? '') : key
}

const near = 12
const leastBeside = 0.4

function isBeside({ matches }: Window, sentence: Sentence, other: Term): boolean {
  return matches.some(
    (match) =>
      match.sentence === sentence &&
      match.near >= 0.7 &&
      match.term.kind !== 'day' &&
      Math.abs((match.with?.from ?? 0) - other.from) <= near,
  )
}

// "Mexico is to put up $130 million" for "The United States has committed $130 million … Mexican workers".
function exchangedParts(claim: Claim, window: Window): Opinion | null {
  const actor = claim.terms[0]
  if (actor === undefined || !isCountry(actor) || actor.from > 2 || claim.units[actor.to]?.key === 'and') return null
  const verb = window.matches.find(({ term, near: how, with: found }) => isCommon(term) && found !== null && how >= 0.5)
  const number = window.matches.find(({ term, near: how }) => term.kind === 'number' && how === 1)
  const place = window.matches.find(({ term }) => term === actor)
  const sentence = number?.sentence ?? null
  if (verb === undefined || sentence === null || verb.sentence !== sentence || place?.sentence !== sentence) return null
  const first = sentence.terms[0]
  if (first === undefined || !isCountry(first) || first.keys[0] === actor.keys[0] || first.from > 3) return null
  if ((place?.with?.from ?? 0) < (verb.with?.from ?? 0) || claim.terms.some((one) => one.keys[0] === first.keys[0]))
    return null
  return {
    verdict: 'contradicted',
    why: 'another one acts',
    article: wordsFrom(claim, actor.from, verb.term.to),
    record: wordsFrom(sentence, first.from, verb.with?.to ?? first.to),
    window,
  }
}
