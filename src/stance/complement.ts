import { QUESTION_WORDS, REPORTS, SUBORDINATORS } from './lexicon-words.ts'
import { isFinite, isVerb, type Token } from './tokens.ts'

/** What a word takes: "to go", "them to go", "that …", "whether …", "going", or a noun. */
export type Form = 'infinitive' | 'other-infinitive' | 'clause' | 'question' | 'gerund' | 'noun' | 'nothing'

/** The form of what begins at a place. */
export function formOf(tokens: readonly Token[], from: number, to: number): Form {
  const first = firstWord(tokens, from, to)
  if (first === null) return 'nothing'
  const { form, tag } = tokens[first]!
  if (
    tag === 'TO' ||
    (form === 'to' && tokens[first + 1]?.tag === 'VB') ||
    (form === 'not' && tokens[first + 1]?.form === 'to')
  )
    return 'infinitive'
  if (form === 'never' && tokens[first + 1]?.form === 'to') return 'infinitive'
  if (form === 'that' && !isDeterminer(tokens, first)) return 'clause'
  if (QUESTION_WORDS.has(form)) return 'question'
  if (tag === 'VBG') return 'gerund'
  return byVerb(tokens, first, to)
}

function isDeterminer(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.tag === 'DT' && /^(?:NN|JJ)/.test(tokens[at + 1]?.tag ?? '') && tokens[at]!.relation === 'det'
}

/** By what comes first behind a noun: a finite verb of its own, or "to" and a verb. */
function byVerb(tokens: readonly Token[], first: number, to: number): Form {
  for (let at = first; at < Math.min(to, first + 25); at++) {
    const { tag, form } = tokens[at]!
    if (tag === 'TO' && isOfSubject(tokens, first, at, to)) return 'clause'
    if (at > first && (tag === 'TO' || form === 'to') && tokens[at + 1]?.tag.startsWith('VB')) return 'other-infinitive'
    if (at > first && tag === 'TO' && /^(?:not|never|also)$/.test(tokens[at + 1]?.form ?? '')) return 'other-infinitive'
    if (at > first && form === 'not' && tokens[at + 1]?.tag === 'TO') return 'other-infinitive'
    if (isVerb(tokens[at]!) && isFinite(tokens, at)) return at === first ? 'clause' : 'clause'
    if (at > first && (SUBORDINATORS.has(form) || tag.startsWith('W'))) return 'noun'
    if (tag === ',' || tag === '.' || tag === ':') return 'noun'
  }
  return 'noun'
}

/** "the first ever to back me was a friend": an infinitive inside a subject whose verb comes behind it. */
function isOfSubject(tokens: readonly Token[], first: number, infinitive: number, to: number): boolean {
  for (let at = first; at < infinitive; at++) {
    const { relation, head } = tokens[at]!
    if (relation.startsWith('nsubj') && head > infinitive + 1 && head < to && isFinite(tokens, head)) return true
  }
  return false
}

/** The first token that is no sign. */
export function firstWord(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (/[\p{L}\p{N}$]/u.test(tokens[at]!.form)) return at
  return null
}

/** Place of the noun that heads what begins at a place: "report" in "the weekly's report that …". */
export function headNoun(tokens: readonly Token[], from: number, to: number): number | null {
  let head: number | null = null
  for (let at = from; at < Math.min(to, from + 12); at++) {
    const { tag, form, lemma } = tokens[at]!
    const isOwner = tag === 'POS' || /^['’]$/.test(form)
    if (isOwner) head = null
    else if (head !== null && /^(?:myself|ourselves|himself|herself|themselves|itself)$/.test(form)) break
    else if (/^(?:NN|CD|PRP$|VBG$)/.test(tag) || REPORTS.has(lemma) || (head === null && /^(?:that|this)$/.test(form)))
      head = at
    else if (head !== null || !/^(?:DT|JJ|PRP\$|RB|PDT|VBN|``|''|IN|HYPH)/.test(tag)) break
    else if (tag === 'IN' && !LEADING.test(form)) break
  }
  return head
}

const LEADING = /^(?:of|at|into|on|to|with|about|for)$/

/** Whether what begins at a place is a report, claim or piece of evidence of others. */
export function isReport(tokens: readonly Token[], from: number, to: number): boolean {
  const head = headNoun(tokens, from, to)
  if (head === null) return false
  return REPORTS.has(tokens[head]!.lemma) || REPORTS.has(tokens[head]!.form)
}
