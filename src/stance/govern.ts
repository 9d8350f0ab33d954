import type { Clause } from './clauses.ts'
import { formOf } from './complement.ts'
import type { CuePart } from './cue.ts'
import { isGuess } from './believed.ts'
import { NONE } from './lexicon-words.ts'
import { NO_BELIEF } from './judge.ts'
import type { Speaker } from './speaker.ts'
import type { Certainty, StanceName } from './stance.ts'
import { isFinite, type Token } from './tokens.ts'
import { weaker, type Verdict } from './verdict.ts'
import { isWorth } from './worth.ts'

type Told = { readonly content: readonly Token[]; readonly clause: Clause; readonly source: Speaker }

/** What cue and claim give together, and whose words decide each answer. */
type Governed = Omit<Verdict, 'because'> & { readonly decides: Readonly<Record<keyof Verdict['because'], Decider>> }
type Decider = 'cue' | 'content'

/** Joins what a cue gives with what its claim would be after a neutral one. */
export function governed(part: CuePart, below: Verdict, told: Told): Governed {
  const stance = stanceUnder(part, below, told)
  const isCues = part.stance !== null && stance === part.stance
  const certainty = certaintyUnder(part, below, stance)
  const basis = part.basis ?? (isCues && part.stance !== 'suspects' ? 'unstated' : below.basis)
  const fromClaim = part.stance === null && stance === below.stance && below.because.stance.length > 0
  return {
    stance,
    certainty,
    basis,
    decides: {
      stance: fromClaim ? 'content' : 'cue',
      certainty: certainty === below.certainty && certainty !== part.certainty ? 'content' : 'cue',
      basis: part.basis === undefined && basis === below.basis ? 'content' : 'cue',
    },
  }
}

function stanceUnder(part: CuePart, below: Verdict, told: Told): StanceName {
  const { stance, kind } = part
  if (/^(?:forecast|expect)$/.test(kind) && isWished(told)) return 'demands'
  if (stance === null) return neutralUnder(part, below, told)
  if (/^(?:ask|demand)$/.test(kind) && below.stance === 'asks') return 'asks'
  if (kind === 'agree' && /^(?:unaware|unconfirmed|declines|suspects|predicts)$/.test(below.stance)) return below.stance
  if (stance === 'confirms' && below.stance === 'unaware') return 'unaware'
  if (stance === 'suspects') return beliefUnder(part, below, told)
  return stance
}

/** What is not reported, found or known, nobody has learned: "no injuries were reported". */
const FOUND = /^(?:report|find|see|know|hear|detect|discover|trace|record|notice|identify)$/

/** After a cue that is neutral: the claim's own, but for what the cue's tense and time add. */
function neutralUnder({ kind, view }: CuePart, below: Verdict, { content, clause }: Told): StanceName {
  const { stance } = below
  if (
    view?.predicate.force.passive &&
    FOUND.test(view.tokens[view.predicate.at]!.lemma) &&
    NONE.has(content[clause.from]?.form ?? '')
  )
    return 'unaware'
  const isTelling = formOf(content, clause.from, clause.to) === 'clause'
  if (stance === 'asserts' && !isTelling && view !== null && isForetold(view)) return 'predicts'
  if (stance === 'asserts' && view !== null && isOwnSaying(view, clause)) return 'promises'
  if (kind === 'announce') return announced(content, clause, below)
  if (kind === 'call') return 'asserts'
  if (/^(?:warn|determine)$/.test(kind) && stance === 'promises') return 'predicts'
  if (view?.predicate.force.passive && stance === 'predicts' && /^(?:say|plain|know|perceive)$/.test(kind))
    return 'asserts'
  return stance
}

/** "will also discuss": what another will say is foretold. */
function isForetold({ tokens, predicate: { force, opens, at }, speaker }: NonNullable<CuePart['view']>): boolean {
  if (!force.future || force.would || force.negated || force.may || speaker.self !== null) return false
  return tokens.slice(opens, at).some(({ form }) => /^(?:will|going|shall)$/.test(form))
}

/** "we're going to discuss the plan": what one will talk about oneself. */
function isOwnSaying({ predicate: { force }, speaker }: NonNullable<CuePart['view']>, { main }: Clause): boolean {
  return speaker.self === 'we' && main === null && force.future && !force.would && !force.negated && !force.may
}

/** What a body sets about when it announces it: "announced job cuts". */
const PLANNED =
  /^(?:plan|visit|trip|tour|cut|layoff|redundancy|strike|boycott|withdrawal|retirement|intention|intent|closure|crackdown|rollout)$/

/** The last noun before what follows with a preposition: "cuts" in "10,000 job cuts over four years". */
function headOf(content: readonly Token[], from: number, to: number): number | null {
  let head: number | null = null
  for (let at = from; at < Math.min(to, from + 12); at++) {
    if (/^(?:IN|W|TO|V)/.test(content[at]!.tag) && head !== null) break
    if (content[at]!.tag.startsWith('NN')) head = at
  }
  return head
}

/** Plans that are announced bind; a product or a result that is, does not. */
function announced(content: readonly Token[], { from, to, main }: Clause, { stance, certainty }: Verdict): StanceName {
  if (stance === 'predicts') return certainty === 'probable' ? stance : 'promises'
  const head = main === null && stance === 'asserts' ? headOf(content, from, to) : null
  if (head === null) return stance
  const isAhead = content.slice(from, head).some(({ form }) => /^(?:upcoming|forthcoming|planned)$/.test(form))
  const isSet = content
    .slice(head, Math.min(to, head + 8))
    .some(({ form }, at) => form === 'to' && content[head + at + 1]?.form === 'be')
  return isAhead || isSet || PLANNED.test(content[head]!.lemma) ? 'promises' : stance
}

/** A belief over the future foretells, over worth is an opinion; fear, hope and a hint stay what they are. */
function beliefUnder({ kind, view }: CuePart, below: Verdict, { content, clause, source }: Told): StanceName {
  if (kind === 'suggest') return below.stance === 'demands' || isBare(content, clause) ? 'demands' : 'suspects'
  if (!/^(?:believe|belief|ground|likely)$/.test(kind)) return 'suspects'
  const isBound = below.stance === 'promises' && isWorth(content, clause.from, clause.to, false)
  if (below.stance === 'predicts' || (below.stance === 'promises' && !isBound)) return 'predicts'
  if (below.stance === 'demands' || below.stance === 'asks') return below.stance
  const isOnlyGuess = view !== null && isGuess(view.tokens[view.predicate.at]!.lemma)
  if (/^(?:believe|belief)$/.test(kind) && !isOnlyGuess && isWorth(content, clause.from, clause.to, source.firstPerson))
    return 'asserts'
  return 'suspects'
}

/** "that he be retried": a bare verb with a subject. */
function isBare(content: readonly Token[], { main, from }: Clause): boolean {
  if (main === null) return false
  const { tag, form } = content[main]!
  if (isFinite(content, main)) return false
  if (tag === 'VB') return content[main - 1]?.tag !== 'TO' && main > from
  const be = content[main - 1]
  return form !== 'be' && be?.form === 'be' && !/^(?:MD|TO|RB|VB)/.test(content[main - 2]?.tag ?? 'TO')
}

/** "that the board resign": a bare verb behind one who would take "resigns". */
function isWished(told: Told): boolean {
  const { content, clause } = told
  const isPlural = clause.main !== null && content[clause.main]!.tag === 'VBP'
  return isOne(told) && (isPlural || isBare(content, clause))
}

/** Whether the subject is one, so that a bare verb is no plain present. */
function isOne({ content, clause: { from, main } }: Told): boolean {
  const subject = content.slice(from, main ?? from).findLast(({ relation }) => relation.startsWith('nsubj'))
  return subject !== undefined && (/^NNP?$/.test(subject.tag) || /^(?:he|she|it)$/.test(subject.form))
}

function certaintyUnder(part: CuePart, below: Verdict, stance: StanceName): Certainty {
  const own = part.certainty ?? 'unstated'
  if (part.stance === null || (stance === 'confirms' && below.stance === 'suspects'))
    return weaker(own, below.certainty)
  if (NO_BELIEF.has(stance)) return own
  if (stance === 'suspects' || stance === 'predicts')
    return part.kind === 'suggest' && below.certainty === 'unstated' ? 'unstated' : weaker(own, below.certainty)
  return own
}
