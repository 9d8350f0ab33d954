import { countryOf } from './countries.ts'
import { newDraft, type Draft } from './draft.ts'
import type { Name } from './name-types.ts'
import { isTitleAt, type Page } from './page.ts'
import { isOutletName } from './outlets.ts'

const LEGAL = /[\s,]+(?:Inc|Corp|Co|Ltd|LLC|LLP|PLC|plc|AG|SA|S\.A|GmbH|NV|SE|Corporation|Company|Limited)\.?$/
const GENERAL = new Set(
  'national american united new north south east west central royal federal international european world first general state white british french german chinese russian republican democratic democrat conservative labour labor liberal socialist communist christian islamic african asian black jewish muslim catholic bank university institute department ministry office the great public free democratic social green air supreme high'.split(
    ' ',
  ),
)

/** The bodies, media and states of a text by their names, with their initials and short forms. */
export function castBodies(names: readonly Name[], page: Page): Map<Name, Draft> {
  const { text } = page
  const cast = new Map<Name, Draft>()
  const known = new Map<string, Draft>()
  const letters: ByLetters = new Map()
  const short = new Map<string, Draft | null>()
  const first = firstPlaces(names, page)
  const taken = new Set([...text.matchAll(/\(\s?(\p{Lu}{3,5})\s?\)/gu)].map(([, capitals]) => capitals!))
  const longest = names.toSorted((a, b) => b.text.length - a.text.length || a.start - b.start)
  const own = new Set(names.filter(({ text: words }) => LEGAL.test(words)).map(({ text: words }) => keyOf(words)))
  for (const name of longest) {
    const key = keyOf(name.text)
    const same = known.get(key)
    const joined =
      same ??
      lettered(name, letters, taken) ??
      (own.has(key) ? undefined : laterForm(short.get(key), name, first)) ??
      undefined
    const draft = joined ?? bodyOf(name)
    known.set(key, draft)
    addLetters(letters, draft)
    if (same === undefined && joined !== undefined) draft.joins.push({ rule: ruleFor(name.text), spans: [name] })
    if (joined === undefined) for (const form of shortForms(name, text)) short.set(form, short.has(form) ? null : draft)
    draft.names.push(name)
    draft.firstAt = Math.min(draft.firstAt, name.start)
    cast.set(name, draft)
  }
  return cast
}

/** Organisations of several words by the first letters of the first and the last. */
type ByLetters = Map<string, Set<Draft>>

function addLetters(known: ByLetters, draft: Draft): void {
  const words = draft.kind === 'organisation' ? draft.name.split(' ') : []
  if (words.length < 2) return
  const key = `${words[0]![0]}${words.at(-1)![0]}`
  known.set(key, (known.get(key) ?? new Set()).add(draft))
}

/** “SIA” for Singapore Airlines: capitals that stand in this order in one name of the text, from its first letter to its last word's. */
function lettered({ text }: Name, known: ByLetters, taken: ReadonlySet<string>): Draft | undefined {
  if (!/^\p{Lu}{3,5}$/u.test(text) || taken.has(text) || isOutletName(text)) return undefined
  const fits = [...(known.get(`${text[0]}${text.at(-1)}`) ?? [])].filter(({ name }) => isLettered(text, name))
  return fits.length === 1 ? fits[0] : undefined
}

function isLettered(letters: string, name: string): boolean {
  const tokens = name.split(' ')
  if (tokens.length < 2 || tokens.length > letters.length || name.length > 60 || name[0] !== letters[0]) return false
  if (tokens.at(-1)![0] !== letters.at(-1)) return false
  let at = 0
  for (const letter of name.toUpperCase()) if (letter === letters[at]) at++
  return at === letters.length
}

/** Where each spelling first stands in the body; in the headline only where it stands nowhere else. */
function firstPlaces(names: readonly Name[], page: Page): Map<string, number> {
  const first = new Map<string, number>()
  for (const { text, start } of names) {
    const known = first.get(text)
    if (known === undefined || isTitleAt(page, known)) first.set(text, start)
  }
  return first
}

/** A first word alone is the long name's only where the long name stands before it: “Apple” is not “Apple Corps” to come. */
function laterForm(long: Draft | null | undefined, name: Name, first: ReadonlyMap<string, number>): Draft | null {
  if (long === null || long === undefined) return null
  const isInitials = ruleFor(name.text) === 'initials'
  const isNamedBefore = (): boolean => long.names.some(({ text }) => first.get(text)! < first.get(name.text)!)
  return isInitials || isNamedBefore() ? long : null
}

function ruleFor(short: string): string {
  return /^[\p{Lu}&.]+$/u.test(short) ? 'initials' : 'short-form'
}

/** One key for a name's spellings; a country has its code, so that “US”, “the U.S.” and “the United States” are one. */
function keyOf(name: string): string {
  const country = stateOf(name)
  if (country !== undefined) return `state:${country.code}`
  const bare = name.replace(LEGAL, '').replace(/^(?:the|The) /, '')
  const rest = bare.replace(/^(?:U\.S\.|US|U\.K\.|UK) /, '')
  return rest
    .toLowerCase()
    .replace(/[’.]/g, (mark) => (mark === '.' ? '' : "'"))
    .replace(/\s+/g, ' ')
}

function stateOf(name: string): ReturnType<typeof countryOf> {
  const country = countryOf(name)
  return country?.by === 'demonym' ? undefined : country
}

function bodyOf(name: Name): Draft {
  const country = stateOf(name.text)
  const kind =
    country !== undefined || name.type === 'place'
      ? 'state'
      : isOutletName(name.text)
        ? 'outlet'
        : isPaper(name)
          ? 'document'
          : 'organisation'
  return newDraft({
    kind: name.type === 'people' && country === undefined ? kindOfPeople(name.text) : kind,
    name: country?.name ?? name.text.replace(/^(?:the|The) /, ''),
    isNamed: true,
    isVague: name.type === 'thing' || name.type === 'people',
    number: name.type === 'people' && country === undefined && kindOfPeople(name.text) === 'group' ? null : 1,
    country: country ?? null,
    firstAt: name.start,
  })
}

/** “Affordable Care Act”, “Treaty of Lisbon”: a law or paper by its noun. */
function isPaper({ text: name, type }: Name): boolean {
  return (
    / /.test(name) &&
    !(type === 'body' && name.endsWith(' Survey')) &&
    (/ (?:Act|Bill|Treaty|Agreement|Amendment|Constitution|Charter|Convention|Report|Survey|Study|Review|Index|Protocol|Accord|Code|Directive|Resolution)$/.test(
      name,
    ) ||
      /^(?:Treaty|Convention|Constitution|Charter) of /.test(name))
  )
}

/** “Republicans” are a class, “Hamas” is a body. */
function kindOfPeople(name: string): 'group' | 'organisation' {
  if (countryOf(name) !== undefined) return 'group'
  return name.endsWith('s') && name !== 'Hamas' && !/[A-Z]S$/.test(name) ? 'group' : 'organisation'
}

/** What a body may be called later: its initials, those in brackets behind it, its first word or words. */
function shortForms(name: Name, text: string): string[] {
  if (name.type !== 'body' && name.type !== 'thing') return []
  const bare = name.text.replace(LEGAL, '')
  const tokens = bare.split(/[\s-]+/)
  const forms = new Set<string>()
  const bracket = /^\s?\(\s?(?:the |or )?[“"‘']?([\p{Lu}][\p{L}&.-]{1,11})[”"’']?\s?\)/u.exec(
    text.slice(name.end, name.end + 24),
  )
  if (bracket !== null) forms.add(keyOf(bracket[1]!))
  const capitals = tokens.filter((token) => /^[\p{Lu}\d]/u.test(token)).map((token) => token[0]!)
  if (capitals.length >= 2) {
    forms.add(capitals.join('').toLowerCase())
    if (/^(?:u\.?s\.?|national)$/i.test(tokens[0]!)) forms.add(capitals.slice(1).join('').toLowerCase())
  }
  const [first, second] = tokens
  if (tokens.length > 1 && !GENERAL.has(first!.toLowerCase()) && countryOf(first!) === undefined)
    forms.add(keyOf(first!))
  if (tokens.length > 2) forms.add(keyOf(`${first} ${second}`))
  if (/(?:Department|Ministry|Agency|Bureau|Party)$/.test(bare) && tokens.length > 2)
    forms.add(keyOf(tokens.slice(-2).join(' ')))
  forms.delete(keyOf(name.text))
  forms.delete('')
  return [...forms].filter((form) => !form.startsWith('state:'))
}
