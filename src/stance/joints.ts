import { subjectBetween } from './main-verb.ts'
import { isFinite, isVerb, type Token } from './tokens.ts'

/** "I can't say, but they do it often": the conjunction before a main verb that is the second of two. */
export function jointBefore(tokens: readonly Token[], from: number, main: number): number | null {
  let first = from
  while (first < main && /^(?:CC|UH|,|``|RB|:)$/.test(tokens[first]!.tag)) first++
  if (/^(?:IN|W)/.test(tokens[first]!.tag) || hangs(tokens, first)) return null
  for (let at = Math.max(first + 3, main - 12); at < main; at++) {
    if (!/^(?:but|and|so)$/.test(tokens[at]!.form) || tokens[at]!.tag !== 'CC' || tokens[at - 1]!.tag !== ',') continue
    if (hangs(tokens, at + 1) || !subjectBetween(tokens, at + 1, main)) return null
    const verb = tokens.findIndex(
      (token, place) => place > first && place < at && isVerb(token) && isFinite(tokens, place),
    )
    return verb >= 0 && subjectBetween(tokens, first, verb) ? at : null
  }
  return null
}

/** "You said so, but who paid?": the conjunction at which what is told turns into a question. */
export function turnOf(tokens: readonly Token[], from: number, to: number): number | null {
  if (isAsking(tokens, from)) return null
  for (let at = from + 3; at < to - 3; at++) {
    if (!/^(?:but|so|and)$/.test(tokens[at]!.form) || tokens[at]!.tag !== 'CC') continue
    if (tokens[at - 1]!.tag === ',' && isAsking(tokens, at + 1)) return at
  }
  return null
}

/** Whether a question opens at a place: "who paid", "does it", "how do you". */
export function isAsking(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (/^(?:CC|UH|,|``|RB)$/.test(tokens[at]?.tag ?? '') && !/^(?:how|why|when|where)$/.test(tokens[at]!.form)) at++
  const [first, next] = [tokens[at], tokens[at + 1]]
  if (first === undefined || next === undefined) return false
  const isAuxiliary = (token: Token): boolean =>
    token.tag === 'MD' || (/^(?:be|do|have)$/.test(token.lemma) && token.tag.startsWith('V'))
  if (isAuxiliary(first)) return true
  return first.tag.startsWith('W') && tokens.slice(at + 1, at + 5).some(isAuxiliary)
}

/** Whether a stretch opens with a word that makes it hang on another clause. */
export function hangs(tokens: readonly Token[], opens: number): boolean {
  const { form, relation, tag } = tokens[opens]!
  return (relation === 'mark' && form !== 'that') || tag.startsWith('W') || form === 'because'
}
