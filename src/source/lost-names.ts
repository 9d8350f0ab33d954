import { withBracketNames } from './bracket-names.ts'
import { settleTypes, type Name } from './name-types.ts'
import { findNames } from './names.ts'
import { bodyClass, singular } from './nouns.ts'
import { isPlaceOf, sentenceAt, wordAt, type Page } from './page.ts'

/** Of names that begin alike so many are tried. */
const MOST = 8

/** The names of a text in order: those the encoder marks, and those it left out at a place though it marks them at another. */
export function namesOf(page: Page): Name[] {
  const names = asPersons(page, settleTypes(joinBodies(page, withBracketNames(page, findNames(page)))))
  const forms = formsOf(names)
  const taken = new Set<number>()
  for (const { from, to } of names) for (let at = from; at < to; at++) taken.add(at)
  const lost: Name[] = []
  for (let at = 0; at < page.words.length; at++) {
    const name = taken.has(at) || !isOpen(page, at) ? undefined : lostAt(page, forms, at)
    if (name === undefined || taken.has(name.to - 1)) continue
    lost.push(name)
    at = name.to - 1
  }
  return lost.length === 0 ? names : [...names, ...lost].toSorted((a, b) => a.from - b.from)
}

/** “Valeska Paris … Paris claims”, “Mark Cuban … Cuban said”: a place's or people's name that is a person's surname, where it stands as a person's. */
function asPersons(page: Page, names: readonly Name[]): Name[] {
  const surnames = new Set(
    names
      .filter(({ type, text }) => type === 'person' && text.includes(' '))
      .map(({ text }) => text.split(' ').at(-1)!),
  )
  return names.map((name) => (surnames.has(name.text) && isAlone(page, name) ? { ...name, type: 'person' } : name))
}

/** Whether a place's name does not stand as a place, and a people's neither before a noun nor behind an article. */
function isAlone(page: Page, name: Name): boolean {
  if (name.type === 'place') return !isPlaceOf(page, name)
  if (name.type !== 'people') return false
  const { tag, relation } = page.words[name.to - 1]!
  return (
    /^NNP?$/.test(tag) &&
    !/^(?:amod|compound)$/.test(relation) &&
    !/^(?:DT|JJ|CD)$/.test(page.words[name.from - 1]?.tag ?? '')
  )
}

/** “Commission on Presidential Debates”: a body's noun and what it is of are one name, though the encoder marks two. */
function joinBodies(page: Page, names: readonly Name[]): Name[] {
  const joined: Name[] = []
  for (const name of names) {
    const before = joined.at(-1)
    if (before === undefined || !isContinued(page, before, name)) joined.push(name)
    else
      joined[joined.length - 1] = {
        ...before,
        to: name.to,
        end: name.end,
        text: textAt(page, before, name),
        type: 'body',
      }
  }
  return joined
}

function isContinued(page: Page, before: Name, name: Name): boolean {
  const noun = wordAt(page, before.to - 1)
  const kind = bodyClass(singular(noun))
  if (name.type === 'person' || before.type === 'person' || kind === null || kind === 'state' || !/^\p{Lu}/u.test(noun))
    return false
  const link = wordAt(page, before.to)
  const from = /^the$/.test(wordAt(page, before.to + 1)) ? before.to + 2 : before.to + 1
  return /^(?:of|for|on)$/.test(link) && name.from === from
}

function textAt({ text }: Page, before: Name, name: Name): string {
  return text.slice(before.start, name.end).replace(/\s+/g, ' ')
}

type Form = { readonly tokens: readonly string[]; readonly type: Name['type'] }

/** Full names of several words and surnames of persons, by their first word. */
function formsOf(names: readonly Name[]): Map<string, Form[]> {
  const forms = new Map<string, Form[]>()
  const seen = new Set<string>()
  for (const { text, type } of names) {
    const tokens = text.split(' ')
    if (tokens.length < 2 || seen.has(text)) continue
    seen.add(text)
    const all = type === 'person' ? [tokens, tokens.slice(-1)] : [tokens]
    for (const form of all) {
      const list = forms.get(form[0]!) ?? []
      if (list.length < MOST) list.push({ tokens: form, type })
      forms.set(form[0]!, list)
    }
  }
  return forms
}

/** Where a name may stand; at a sentence's head a single capital says nothing, its being a subject or owner does. */
function isOpen(page: Page, at: number): boolean {
  const { tag, start, relation } = page.words[at]!
  if (!tag.startsWith('NN') || !/^\p{Lu}/u.test(wordAt(page, at))) return false
  const isFirst = page.doc.sentences[sentenceAt(page, start)]?.start === start
  return !isFirst || /^(?:nsubj|nsubjpass|poss)$/.test(relation)
}

function lostAt(page: Page, forms: ReadonlyMap<string, readonly Form[]>, at: number): Name | undefined {
  const fit = forms
    .get(wordAt(page, at))
    ?.filter(({ tokens }) => tokens.every((token, nth) => wordAt(page, at + nth) === token))
    .toSorted((a, b) => b.tokens.length - a.tokens.length)[0]
  if (fit === undefined) return undefined
  const to = at + fit.tokens.length
  const { start } = page.words[at]!
  const { end } = page.words[to - 1]!
  return { from: at, to, start, end, text: fit.tokens.join(' '), type: fit.type }
}
