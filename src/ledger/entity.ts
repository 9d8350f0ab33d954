import type { Reading } from '../schema/to-reading.ts'

type Source = Pick<Reading['sources'][number], 'name' | 'kind' | 'number' | 'country'>

/**
 * The key under which a source of one doc is the same as one of another: made of the source alone, so that it does not
 * depend on what is held. Null for those that no name makes one: unnamed ones, groups, documents, persons of whom only
 * a surname is known.
 */
export function entityKey({ name, kind, number, country }: Source): string | null {
  if (name === null || (number !== null && number > 1)) return null
  if (kind === 'person') return personKey(name)
  if (kind === 'state') return `state|${plain(country ?? name)}`
  if (kind === 'outlet') return bodyKey('outlet', name, null)
  return kind === 'organisation' ? bodyKey('organisation', name, country) : null
}

/** Words of a name as they are looked up: lower case, without accents and points. */
export function nameWords(name: string): string[] {
  return plain(name).split(' ').filter(Boolean)
}

/** The words of a person's name by which it is compared with others: without titles, initials and generations. */
export function calledWords(name: string): string[] {
  const words = nameWords(name).filter((word) => !GENERATIONS.has(word) && !TITLES.has(word) && word.length > 1)
  const [given = '', ...rest] = words
  return words.length < 2 ? words : [GIVEN[given] ?? MORE_GIVEN[given] ?? given, ...rest]
}

/** What was made plain last: the same names come again and again. */
const plains = new Map<string, string>()
const MOST_PLAINS = 10_000

function plain(name: string): string {
  const held = plains.get(name)
  if (held !== undefined) return held
  const made = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (plains.size >= MOST_PLAINS) plains.clear()
  plains.set(name, made)
  return made
}

const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
const TITLES = new Set(
  'mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col maj capt lt sgt rev hon'.split(' '),
)

function personKey(name: string): string | null {
  const words = nameWords(name).filter((word) => !GENERATIONS.has(word) && !TITLES.has(word))
  const [given] = words
  if (given === undefined || words.length < 2 || given.length < 2) return null
  // "John F. Kirby" and "John Kirby" are one; "Mary Beth Long" keeps all of her names.
  const rest = words.slice(1).filter((word, at, all) => word.length > 1 || at === all.length - 1)
  return `person|${[GIVEN[given] ?? given, ...rest].join(' ')}`
}

/** Short forms of given names that stand for one name only. */
const GIVEN: Readonly<Record<string, string>> = {
  joe: 'joseph',
  mike: 'michael',
  bob: 'robert',
  bobby: 'robert',
  rob: 'robert',
  jim: 'james',
  jimmy: 'james',
  bill: 'william',
  tom: 'thomas',
  ben: 'benjamin',
  dan: 'daniel',
  dave: 'david',
  jeff: 'jeffrey',
  greg: 'gregory',
  ken: 'kenneth',
  rick: 'richard',
  ron: 'ronald',
  don: 'donald',
  tim: 'timothy',
  chuck: 'charles',
  josh: 'joshua',
  matt: 'matthew',
  pete: 'peter',
  debbie: 'deborah',
  liz: 'elizabeth',
}

/** More of them, that are names of their own too: they count only where offices and years agree. */
const MORE_GIVEN: Readonly<Record<string, string>> = {
  phil: 'philip',
  tony: 'anthony',
  nick: 'nicholas',
  andy: 'andrew',
  jake: 'jacob',
  jon: 'jonathan',
  doug: 'douglas',
  ray: 'raymond',
  marty: 'martin',
  mitch: 'mitchell',
  larry: 'lawrence',
  patty: 'patricia',
  jen: 'jennifer',
  sue: 'susan',
  dick: 'richard',
  geoff: 'geoffrey',
}

function bodyKey(kind: string, name: string, country: string | null): string | null {
  // "the ministry", "police": a body without a name of its own is another one in another article.
  if (!/\p{Lu}/u.test(name)) return null
  const key = plain(name)
    .replace(/^the /, '')
    .replace(/ (?:inc|ltd|llc|plc|corp)$/, '')
  if (key === '') return null
  // Many countries have a Treasury and a Foreign Ministry.
  return country === null ? `${kind}|${key}` : `${kind}|${key}|${plain(country)}`
}
