import { newDraft, type Draft } from './draft.ts'
import type { Name } from './name-types.ts'

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md|esq)\.?$/i
/** Of persons who share a surname so many are looked at, the last ones. */
const MOST = 20
const PARTICLE = /^(?:de|la|van|von|der|den|di|da|dos|del|al|el|bin|ibn|ben|le|du|st\.?|ter|ten|af|of)$/i

/** What the text says around a name. */
type Around = { readonly genderOf: (name: Name) => Draft['gender']; readonly isRelative: (name: Name) => boolean }

/** The persons of a text by their names; a surname or given name joins the one full name that it fits. */
export function castPersons(names: readonly Name[], { genderOf, isRelative }: Around): Map<Name, Draft> {
  const relatives = new Set<Draft>()
  const cast = new Map<Name, Draft>()
  const bySurname = new Map<string, Draft[]>()
  const byGiven = new Map<string, Draft[]>()
  const known = new Map<string, Draft>()
  for (const name of names) {
    const tokens = tokensOf(name.text)
    if (tokens.length < 2) continue
    const key = keyOf(tokens)
    const draft = known.get(key) ?? fitting(bySurname.get(surnameOf(tokens)) ?? [], tokens) ?? personOf(name, tokens)
    if (!known.has(key)) known.set(key, draft)
    if (draft.names.length === 0) {
      push(bySurname, surnameOf(tokens), draft)
      for (const part of new Set(otherParts(tokens))) push(byGiven, part, draft)
    }
    take(draft, name, tokens, genderOf(name))
    if (isRelative(name)) relatives.add(draft)
    cast.set(name, draft)
  }
  for (const name of names) {
    const [given, more] = tokensOf(name.text)
    if (given === undefined || more !== undefined || !isRelative(name)) continue
    for (const draft of byGiven.get(given.toLowerCase()) ?? []) relatives.add(draft)
  }
  const bearers = new Map<string, Draft>()
  for (const name of names) {
    const [token, more] = tokensOf(name.text)
    if (token === undefined || more !== undefined) continue
    const key = token.toLowerCase()
    const gender = genderOf(name)
    const found =
      bearerOf(bearers.get(key), name, gender) ??
      nearest(mainOf(bySurname.get(key), relatives), name, gender) ??
      nearest(byGiven.get(key), name, gender)
    if (found !== undefined && bySurname.has(key)) bearers.set(key, found)
    const draft = found ?? known.get(key) ?? personOf(name, [token])
    if (found === undefined && !known.has(key)) known.set(key, draft)
    if (found !== undefined) draft.joins.push({ rule: bySurname.has(key) ? 'surname' : 'given-name', spans: [name] })
    take(draft, name, [token], gender)
    cast.set(name, draft)
  }
  return cast
}

/** The parts of a name, without what stands behind it. */
function tokensOf(name: string): string[] {
  const tokens = name
    .replaceAll('’', "'")
    .split(/[\s,]+/)
    .filter((token) => token !== '')
  while (tokens.length > 1 && SUFFIX.test(tokens.at(-1)!)) tokens.pop()
  return tokens
}

function surnameOf(tokens: readonly string[]): string {
  return tokens.at(-1)!.toLowerCase()
}

function otherParts(tokens: readonly string[]): string[] {
  return tokens
    .slice(0, -1)
    .filter((token) => token.length > 2 && !PARTICLE.test(token))
    .map((token) => token.toLowerCase())
}

function keyOf(tokens: readonly string[]): string {
  return tokens.join(' ').toLowerCase()
}

/** The one person of this surname whose given name does not differ: “Joseph R. Biden” and “Joe Biden” may be one. */
function fitting(drafts: readonly Draft[], tokens: readonly string[]): Draft | undefined {
  const key = ` ${keyOf(tokens)}`
  const last = drafts.slice(-MOST)
  return (
    last.find((draft) => isSameGiven(tokensOf(draft.name)[0]!, tokens[0]!)) ??
    last.find((draft) => draft.name.toLowerCase().endsWith(key) || key.endsWith(` ${draft.name.toLowerCase()}`))
  )
}

const SHORT: Readonly<Record<string, string>> = {
  joe: 'joseph',
  bill: 'william',
  bob: 'robert',
  jim: 'james',
  jimmy: 'james',
  mike: 'michael',
  tom: 'thomas',
  tony: 'anthony',
  dick: 'richard',
  rick: 'richard',
  dan: 'daniel',
  dave: 'david',
  steve: 'steven',
  stephen: 'steven',
  ted: 'edward',
  ed: 'edward',
  chuck: 'charles',
  charlie: 'charles',
  liz: 'elizabeth',
  beth: 'elizabeth',
  kate: 'katherine',
  kathy: 'katherine',
  sue: 'susan',
  jen: 'jennifer',
  jenny: 'jennifer',
  pete: 'peter',
  nick: 'nicholas',
  alex: 'alexander',
  sam: 'samuel',
  ben: 'benjamin',
  greg: 'gregory',
  jeff: 'jeffrey',
  ken: 'kenneth',
  matt: 'matthew',
  chris: 'christopher',
  andy: 'andrew',
  ron: 'ronald',
  don: 'donald',
  tim: 'timothy',
  jake: 'jacob',
  jack: 'john',
  jon: 'jonathan',
  larry: 'lawrence',
  harry: 'henry',
  peggy: 'margaret',
  maggie: 'margaret',
  meg: 'margaret',
  bernie: 'bernard',
  mitch: 'mitchell',
  vlad: 'vladimir',
  pat: 'patrick',
  abby: 'abigail',
}

function isSameGiven(one: string, other: string): boolean {
  const [a, b] = [one, other].map((given) => given.toLowerCase().replaceAll('.', ''))
  if (a === undefined || b === undefined) return false
  if (a === b || (SHORT[a] ?? a) === (SHORT[b] ?? b)) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  if (a.length > 4 && withoutDoubles(a) === withoutDoubles(b)) return true
  return Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))
}

/** “Hilary” and “Hillary” are spelt alike but for a letter that is doubled. */
function withoutDoubles(name: string): string {
  return name.replace(/(\p{L})\1/gu, '$1')
}

/** So far a surname alone stays with the one it was last used for, whoever else bears it. */
const STAYS = 4_000

/** The one whom the surname alone was last used for, unless that is long ago. */
function bearerOf(bearer: Draft | undefined, name: Name, gender: Draft['gender']): Draft | undefined {
  if (bearer === undefined || (gender !== null && bearer.gender !== null && gender !== bearer.gender)) return undefined
  return name.start - lastBefore(bearer, name.start) < STAYS ? bearer : undefined
}

/** Those of a surname who were not brought in as somebody's relative: they keep the surname for themselves. */
function mainOf(drafts: readonly Draft[] | undefined, relatives: ReadonlySet<Draft>): readonly Draft[] | undefined {
  const last = drafts?.slice(-MOST)
  const main = last?.filter((draft) => !relatives.has(draft))
  return main === undefined || main.length === 0 ? last : main
}

/** Of several who bear a name, the one last named before this place, else the first. */
function nearest(drafts: readonly Draft[] | undefined, name: Name, gender: Draft['gender']): Draft | undefined {
  const fit = drafts
    ?.slice(-MOST)
    .filter((draft) => gender === null || draft.gender === null || draft.gender === gender)
  if (fit === undefined || fit.length === 0) return undefined
  let best = fit[0]!
  for (const draft of fit) if (lastBefore(draft, name.start) > lastBefore(best, name.start)) best = draft
  return best
}

function lastBefore(draft: Draft, offset: number): number {
  let last = -1
  for (const { start } of draft.names.slice(-50)) if (start < offset && start > last) last = start
  return last
}

function personOf(name: Name, tokens: readonly string[]): Draft {
  return newDraft({ kind: 'person', name: tokens.join(' '), isNamed: true, number: 1, firstAt: name.start })
}

function take(draft: Draft, name: Name, tokens: readonly string[], gender: Draft['gender']): void {
  draft.names.push(name)
  draft.gender ??= gender
  draft.firstAt = Math.min(draft.firstAt, name.start)
  const full = name.text.replace(/\s+/g, ' ')
  if (tokens.length > tokensOf(draft.name).length || (tokens.length > 1 && full.length > draft.name.length))
    draft.name = full
}

function push(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [draft])
  else list.push(draft)
}
