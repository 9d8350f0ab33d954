import { described } from './descriptions.ts'
import type { Draft } from './draft.ts'
import { introduce } from './introduce.ts'
import { wordAt } from './page.ts'
import { wordOf } from './number-words.ts'
import { coreText, parseWords, type Phrase } from './phrase.ts'
import type { Stage } from './stage.ts'

/** What “one of …” is a part of: the words behind the “of”; null where the phrase is no part of others. */
export function wholeOf({ page }: Stage, phrase: Phrase): Phrase | null {
  if (phrase.determiner !== 'part' || !/^of$/i.test(wordAt(page, phrase.to))) return null
  return parseWords(page, { from: phrase.to + 1, to: phrase.end }, phrase.spans)
}

/** One of several who are known, with what is said of them. */
export function partOf(stage: Stage, phrase: Phrase, whole: Draft): Draft {
  const draft = introduce(stage, described(stage, phrase, null))
  for (const head of whole.heads) draft.heads.add(head)
  draft.roles.push(...whole.roles)
  return Object.assign(draft, {
    name: `${coreText(stage.page, phrase).toLowerCase()} of ${[wordOf(whole.number) || 'the', whole.name].join(' ')}`,
    affiliation: whole.affiliation,
    country: whole.country,
  })
}
