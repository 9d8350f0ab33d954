import { lastPerson, type Described } from './descriptions.ts'
import { addRole } from './draft.ts'
import { isTitleAt } from './page.ts'
import type { Found } from './pronoun-source.ts'
import type { Stage } from './stage.ts'

/** What a report calls somebody in place of the name again, so that the name is not said twice. */
const VARIED =
  /^(?:candidate|nominee|contender|hopeful|incumbent|billionaire|millionaire|businessman|businesswoman|tycoon|mogul|star|singer|actor|actress|rapper|comedian|author|novelist|veteran|champion|striker|midfielder|defender|quarterback|designer|republican|democrat|politician|lawmaker|congressman|congresswoman|senator|governor|mayor|filmmaker|documentarian|director|producer|entrepreneur|activist|philanthropist|physicist|economist|biologist|historian|philosopher|conservative|liberal|centrist|socialist|moderate|magnate|financier|industrialist|ex-president|ex-minister|frontrunner|front-runner|goalkeeper|forward|winger|playmaker|sprinter|golfer|boxer|athlete|musician|songwriter|guitarist|frontman|drummer|novelist|poet|playwright|artist|sculptor|painter|chef|model|pundit|commentator|columnist|broadcaster|host|statesman|premier|chancellor|octogenarian|septuagenarian|nonagenarian|teenager|mother-of-two|father-of-two|pensioner|texan|californian|floridian|ohioan|virginian|scot|briton|frenchman|frenchwoman|englishman|dutchman|irishman|welshman|yorker)$/

/** “Lind left. The candidate said …”: the one person who spoke in the sentences before, whom nothing in the text calls otherwise. */
export function variation(stage: Stage, { phrase, says, at }: Described): Found | null {
  if (phrase.determiner !== 'definite' || phrase.plural || phrase.count !== null || phrase.owner !== null) return null
  if (!VARIED.test(says.head) || isTitleAt(stage.page, at)) return null
  if (stage.cast.byHead.get(says.head)?.some(({ firstAt }) => firstAt < at)) return null
  const last = lastPerson(stage, at)
  if (last === null) return null
  addRole(last.draft, says)
  return { draft: last.draft, rule: 'variation', at: last }
}
