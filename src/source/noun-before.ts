import { byName } from './by-name.ts'
import { described, resolveDescription } from './descriptions.ts'
import type { Draft } from './draft.ts'
import { isPossessive, wordAt, type Page } from './page.ts'
import { parseWords } from './phrase.ts'
import { bringIn } from './reintroduce.ts'
import { nounOfClause } from './relative.ts'
import type { Stage } from './stage.ts'

/** The noun phrase that a relative pronoun's clause hangs on, else the one right before it: “an internal memo that said”. */
export function nounBefore(stage: Stage, at: number): Draft | null {
  const { page } = stage
  const noun = /^which$/i.test(wordAt(page, at)) ? null : nounOfClause(page, at)
  const to = noun !== null ? noun + 1 : wordAt(page, at - 1) === ',' ? at - 1 : at
  let from = to
  while (from > 0 && to - from < 8 && /^(?:NNP?S?|JJ[RS]?|CD|HYPH|VBN)$/.test(page.words[from - 1]!.tag)) from--
  if (from === to || !page.words[to - 1]!.tag.startsWith('NN')) return null
  if (from > 0 && /^(?:DT|PRP\$)$/.test(page.words[from - 1]!.tag)) from--
  const phrase = parseWords(page, { from: possessorBefore(page, from), to }, [])
  if (phrase === null) return null
  const named = byName(stage, phrase)
  if (named !== null) return named
  const name = phrase.owner === null ? undefined : stage.cast.index.within(phrase.owner.from, phrase.owner.to).at(-1)
  const description = described(stage, phrase, name === undefined ? null : (stage.cast.draftOf.get(name) ?? null))
  return resolveDescription(stage, description)?.draft ?? bringIn(stage, description)
}

/** “Lind's e-mail, which”: where the name before the mark begins. */
function possessorBefore(page: Page, at: number): number {
  const mark = isPossessive(page, at - 1) ? at - 1 : isPossessive(page, at - 2) ? at - 2 : at
  let from = mark
  while (from > 0 && mark - from < 6 && page.words[from - 1]!.tag.startsWith('NN')) from--
  return from === mark ? at : from
}
