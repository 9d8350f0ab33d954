import type { Doc } from '../document/doc.ts'
import { firstEndingAfter, type Span } from '../span.ts'
import type { Expression } from './day-words.ts'

/** The head of a report: "WASHINGTON, March 5 (Reuters) —". */
export type Dateline = {
  readonly span: Span
  /** "WASHINGTON"; empty where it names none. */
  readonly place: string
  /** "Reuters"; null where it names none. */
  readonly agency: string | null
  readonly day: Expression | null
}

const PARAGRAPHS_SEARCHED = 6
const LONGEST = 120
const HEAD = /^[^\n]{2,100}?(?:\s[-–—_]{1,2}\s|\)\s?[:—–_]\s?|\)\s?[-–—]{1,2}\s?)/u
const PLACE = /^\p{Lu}[\p{Lu}.'’-]{2,}(?:[ /](?:\p{Lu}[\p{Lu}.'’-]*))*/u

/** The dateline of a doc, in one of its first paragraphs of running text; null where it has none. */
export function datelineOf(doc: Doc, days: readonly Expression[]): Dateline | null {
  for (const paragraph of doc.paragraphs.slice(0, PARAGRAPHS_SEARCHED)) {
    const start = doc.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST))
    const head = HEAD.exec(start)?.[0]
    if (head === undefined) continue
    // "HAVANA, August 11 (Xinhua) --" may stand in a line of its own.
    if (head.length >= paragraph.end - paragraph.start && !/\)\s?[-–—_]{1,2}\s?$/.test(head)) continue
    const span = { start: paragraph.start, end: paragraph.start + head.length }
    const first = days[firstEndingAfter(days, span.start)]
    const day = first !== undefined && first.end <= span.end && first.says.kind === 'date' ? first : null
    const place = PLACE.exec(head)?.[0] ?? ''
    const agency = /\(([^()]{2,40})\)/.exec(head)?.[1] ?? null
    if (place === '' && !(day?.start === span.start && agency !== null)) continue
    if (place !== '' && day === null && agency === null && !/^[^\p{Ll}]+(?:,\s\p{Lu}[\p{L}.]+)?\s[-–—_]/u.test(head))
      continue
    return { span, place: place.split('/')[0]!, agency, day }
  }
  return null
}
