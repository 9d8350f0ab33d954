import { headNoun } from './complement.ts'
import type { Clause } from './clauses.ts'
import { REPORTS } from './lexicon-words.ts'
import type { Basis } from './stance.ts'
import type { Token } from './tokens.ts'

/** What a clause says beside its verb that it goes by, and where. */
type Ground = { readonly basis: Basis; readonly place: number }

const POINTING: readonly (readonly string[])[] = [
  ['going', 'by'],
  ['judging', 'by'],
  ['judging', 'from'],
  ['based', 'on'],
  ['pointing', 'to'],
  ['citing'],
  ['on', 'the', 'basis', 'of'],
  ['according', 'to'],
  ['as', 'shown', 'by'],
  ['referring', 'to'],
  ['quoting', 'from'],
]
const EXHIBITS = new Set(
  `data datum register record log file photo photograph picture image satellite footage video document figure statistic law constitution study poll survey report census map chart
  evidence intelligence paper transcript tape recording table database archive ledger contract bill rule e-mail email letter memo`.split(
    /\s+/,
  ),
)
const OWN_VIEW =
  /^(?:count|estimate|reckoning|calculation|calculations|view|opinion|judgment|judgement|estimation|assessment|analysis|mind|experience|book)$/
const SEARCHES =
  /^(?:review|inquiry|enquiry|investigation|search|count|analysis|audit|examination|inspection|assessment|study)$/

/** The ground that stands in a clause apart from its verb: "by my count", "going by satellite images", "I was there". */
export function groundOf(tokens: readonly Token[], { from, to, main }: Clause): Ground | null {
  for (let at = from; at < to; at++) {
    if (at === main) continue
    const found = pointedAt(tokens, at, to) ?? ownView(tokens, at) ?? asSaid(tokens, at, { from, to })
    if (found !== null) return { basis: found, place: at }
  }
  if (main !== null && wasThere(tokens, main)) return { basis: 'witnessed', place: main }
  return null
}

function pointedAt(tokens: readonly Token[], at: number, to: number): Basis | null {
  const words = POINTING.find((phrase) => phrase.every((word, place) => tokens[at + place]?.form === word))
  if (words === undefined) return null
  const head = headNoun(tokens, at + words.length, to)
  if (head === null) return null
  const { lemma, form, tag } = tokens[head]!
  if (EXHIBITS.has(lemma) || REPORTS.has(lemma) || EXHIBITS.has(form)) return 'cites'
  if (OWN_VIEW.test(lemma) || SEARCHES.test(lemma)) return 'assesses'
  return words[0] === 'according' && tag.startsWith('NN') ? 'relays' : null
}

/** "as you said, it is late", "it is, as the mayor put it, late": another has said so. */
function asSaid(tokens: readonly Token[], as: number, { from, to }: Pick<Clause, 'from' | 'to'>): Basis | null {
  if (tokens[as]!.form !== 'as' || !opensAside(tokens[as - 1], as === from)) return null
  for (let at = as + 1; at < Math.min(to, as + 8); at++) {
    const { form, lemma, tag } = tokens[at]!
    if (/^(?:i|we|my|our|he'd|,)$/.test(form)) return null
    if (SAID.test(lemma) && tag.startsWith('V') && at > as + 1) return 'relays'
    if (!/^(?:PRP|NN|DT|JJ|RB|VB|POS|CD)/.test(tag)) return null
  }
  return null
}

const SAID =
  /^(?:say|note|mention|articulate|put|report|tell|indicate|describe|explain|state|suggest|remark|observe|reference|outline|announce|warn|argue|claim|predict|write)$/

function opensAside(before: Token | undefined, isFirst: boolean): boolean {
  return (
    isFirst ||
    before === undefined ||
    /^(?:,|:|CC|UH|``|\.)$/.test(before.tag) ||
    /^(?:—|–|--|so|well)$/.test(before.form)
  )
}

/** "by my count", "in our view", "after a review". */
function ownView(tokens: readonly Token[], at: number): Basis | null {
  const { form } = tokens[at]!
  const next = tokens[at + 1]
  if (
    /^(?:by|in|from|to)$/.test(form) &&
    /^(?:my|our|his|her|its|their)$/.test(next?.form ?? '') &&
    OWN_VIEW.test(tokens[at + 2]?.form ?? '')
  )
    return 'assesses'
  if (form !== 'after' || next === undefined || next.tag !== 'DT') return null
  return tokens.slice(at + 2, at + 5).some(({ lemma }) => SEARCHES.test(lemma)) ? 'assesses' : null
}

/** "I was there", "I was in the room when". */
function wasThere(tokens: readonly Token[], main: number): boolean {
  if (tokens[main]!.lemma !== 'be' || !/^(?:i|we)$/.test(tokens[main - 1]?.form ?? '')) return false
  const [one, , three] = tokens.slice(main + 1, main + 4)
  return (
    /^(?:there|present|aboard|inside)$/.test(one?.form ?? '') ||
    (/^(?:in|on|at)$/.test(one?.form ?? '') &&
      /^(?:room|scene|spot|table|site|car|bus|train|plane|ship|crowd|hall|building)$/.test(three?.form ?? ''))
  )
}
