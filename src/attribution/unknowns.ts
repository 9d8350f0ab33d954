import type { Doc } from '../document/doc.ts'
import { slice, type Span } from '../span.ts'
import type { Attribution } from './attribution.ts'
import { identify } from './identify.ts'

/** Such words are the writer's own more often than the marks of PolNeAR say: a third of them are marked there. */
const CONFIDENCE = 0.6

const NOT_KNOWN =
  /\b(?:it|there)\s+(?:is|was|remains|remained|isn[’']t|wasn[’']t)\s+(?:(?:still|also|not|yet|immediately|entirely|exactly|fully|publicly|no)\s+){0,3}(?:unclear|clear|known|unknown|certain|uncertain|word)\b/i
const QUESTION =
  /^(?:\s+(?:on|in|at|by|late|early)?\s*\p{Lu}?[\p{L}\p{N}]+,?){0,4}?\s+(?=(?:whether|if|how|why|what|who|when|where|which)\s)/u
const NEGATED = /un|n[’']t\b|\b(?:not|no)\b/i

/** "It was unclear on Thursday whether …": what nobody could say, in a sentence that has no other attribution. */
export function unknownIn(doc: Doc, sentence: Span): Attribution | null {
  const words = slice(doc.text, sentence)
  const cue = NOT_KNOWN.exec(words.slice(0, 400))
  if (cue === null || !NEGATED.test(cue[0])) return null
  const behind = cue.index + cue[0].length
  const until = QUESTION.exec(words.slice(behind, behind + 60))?.[0].length
  if (until === undefined) return null
  const start = sentence.start + cue.index
  const content = {
    start: sentence.start + behind + until,
    end: sentence.start + words.replace(/[\s.?!"”’]+$/, '').length,
  }
  const roles = {
    source: null,
    cue: [{ start, end: start + cue[0].length }],
    content: [content],
    confidence: CONFIDENCE,
  }
  return identify(doc, doc.quotations, roles)
}
