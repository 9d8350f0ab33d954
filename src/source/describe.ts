import { countryOf, type Country } from './countries.ts'
import type { Name } from './name-types.ts'
import { bodyClass } from './nouns.ts'
import { coreText, parseWords, type Phrase } from './phrase.ts'
import { afterPossessive, isPossessive, wordAt, type Page } from './page.ts'

/** What a noun phrase says of somebody: noun, role without names and article, and whose or where from. */
export type Description = {
  readonly head: string
  readonly role: string
  readonly affiliation: string | null
  readonly country: Country | null
}

/** The names of a text with the look-ups that a phrase needs. */
export type NameIndex = {
  readonly names: readonly Name[]
  readonly within: (from: number, to: number) => readonly Name[]
}

/** An index of names in order, by binary search. */
export function indexNames(names: readonly Name[]): NameIndex {
  const within = (from: number, to: number): readonly Name[] => {
    let low = 0
    let high = names.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (names[middle]!.from < from) low = middle + 1
      else high = middle
    }
    let past = low
    while (past < names.length && names[past]!.to <= to) past++
    return names.slice(low, past)
  }
  return { names, within }
}

/** Reads role, affiliation and country off a phrase for a person or body. */
export function describe(page: Page, index: NameIndex, phrase: Phrase): Description {
  const inner = index.within(phrase.from, phrase.to)
  const owner = phrase.owner === null ? [] : index.within(phrase.owner.from, phrase.owner.to)
  const tail = tailOf(page, phrase)
  const behind = tail === null ? [] : index.within(tail.from, tail.to)
  const before = inner.filter((name) => name.to <= phrase.headAt)
  const nearName =
    before.findLast(({ type }) => type !== 'people') ?? (behind.length > 0 ? null : before.at(-1)) ?? null
  const body =
    nearName !== null &&
    nearName.to < phrase.headAt &&
    /^(?:administration|campaign|government|team|family)$/.test(wordAt(page, nearName.to))
      ? 1
      : 0
  const last = before.at(-1)
  const from = last === undefined ? phrase.from : Math.min(last.to + (last === nearName ? body : 0), phrase.headAt)
  const role = roleText(page, from, phrase.headAt + 1)
  const isOffice = tail !== null && /^(?:under)?secretary$/.test(phrase.head) && tail.preposition === 'of'
  const whole =
    tail !== null && (behind.length === 0 || isOffice) && tail.preposition === 'of'
      ? `${role} ${sliceWords(page, tail.at, tail.to)}`
      : role
  const named =
    nearName ??
    (tail?.preposition === 'in' || (isOffice && tail.at + 1 === behind[0]?.from) ? null : (behind[0] ?? null))
  const affiliation =
    owner.length > 0
      ? ownerText(page, phrase.owner!)
      : named !== null
        ? named.text + (named === nearName && body === 1 ? ` ${wordAt(page, named.to)}` : '')
        : tail !== null && behind.length === 0 && /^(?:of|for|at|with)$/.test(tail.preposition)
          ? bodyText(page, tail)
          : null
  const country =
    [...owner, ...inner, ...(tail?.preposition === 'in' ? [] : behind)]
      .map((name) => countryIn(name.text))
      .find((one) => one !== null) ?? null
  return { head: phrase.head, role: whole.trim(), affiliation, country }
}

/** The country that a name is or begins with: “U.S. Department of Agriculture”. */
export function countryIn(name: string): Country | null {
  const whole = countryOf(name)
  if (whole !== undefined) return whole.by === 'seat' || whole.by === 'capital' ? null : whole
  const [first = '', second = ''] = name.split(' ')
  const two = countryOf(`${first} ${second}`)
  const found = two ?? countryOf(first)
  return found === undefined ||
    found.by === 'seat' ||
    found.by === 'capital' ||
    (/^(?:north|south)$/i.test(first) && two === undefined)
    ? null
    : found
}

function ownerText(page: Page, { from, to }: { from: number; to: number }): string {
  return sliceWords(page, from, to).replace(/^(?:the|a|an) /i, '')
}

function bodyText(page: Page, tail: Tail): string | null {
  const phrase = parseWords(page, { from: tail.from, to: tail.to }, [])
  if (phrase === null || bodyClass(phrase.head) === null) return null
  return coreText(page, phrase).replace(/^own /, '')
}

type Tail = { readonly at: number; readonly from: number; readonly to: number; readonly preposition: string }

/** What a preposition right behind the noun adds: “of the health department”, “for Abbott”. */
function tailOf(page: Page, { to, end }: Phrase): Tail | null {
  const preposition = wordAt(page, to).toLowerCase()
  if (to >= end || !/^(?:of|for|from|at|with|in|to|by)$/.test(preposition)) return null
  let past = to + 1
  while (past < end && past < to + 16 && !isTailEnd(page, past)) past++
  return past > to + 1 ? { at: to, from: to + 1, to: past, preposition } : null
}

function isTailEnd(page: Page, at: number): boolean {
  const word = wordAt(page, at)
  if (/^(?:[,;:()—–.]|who|whom|whose|which|that)$/i.test(word))
    return !(word === '.' && page.words[at]!.end === page.words[at + 1]?.start)
  return /^(?:VBD|VBZ|VBP|MD)$/.test(page.words[at]!.tag) && !/^[’'s]/.test(word)
}

function sliceWords({ text, words }: Page, from: number, to: number): string {
  return text.slice(words[from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ')
}

function roleText(page: Page, from: number, to: number): string {
  let at = from
  while (at < to - 1 && (isPossessive(page, at) || /^(?:the|a|an|then|now|current|[’'s])$/i.test(wordAt(page, at)))) {
    at = isPossessive(page, at) ? afterPossessive(page, at) : at + 1
  }
  return at < to
    ? sliceWords(page, at, to)
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .replace(/^based /, '')
    : ''
}
