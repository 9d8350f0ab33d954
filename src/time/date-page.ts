import type { Attribution } from '../attribution/attribution.ts'
import type { Doc } from '../document/doc.ts'
import type { Word } from '../reader/words.ts'
import type { Anchor } from './anchor.ts'
import type { Day } from './calendar.ts'
import { courseOf } from './course.ts'
import type { Expression } from './day-words.ts'
import type { Dated } from './page.ts'
import { resolve } from './resolve.ts'
import { innermostContents } from './within.ts'

const FARTHEST_NAMED = 600

/** The days that the words of a doc name, in order, as far as they settle them from its anchor. */
export function datePage(
  { doc, words, attributions }: DatedDoc,
  days: readonly Expression[],
  anchor: Anchor | null,
): Dated[] {
  const within = innermostContents(attributions, days)
  const dated: Dated[] = []
  let last: { readonly day: Day; readonly end: number } | null = null
  for (const [at, expression] of days.entries()) {
    const named = last !== null && expression.start - last.end < FARTHEST_NAMED ? last.day : null
    const course = courseOf(doc.text, words, expression)
    const found = resolve(expression.says, {
      anchor: anchor?.day ?? null,
      exact: anchor?.exact ?? false,
      named,
      course,
    })
    if (found === null) continue
    dated.push({ start: expression.start, end: expression.end, days: found, within: within[at] ?? null })
    if (found.from === found.to) last = { day: found.from, end: expression.end }
  }
  return dated
}

/** A doc, the words of its reading and its attributions. */
export type DatedDoc = {
  readonly doc: Doc
  readonly words: readonly Word[]
  readonly attributions: readonly Attribution[]
}
