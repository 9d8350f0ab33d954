import { bodyClass, singular } from './nouns.ts'
import { wordAt, wordsIn, type Page } from './page.ts'
import type { Found } from './pronoun-source.ts'
import type { Event, Stage } from './stage.ts'

/** What a relative pronoun follows: the noun that its clause hangs on, else the nearest mention before it; “who” is people. */
export function antecedent(stage: Stage, at: number): Found | null {
  const { page } = stage
  const isWho = /^who/i.test(page.text.slice(at, at + 3))
  const fits = ({ draft }: Event): boolean => !isWho || /^(?:person|unnamed|group)$/.test(draft.kind)
  const before = stage.before(at, 1)
  const noun = isWho ? nounOfClause(page, wordsIn(page, { start: at, end: at + 1 }).from) : null
  if (noun !== null) {
    const { start, end } = page.words[noun]!
    const own = before.find((event) => fits(event) && event.start <= start && end <= event.end)
    if (own !== undefined) return { draft: own.draft, rule: 'relative', at: own }
    const isCommon = /^NNS?$/.test(page.words[noun]!.tag) && bodyClass(singular(wordAt(page, noun))) === null
    if (isCommon) return null
  }
  const nearest = before.find(fits)
  if (nearest === undefined || (!isWho && !isBeside(page, nearest.end, at))) return null
  return { draft: nearest.draft, rule: 'relative', at: nearest }
}

/** The number of the noun that a relative pronoun's clause hangs on; null where the words are not tied so. */
export function nounOfClause({ words }: Page, pronoun: number): number | null {
  let at = pronoun
  for (let step = 0; step < 6; step++) {
    const word = words[at]
    if (word === undefined || word.head === at) return null
    if (word.relation === 'relcl') return word.head < pronoun ? word.head : null
    at = word.head
  }
  return null
}

/** Whether nothing but a comma stands between two offsets. */
function isBeside({ text }: Page, end: number, at: number): boolean {
  return at - end < 4 && /^[,\s]*$/.test(text.slice(end, at))
}
