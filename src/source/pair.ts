import { newDraft, type Draft } from './draft.ts'
import { keyOfJoint } from './reintroduce.ts'
import { wordAt, wordsIn } from './page.ts'
import type { Event, Stage } from './stage.ts'

/** Two persons whom one clause brings together, and where. */
export type Pair = { readonly draft: Draft; readonly at: Event }

/** The last two before an offset who met, spoke or are named together: “Lind met with Roe. They …”. */
export function pairBefore(stage: Stage, at: number, sentences: number): Pair | null {
  const events = stage.before(at, sentences).filter(({ draft }) => draft.kind === 'person' && draft.number === 1)
  for (const second of events) {
    const first = events.find((event) => event.draft !== second.draft && isTogether(stage, event, second))
    if (first !== undefined) return { draft: jointOf(stage, [first.draft, second.draft]), at: first }
  }
  return null
}

/** “Lind … with Roe”, “Lind and Roe”: the one is a subject, the other hangs on “with” under its verb, or on the one. */
function isTogether({ page }: Stage, first: Event, second: Event): boolean {
  const { words } = page
  const one = wordsIn(page, first)
  const other = wordsIn(page, second)
  const { relation, head } = words[other.to - 1]!
  if (relation === 'conj') return one.from <= head && head < one.to
  if (relation !== 'pobj' || !/^with$/i.test(wordAt(page, head)) || !first.isSubject) return false
  return one.to <= head && head - one.to < 16
}

/** One source of those who speak together, the same for the same members. */
export function jointOf(stage: Stage, members: readonly Draft[]): Draft {
  const all = members.toSorted((a, b) => a.firstAt - b.firstAt)
  const key = keyOfJoint(all)
  const draft =
    stage.joint.get(key) ??
    newDraft({
      kind: 'person',
      name: all.map(({ name }) => name).join(' and '),
      isNamed: true,
      number: all.length,
      members: all,
      firstAt: all[0]!.firstAt,
    })
  stage.joint.set(key, draft)
  return draft
}
