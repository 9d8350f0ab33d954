import { BODIES, NONE, OUTSIDE, REPORTS, SPOKES } from './lexicon-words.ts'
import type { Clause } from './clauses.ts'
import type { Token } from './tokens.ts'

/** Who speaks, as far as his words tell: what he is called, and whether his content is in the first person. */
export type Speaker = {
  readonly names: ReadonlySet<string>
  /** Whether "I" in the content is he, and "he" another: a quotation, a turn. */
  readonly firstPerson: boolean
  /** A person is no "it", a body no "he". */
  readonly nature: 'person' | 'body' | 'unknown'
  /** Whether the source is "I" or "we". */
  readonly self: 'i' | 'we' | null
  /** Whether nobody is named as the source. */
  readonly isAbsent: boolean
  /** Whether it is nobody who speaks: "no one", "none of them". */
  readonly isNone: boolean
  /** Whether there are several of him: "leaders", "the mayor and the bishop". */
  readonly isMany: boolean
  /** Whether he speaks for a body or its head. */
  readonly speaksFor: boolean
  /** Whether he speaks of others from outside: a lawyer, an analyst, a rival. */
  readonly isOutside: boolean
}

/** Whose act or state a clause tells of: the speaker's, his side's, another's, or nobody's in particular. */
export type Doer = 'self' | 'side' | 'you' | 'other' | 'nobody'

/** How the content is given, and what the names in the source are. */
export type Given = { readonly firstPerson: boolean; readonly isTurn: boolean; readonly nature: Speaker['nature'] }

/** The speaker by the tokens of the source, and by how the content is given. */
export function speakerOf(source: readonly Token[], { firstPerson, isTurn, nature }: Given): Speaker {
  const names = new Set(source.filter(({ tag }) => tag.startsWith('NN')).map(({ lemma }) => lemma))
  const isMany = source.some(({ tag, form }) => tag === 'NNS' || tag === 'NNPS' || (tag === 'CC' && form === 'and'))
  const word = source.length === 1 ? source[0]!.form : ''
  const self = word === 'i' || word === 'we' ? word : null
  return {
    names,
    self,
    firstPerson: firstPerson || self !== null,
    nature,
    isMany,
    isAbsent: source.length === 0,
    isNone: NONE.has(source[0]?.form ?? '') || (source[0]?.form === 'not' && source[1] !== undefined) || isFew(source),
    speaksFor: (isTurn && OFFICE.test(source[0]?.form ?? '')) || source.some(({ lemma }) => SPOKES.has(lemma)),
    isOutside: source.some(({ lemma }) => OUTSIDE.has(lemma)),
  }
}

/** How one who speaks for a body is called in the transcripts of its briefings. */
const OFFICE =
  /^(?:ms|mr|mrs|dr|secretary|press|ambassador|admiral|general|senior|administration|official|director|administrator|moderator|chair|advisor|adviser|under|deputy|assistant|acting|counselor|attorney|special|national|spokesperson|commissioner|coordinator)$/

/** "few of them", "few experts", but not "a few". */
function isFew(source: readonly Token[]): boolean {
  return source[0]?.form === 'few' && source.length <= 4
}

/** Whose act a clause tells of, by its subject. */
export function doerOf(tokens: readonly Token[], clause: Clause, opens: number, speaker: Speaker): Doer {
  const subject = subjectOf(tokens, clause, opens)
  if (subject === null)
    return speaker.firstPerson || !/^(?:TO|VB|VBG|VBN|RB)$/.test(tokens[Math.min(opens, clause.from)]?.tag ?? '')
      ? 'nobody'
      : 'self'
  return doerBy(tokens, subject, clause.from, speaker)
}

/** How far before its verb a subject is looked for. */
const REACH = 60

/** Place of the subject of the verb group that opens at a place; null where the clause has none. */
export function subjectOf(tokens: readonly Token[], { from, main, shares }: Clause, opens: number): number | null {
  for (let at = opens - 1; at >= Math.max(from, opens - REACH); at--) {
    const { relation, head, tag } = tokens[at]!
    if (/^(?:nsubj|expl|csubj)/.test(relation) && (head === main || main === null)) return at
    if (tag === '.' || tag === ';') break
  }
  for (let at = opens - 1; at >= Math.max(from, opens - 12); at--) {
    const { relation, tag } = tokens[at]!
    if ((/^(?:nsubj|expl|csubj)/.test(relation) && !tag.startsWith('W')) || tag === 'PRP' || tag === 'EX') return at
    if (tag === ',' || tag === ':') break
  }
  if (shares !== null)
    return subjectOf(tokens, { from: Math.max(0, shares - REACH), to: shares, main: shares, shares: null }, shares)
  for (let at = from; at < Math.min(opens, from + 8); at++) {
    if (tokens[at]!.tag.startsWith('NN') && !tokens[at + 1]?.tag.startsWith('NN')) return at
    if (tokens[at]!.tag === 'IN') return null
  }
  return null
}

function doerBy(
  tokens: readonly Token[],
  at: number,
  from: number,
  { names, firstPerson, speaksFor, nature }: Speaker,
): Doer {
  const { form, lemma, tag } = tokens[at]!
  if (/^(?:i|we|us|me)$/.test(form)) return 'self'
  if (form === 'you') return 'you'
  if (tag === 'EX' || NONE.has(form)) return 'nobody'
  if (tokens[at - 1]?.form === 'no') return 'nobody'
  if (INDEFINITE.test(form)) return 'you'
  if (form === 'it') return firstPerson || nature === 'person' ? 'nobody' : 'self'
  if (/^(?:he|she)$/.test(form)) return firstPerson || nature === 'body' ? 'other' : 'self'
  if (/^(?:they|who)$/.test(form)) return firstPerson ? 'other' : 'self'
  if (/^(?:that|this|these|those|what|which)$/.test(form)) return 'nobody'
  const owner = ownerOf(tokens, at, from)
  if (owner !== null) return isOwn(owner, firstPerson) ? 'side' : names.has(owner) ? 'side' : 'other'
  if (names.has(lemma)) return 'self'
  if (REPORTS.has(lemma) || EXHIBITS.has(lemma)) return 'nobody'
  return speaksFor && BODIES.has(lemma) ? 'side' : 'other'
}

const INDEFINITE = /^(?:some|any|every)(?:one|body)$|^(?:one|people)$/
const EXHIBITS = new Set(
  `result number research data intelligence inquiry review audit evidence log record file figure probe investigation search analysis test study survey statistic information sign trace nothing anything something`.split(
    ' ',
  ),
)

function isOwn(owner: string, firstPerson: boolean): boolean {
  return firstPerson ? /^(?:my|our)$/.test(owner) : /^(?:my|our|his|her|its|their)$/.test(owner)
}

/** The possessor right before a noun: "our", "chancellor" in "the chancellor's rival". */
function ownerOf(tokens: readonly Token[], at: number, from: number): string | null {
  for (let before = at - 1; before >= Math.max(from, at - 5); before--) {
    const { tag, form } = tokens[before]!
    if (tag === 'PRP$') return form
    if (tag === 'POS') return tokens[before - 1]?.lemma ?? null
    if (!/^(?:JJ|NN|CD|DT|RB|VBN)/.test(tag)) return null
  }
  return null
}
