import { castBodies } from './bodies.ts'
import { countryIn, indexNames, type NameIndex } from './describe.ts'
import { addRole, type Draft } from './draft.ts'
import { namesOf } from './lost-names.ts'
import type { Name } from './names.ts'
import { bodyClass, isPersonNoun } from './nouns.ts'
import { sentenceAt, type Page } from './page.ts'
import { castPersons } from './persons.ts'
import { genderOfTitle, rolesAround } from './roles.ts'

/** Who and what a text names, with what it says of them. */
export type Cast = {
  readonly index: NameIndex
  readonly draftOf: ReadonlyMap<Name, Draft>
  /** By sentence, the names in it that may be spoken of again. */
  readonly bySentence: ReadonlyMap<number, readonly Name[]>
  /** By a noun that they are called, in order of the text. */
  readonly byHead: ReadonlyMap<string, readonly Draft[]>
  /** The draft that a name is of, by its words. */
  readonly named: (words: string) => Draft | undefined
}

/** Finds the names of a text, joins those that are one, and takes down their roles. */
export function castOf(page: Page): Cast {
  const names = namesOf(page).filter((name) => !isHalf(page, name))
  const index = indexNames(names)
  const roles = new Map(names.map((name) => [name, rolesAround(page, index, name)]))
  const persons = names.filter((name) =>
    isPersonName(
      name,
      roles.get(name)!.map((one) => one.head),
    ),
  )
  const isPerson = new Set(persons)
  const others = names.filter((name) => !isPerson.has(name))
  const draftOf = new Map([
    ...castPersons(persons, (name) => genderOfTitle(page, name)),
    ...castBodies(others, page.text),
  ])
  for (const name of names) takeRoles(draftOf.get(name)!, roles.get(name)!, page)
  const byWords = new Map([...draftOf].map(([name, draft]) => [name.text, draft]))
  return {
    index,
    draftOf,
    bySentence: sentencesOf(page, names),
    byHead: headsOf(draftOf),
    named: (words) => byWords.get(words),
  }
}

function isPersonName({ type }: Name, heads: readonly string[]): boolean {
  if (type === 'person') return !heads.some((head) => bodyClass(head) !== null && !isPersonNoun(head))
  return type === 'thing' && heads.some((head) => isPersonNoun(head) && bodyClass(head) === null)
}

function isHalf(page: Page, name: Name): boolean {
  return (
    !/\p{L}/u.test(name.text) ||
    (name.to - name.from === 1 &&
      name.type === 'thing' &&
      isSentenceStart(page, name) &&
      page.words[name.from]!.tag !== 'NNP')
  )
}

function isSentenceStart(page: Page, name: Name): boolean {
  return page.doc.sentences[sentenceAt(page, name.start)]?.start === name.start
}

function takeRoles(draft: Draft, around: ReturnType<typeof rolesAround>, page: Page): void {
  for (const one of around) {
    if (draft.kind === 'state' && one.head !== '') continue
    const span = { start: page.words[one.from]!.start, end: page.words[one.to - 1]!.end }
    addRole(draft, one)
    draft.affiliation ??= one.affiliation
    draft.country ??= one.country
    if (/(?:woman)$/.test(one.head)) draft.gender ??= 'she'
    if (/(?:[^o]man|king)$/.test(one.head) && one.head !== 'woman') draft.gender ??= 'he'
    if (bodyClass(one.head) === 'outlet' && draft.kind === 'organisation') draft.kind = 'outlet'
    draft.joins.push({ rule: 'apposition', spans: [span] })
  }
  if (draft.kind !== 'person') draft.country ??= countryIn(draft.name)
}

function sentencesOf(page: Page, names: readonly Name[]): Map<number, Name[]> {
  const found = new Map<number, Name[]>()
  for (const name of names) {
    const sentence = sentenceAt(page, name.start)
    const list = found.get(sentence)
    if (list === undefined) found.set(sentence, [name])
    else list.push(name)
  }
  return found
}

function headsOf(draftOf: ReadonlyMap<Name, Draft>): Map<string, Draft[]> {
  const found = new Map<string, Draft[]>()
  for (const draft of new Set(draftOf.values()))
    for (const head of draft.heads) {
      const list = found.get(head)
      if (list === undefined) found.set(head, [draft])
      else list.push(draft)
    }
  return found
}
