import type { Described } from './descriptions.ts'
import { addRole } from './draft.ts'
import { isTitleAt } from './page.ts'
import type { Found } from './pronoun-source.ts'
import type { Stage } from './stage.ts'

/** What a report calls somebody in place of the name again, so that the name is not said twice. */
const VARIED =
  /^(?:candidate|nominee|contender|hopeful|incumbent|billionaire|millionaire|businessman|businesswoman|tycoon|mogul|star|singer|actor|actress|rapper|comedian|author|novelist|veteran|champion|striker|midfielder|defender|quarterback|designer|republican|democrat|politician|lawmaker|congressman|congresswoman)$/

/** “Lind left. The candidate said …”: the one person who spoke in the sentences before, whom nothing in the text calls otherwise. */
export function variation(stage: Stage, { phrase, says, at }: Described): Found | null {
  if (phrase.determiner !== 'definite' || phrase.plural || phrase.count !== null || phrase.owner !== null) return null
  if (!VARIED.test(says.head) || isTitleAt(stage.page, at) || stage.cast.byHead.has(says.head)) return null
  const spoke = stage.before(at, 3).filter(({ isSource, quoted }) => isSource && quoted === 0)
  const [last] = spoke
  if (last === undefined || last.draft.kind !== 'person' || last.draft.number !== 1) return null
  if (spoke.some(({ draft }) => draft !== last.draft && draft.kind === 'person')) return null
  addRole(last.draft, says)
  return { draft: last.draft, rule: 'variation', at: last }
}
