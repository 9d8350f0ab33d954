import { firstEndingAfter } from '../span.ts'
import { castBodies } from './bodies.ts'
import { countryIn, indexNames, type NameIndex } from './describe.ts'
import { addRole, type Draft } from './draft.ts'
import { namesOf } from './lost-names.ts'
import { likelyGender } from './given-names.ts'
import { countryOf } from './countries.ts'
import { isBodyName, type Name } from './name-types.ts'
import { isTitle, bodyClass, isPersonNoun } from './nouns.ts'
import { sentenceAt, wordAt, type Page } from './page.ts'
import { isKnownOutlet } from './outlets.ts'
import { castPersons } from './persons.ts'
import { genderOfTitle, rolesAround, type Around } from './roles.ts'

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
  const names = namesOf(page).filter((name) => !isHalf(page, name) && !isDateline(page, name))
  const index = indexNames(names)
  const roles = new Map(names.map((name) => [name, rolesAround(page, index, name)]))
  const bodies = bodyTexts(page, names, roles)
  const persons = names.filter((name) => isPersonName(name, bodies, roles))
  const isPerson = new Set(persons)
  const others = names.filter((name) => !isPerson.has(name))
  const draftOf = new Map([
    ...castPersons(persons, {
      genderOf: (name) => genderOfTitle(page, name),
      isRelative: (name) => roles.get(name)!.some(({ head }) => RELATIVE.test(head)),
    }),
    ...castBodies(others, page),
  ])
  for (const name of names) if (isMedium(page, name) || isPublisher(page, name)) draftOf.get(name)!.kind = 'outlet'
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

type Roles = ReadonlyMap<Name, readonly Around[]>

const RELATIVE =
  /^(?:son|daughter|wife|husband|father|mother|brother|sister|widow|widower|nephew|niece|cousin|uncle|aunt)$/

/** Names that the encoder takes for persons' and the text calls a maker, a charity, a party. */
function bodyTexts(page: Page, names: readonly Name[], roles: Roles): Set<string> {
  const called = names.filter((name) => {
    const heads = roles.get(name)!.map(({ head }) => head)
    const isBody = heads.some((head) => bodyClass(head) !== null && !isPersonNoun(head))
    return (
      name.type === 'person' &&
      ((likelyGender(name.text) === null && (isBody || isBodyRun(page, name))) || isMedium(page, name))
    )
  })
  return new Set(called.map(({ text }) => text))
}

/** “President Andrzej Duda” is a person, whatever the encoder takes the name for. */
function isPersonTitle({ head, to }: Around, name: Name): boolean {
  if (name.type === 'people' || to !== name.from || !isTitle(head)) return false
  return countryOf(name.text) === undefined && !isBodyName(name.text)
}

/** “Yonhap news agency”, “the Tagblatt newspaper”. */
function isMedium(page: Page, { to }: Name): boolean {
  const [next, second] = [wordAt(page, to), wordAt(page, to + 1)]
  if (/^(?:newspaper|magazine|broadcaster|newswire)$/.test(next)) return true
  if (!/^(?:news|press|television|tv|radio|cable)$/i.test(next)) return false
  return /^(?:agency|website|site|service|network|channel|station|broadcaster)$/.test(second)
}

/** “Ars” on a page of Ars Technica: the medium itself. */
function isPublisher({ doc }: Page, { text, type }: Name): boolean {
  const outlet = doc.item.outlet?.value
  return (
    (type === 'body' || type === 'thing') &&
    outlet !== undefined &&
    `${outlet} `.startsWith(`${text} `) &&
    countryOf(text) === undefined
  )
}

/** “Roscosmos Space Agency”: behind it runs on a body's noun in capitals. */
function isBodyRun(page: Page, { to }: Name): boolean {
  const next = [to, to + 1].map((at) => wordAt(page, at))
  return (
    next.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) && next.some((word) => bodyClass(word.toLowerCase()) !== null)
  )
}

function isPersonName(name: Name, bodies: ReadonlySet<string>, roles: Roles): boolean {
  if (name.type === 'person') return !bodies.has(name.text) && !isKnownOutlet(name.text)
  const heads = roles.get(name)!.map(({ head }) => head)
  if (name.type !== 'thing') return roles.get(name)!.some((role) => isPersonTitle(role, name))
  return heads.some((head) => isPersonNoun(head) && bodyClass(head) === null)
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

/** “OSTERVAL, Tuesday - ”: capitals at a paragraph's head with a dash behind them are where the report is from. */
function isDateline(page: Page, { start, end, text }: Name): boolean {
  if (!/^\p{Lu}{3,}(?:[ -]\p{Lu}+)*$/u.test(text)) return false
  return isParagraphHead(page, start) && /^[^.“"]{0,48}?\s(?:-|–|—|--)\s/.test(page.text.slice(end, end + 56))
}

function isParagraphHead({ doc }: Page, start: number): boolean {
  return doc.paragraphs[firstEndingAfter(doc.paragraphs, start)]?.start === start
}

function isSentenceStart(page: Page, name: Name): boolean {
  return page.doc.sentences[sentenceAt(page, name.start)]?.start === name.start
}

function takeRoles(draft: Draft, around: readonly Around[], page: Page): void {
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
