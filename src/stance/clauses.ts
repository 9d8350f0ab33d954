import { nounAt } from './lexicon.ts'
import { hangs, isAsking, jointBefore, turnOf } from './joints.ts'
import { mainOf, subjectBetween } from './main-verb.ts'
import { BROKEN_AFTER, lastStart } from './restart.ts'
import { isFinite, isVerb, type Token } from './tokens.ts'

/** One clause of a content: the tokens from `from` up to `to`, its main verb, and the clause whose subject it shares. */
export type Clause = {
  readonly from: number
  readonly to: number
  /** Where its words begin, with what the speaker broke off before `from`. */
  readonly starts?: number
  /** Whether it may be a headline: it stands before its cue, or behind a colon. */
  readonly leads?: boolean
  /** Place of the main verb; null in a fragment. */
  readonly main: number | null
  /** Place of the main verb of the clause before, where this one has no subject of its own. */
  readonly shares: number | null
  /** Whether its sentence ends in a question mark. */
  readonly asks?: boolean
  /** Whether that mark makes a question of the whole sentence, whose clauses are in the order of statements. */
  readonly isOfAll?: boolean
}

type Cut = { readonly at: number; readonly opens: number; readonly main: number; readonly shares: number | null }

const ASIDE =
  /^(?:(?:well|look|yes|no|yeah|okay|ok|so|now|oh|right|sure|sir|um|uh|listen|hey|again|frankly|look|folks|again|and|but|yep|nope|exactly|absolutely|i mean|you know|as you know|i think|thank you|thanks)[\s,.!—–-]*)+$/

/** The clauses of some tokens, in order; `parts` says of two that follow each other whether a sentence ends between. Linear. */
export function clausesOf(
  tokens: readonly Token[],
  parts: (token: Token, next: Token) => boolean,
  leads = false,
): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (let at = 0; at < tokens.length; at++) {
    if (at + 1 < tokens.length && !isStop(tokens, at, parts)) continue
    if (from > 0 && !tokens.slice(from, at + 1).some(({ form }) => /[\p{L}\p{N}]/u.test(form))) {
      clauses[clauses.length - 1] = { ...clauses.at(-1)!, to: at + 1 }
      from = at + 1
      continue
    }
    clauses.push(...withinSentence(tokens, from, at + 1))
    from = at + 1
  }
  const [first] = clauses
  if (leads && first !== undefined)
    clauses[0] = { ...first, leads, main: first.main ?? headlineInfinitive(tokens, first.from, first.to) }
  return joinAsides(tokens, joinBroken(tokens, clauses))
}

function isStop(tokens: readonly Token[], at: number, parts: (token: Token, next: Token) => boolean): boolean {
  const next = tokens[at + 1]
  return tokens[at]!.form === ';' || (next !== undefined && parts(tokens[at]!, next))
}

/** Cuts a sentence where a second main clause opens. */
function withinSentence(tokens: readonly Token[], from: number, to: number): Clause[] {
  const start = lastStart(tokens, from, to)
  const [first, ...rest] = withoutRestarts(tokens, start, to)
  return start > from ? [{ ...first!, starts: from }, ...rest] : [first!, ...rest]
}

function withoutRestarts(tokens: readonly Token[], from: number, to: number): Clause[] {
  const asks = tokens.slice(Math.max(from, to - 4), to).some(({ form }) => form === '?')
  const turn = asks ? turnOf(tokens, from, to) : null
  if (turn !== null) return [...withoutRestarts(tokens, from, turn), ...withoutRestarts(tokens, turn + 1, to)]
  const main = mainOf(tokens, from, to)
  if (main === null) return [{ from, to, main: null, shares: null, asks }]
  const joint = jointBefore(tokens, from, main)
  if (joint !== null && !asks)
    return [...withoutRestarts(tokens, from, joint), ...withoutRestarts(tokens, joint + 1, to)]
  const clauses: Clause[] = []
  let open = { from, main, shares: null as number | null }
  for (const cut of cutsOf(tokens, { from, to, main })) {
    clauses.push({ ...open, to: cut.at, asks })
    open = { from: cut.opens, main: cut.main, shares: cut.shares }
  }
  clauses.push({ ...open, to, asks })
  const isTagged = tokens
    .slice(Math.max(from, to - 4), to)
    .some(({ form }) => /^(?:right|okay|ok|huh|correct|yes|no)$/.test(form))
  const isOfAll = asks && !isTagged && clauses.length > 1 && !clauses.some((clause) => isAsking(tokens, clause.from))
  return isOfAll ? clauses.map((clause) => ({ ...clause, isOfAll })) : clauses
}

/** "Factory to hire 500": the verb after "to" and a noun at the head. */
function headlineInfinitive(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from + 2; at < Math.min(to, from + 7); at++) {
    if (!/^(?:NN|JJ)/.test(tokens[at - 2]!.tag) || nounAt(tokens, at - 2) !== null) return null
    if (tokens[at]!.tag === 'VB' && tokens[at - 1]!.tag === 'TO') return at
  }
  return null
}

function cutsOf(tokens: readonly Token[], { from, to, main }: { from: number; to: number; main: number }): Cut[] {
  const cuts: Cut[] = []
  let last = main
  for (let at = from; at < to; at++) {
    if (!isVerb(tokens[at]!) || at === main) continue
    const cut = cutAt(tokens, at, { from, last, main })
    if (cut === null) continue
    cuts.push(cut)
    last = cut.main
  }
  return cuts
}

/** The cut before a verb that is the main one of a further clause; null where it hangs on the clause before. */
function cutAt(
  tokens: readonly Token[],
  at: number,
  { from, last, main }: { from: number; last: number; main: number },
): Cut | null {
  const token = tokens[at]!
  if (at < last || !isFinite(tokens, at)) return null
  const joins =
    token.head === last || token.head === main || token.head === at || token.head < from || token.head >= tokens.length
  if (!joins || !/^(?:conj|ccomp|ROOT|parataxis|dep)$/.test(token.relation)) return null
  const opening = openingOf(tokens, at, last)
  if (opening === null) return null
  const { at: place, opens, sign } = opening
  const hasSubject = subjectBetween(tokens, opens, at)
  if (sign === 'cc') {
    if (hangsOnNoun(tokens, opens, at)) return null
    if (token.relation === 'ccomp' && token.head === last && hangs(tokens, opens)) return null
    return { at: place, opens, main: at, shares: hasSubject ? null : last }
  }
  return hasSubject && token.relation !== 'conj' && !hangs(tokens, opens)
    ? { at: place, opens, main: at, shares: null }
    : null
}

/** "[no confirmation or] indication that they have": the verb belongs to a clause that hangs on the noun before it. */
function hangsOnNoun(tokens: readonly Token[], opens: number, verb: number): boolean {
  let that = verb - 1
  while (that > opens && (tokens[that]!.form !== 'that' || tokens[that]!.tag !== 'IN')) that--
  return that > opens && tokens[that - 1]!.tag.startsWith('NN') && !tokens.slice(opens, that).some(isVerb)
}

/** The conjunction or dash before a verb, nearest first, with nothing but its subject and what stands before that between. */
function openingOf(
  tokens: readonly Token[],
  at: number,
  last: number,
): { at: number; opens: number; sign: 'cc' | 'dash' } | null {
  for (let before = at - 1; before > Math.max(last, at - 80); before--) {
    const { tag, form, head } = tokens[before]!
    if (tag === 'CC' && !isInside(tokens, before, head, at) && !joinsSubjects(tokens, before, last))
      return { at: withoutComma(tokens, before), opens: before + 1, sign: 'cc' }
    if (/^[—–]$/.test(form) || form === '--') return { at: before, opens: before + 1, sign: 'dash' }
    if (
      isVerb(tokens[before]!) &&
      isFinite(tokens, before) &&
      tokens[before]!.relation !== 'aux' &&
      tokens[before]!.relation !== 'auxpass' &&
      tokens[before]!.head !== at
    )
      return null
  }
  return null
}

/** Whether a conjunction joins two things inside the subject of a verb. */
function isInside(tokens: readonly Token[], cc: number, head: number, verb: number): boolean {
  return (
    head < cc &&
    head !== cc &&
    /^(?:nsubj|pobj|conj|amod|dobj|compound)/.test(tokens[head]!.relation) &&
    tokens[head]!.head === verb
  )
}

/** "that prices and wages will rise": behind "that" and before the conjunction no verb stands. */
function joinsSubjects(tokens: readonly Token[], cc: number, last: number): boolean {
  for (let at = cc - 1; at > Math.max(last, cc - 12); at--) {
    if (isVerb(tokens[at]!) && isFinite(tokens, at)) return false
    if (tokens[at]!.form === 'that' && at < cc - 1) return tokens[cc + 1]?.tag.startsWith('NN') === true
    if (tokens[at]!.tag === ',') return false
  }
  return false
}

function withoutComma(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.tag === ',' || tokens[at - 1]?.tag === ':' ? at - 1 : at
}

/** Where a speaker breaks off at a dash and begins again, the last form counts: "we saw the — we've seen it". */
function joinBroken(tokens: readonly Token[], clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const before = joined.at(-1)
    const dash = tokens[clause.from - 1]
    const left = tokens[clause.from - 2]
    const isBroken =
      dash !== undefined &&
      /^(?:[—–]|--)$/.test(dash.form) &&
      left !== undefined &&
      (BROKEN_AFTER.test(left.tag) || left.form === '-')
    if (before !== undefined && isBroken && before.to >= clause.from - 1)
      joined[joined.length - 1] = {
        ...(left.form === '-' || staysWhole(tokens, before, clause) ? before : clause),
        from: before.from,
        to: clause.to,
      }
    else joined.push(clause)
  }
  return joined
}

/** "what is said — that is said": what was broken off and begun again hung on the clause before. */
function staysWhole(tokens: readonly Token[], { main }: Clause, { from, to }: Clause): boolean {
  if (main === null) return false
  const first = tokens[from]!
  if (tokens.slice(main + 1, from).some(({ tag }) => tag.startsWith('W'))) return true
  return from < to && (first.tag.startsWith('W') || (first.form === 'that' && first.relation !== 'det'))
}

/** "Yes", "Look", "I mean" and forms of address join what follows, or what precedes if nothing follows. */
function joinAsides(tokens: readonly Token[], clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = []
  let open: number | null = null
  for (const [at, clause] of clauses.entries()) {
    const words = tokens
      .slice(clause.from, Math.min(clause.to, clause.from + 8))
      .filter(({ tag }) => !/^(?:``|'')$/.test(tag))
    const isAside = clause.to - clause.from <= 8 && ASIDE.test(words.map(({ form }) => form).join(' '))
    if (isAside && at + 1 < clauses.length) {
      open ??= clause.from
      continue
    }
    joined.push(open === null ? clause : { ...clause, from: open, starts: open })
    open = null
  }
  return joined
}
