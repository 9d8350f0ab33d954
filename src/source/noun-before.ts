import { byName } from './by-name.ts'
import { described, resolveDescription } from './descriptions.ts'
import type { Draft } from './draft.ts'
import { isPersonNoun, singular } from './nouns.ts'
import { isPossessive, wordAt, type Page } from './page.ts'
import { beforeHyphen } from './phrase-edges.ts'
import { parseWords } from './phrase.ts'
import { bringIn } from './reintroduce.ts'
import { nounOfClause } from './relative.ts'
import type { Stage } from './stage.ts'

/** The noun phrase that a relative pronoun's clause hangs on, else the one right before it: “an internal memo that said”. */
export function nounBefore(stage: Stage, at: number): Draft | null {
  const { page } = stage
  const tied = /^which$/i.test(wordAt(page, at)) ? null : nounOfClause(page, at)
  const noun = tied !== null && /^who/i.test(wordAt(page, at)) ? personOver(page, tied) : tied
  const to = noun !== null ? noun + 1 : wordAt(page, at - 1) === ',' ? at - 1 : at
  let from = to
  while (from > 0 && to - from < 8 && /^(?:NNP?S?|JJ[RS]?|CD|HYPH|VBN)$/.test(page.words[from - 1]!.tag)) from--
  if (from === to || !page.words[to - 1]!.tag.startsWith('NN')) return null
  from = beforeHyphen(page, from)
  if (from > 0 && /^(?:DT|PRP\$)$/.test(page.words[from - 1]!.tag)) from--
  const phrase = parseWords(page, { from: possessorBefore(page, from), to }, [])
  if (phrase === null) return null
  const named = byName(stage, phrase)
  if (named !== null) return named
  const name = phrase.owner === null ? undefined : stage.cast.index.within(phrase.owner.from, phrase.owner.to).at(-1)
  const description = described(stage, phrase, name === undefined ? null : (stage.cast.draftOf.get(name) ?? null))
  return resolveDescription(stage, description)?.draft ?? bringIn(stage, description)
}

/** “Candidates in close races who”: of a thing within a phrase the people whose phrase it is; the noun itself where there are none. */
function personOver(page: Page, noun: number): number {
  const { words } = page
  const preposition = words[noun]!.relation === 'pobj' ? words[noun]!.head : noun
  const over = words[preposition]!.head
  const isThing = !isPersonNoun(singular(wordAt(page, noun)))
  return isThing && over < preposition && isPersonNoun(singular(wordAt(page, over))) ? over : noun
}

/** “Lind's e-mail, which”: where the name before the mark begins. */
function possessorBefore(page: Page, at: number): number {
  const mark = isPossessive(page, at - 1) ? at - 1 : isPossessive(page, at - 2) ? at - 2 : at
  let from = mark
  while (from > 0 && mark - from < 6 && page.words[from - 1]!.tag.startsWith('NN')) from--
  return from === mark ? at : from
}
