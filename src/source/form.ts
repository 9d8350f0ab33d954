import type { NameIndex } from './describe.ts'
import type { Name } from './name-types.ts'
import { bodyClass, isPersonNoun, singular } from './nouns.ts'
import { wordAt, type Page } from './page.ts'
import type { Phrase } from './phrase.ts'

/** The name that a noun phrase is by: its closing name, one in apposition, one behind a title. Undefined where it is by none. */
export function headName(page: Page, index: NameIndex, phrase: Phrase): Name | undefined {
  if (phrase.determiner === 'part') return undefined
  const inner = index.within(phrase.from, phrase.to)
  const closing = inner.findLast(
    (name) => name.to === phrase.to || (name.to === phrase.to - 1 && /^[.”"’']$/.test(wordAt(page, name.to))),
  )
  if (closing?.type === 'people' && isPersonOf(page, closing, phrase)) return undefined
  if (closing !== undefined) return closing
  const across = index.within(phrase.from, phrase.end).find(({ from, to }) => from < phrase.to && to > phrase.to)
  if (across !== undefined) return across
  return titled(page, index, phrase) ?? apposed(page, index, phrase) ?? beforeNoun(page, inner, phrase)
}

/** “One Democrat”, “the Republican”: somebody of a people or party and not the whole of it. */
function isPersonOf(page: Page, { to }: Name, { determiner, plural }: Phrase): boolean {
  return (
    determiner === 'indefinite' ||
    (!plural && determiner === 'definite' && isPersonNoun(singular(wordAt(page, to - 1))))
  )
}

/** “Secretary of the Air Force James Roche”: a title with a body, run on into a person's name. */
function titled(page: Page, index: NameIndex, phrase: Phrase): Name | undefined {
  const head = singular(wordAt(page, phrase.headAt)).replace(/\.$/, '')
  if (!/^(?:of|for|to|at|in|\.)$/.test(wordAt(page, phrase.to)) || phrase.determiner === 'indefinite') return undefined
  const person = index.within(phrase.to, phrase.end).find((name) => name.type === 'person')
  if (person === undefined || !(isPersonNoun(head) || /^\p{Lu}/u.test(wordAt(page, phrase.headAt)))) return undefined
  if (!/^\p{Lu}/u.test(wordAt(page, phrase.headAt)) && !(phrase.determiner === 'bare' && person.to === phrase.end))
    return undefined
  const before = person.from - 1
  if (before <= phrase.to || isPersonNoun(singular(wordAt(page, before)))) return undefined
  return /^(?:NNP|NNPS|NN)$/.test(page.words[before]!.tag) ? person : undefined
}

/** “A builders' lobby, the Roadway League,”: after the comma stands nothing but a name. */
function apposed(page: Page, index: NameIndex, phrase: Phrase): Name | undefined {
  let at = phrase.to
  while (at < phrase.end && wordAt(page, at) !== ',') {
    if (/^(?:who|which|that|whose)$/i.test(wordAt(page, at))) return undefined
    at++
  }
  let from = at + 1
  if (/^the$/i.test(wordAt(page, from))) from++
  const name = index.within(from, phrase.end).find((one) => one.from === from)
  if (name === undefined) return undefined
  const next = name.to
  return next >= phrase.end || /^[,(”"]$/.test(wordAt(page, next)) || /^(?:of|who)$/.test(wordAt(page, next))
    ? name
    : undefined
}

/** “the Tagblatt newspaper”, “Yonhap news agency”: a name and what it is. */
function beforeNoun(page: Page, inner: readonly Name[], phrase: Phrase): Name | undefined {
  const noun = singular(wordAt(page, phrase.headAt))
  const name = inner.findLast((one) => one.to <= phrase.headAt)
  if (name === undefined || phrase.plural || isPersonNoun(noun) || name.type === 'people' || name.type === 'place')
    return undefined
  const last =
    name.to === phrase.headAt || (name.to === phrase.headAt - 1 && /^(?:news|press)$/i.test(wordAt(page, name.to)))
  if (!last || phrase.determiner === 'indefinite' || phrase.determiner === 'owned') return undefined
  return bodyClass(noun) === 'outlet' || /^(?:agency|group|company|party|movement|militia)$/.test(noun)
    ? name
    : undefined
}
