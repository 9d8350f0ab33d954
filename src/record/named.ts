import type { ReadArticle, ReadAttribution } from './read-article.ts'

/**
 * By attribution, the name of who speaks in the record's sense: a person by name, a body by name; nobody where the
 * article keeps the person unnamed, or names the body for which all of its record speaks.
 */
export function speakersOf(article: ReadArticle): Map<string, string> {
  const speakers = new Map<string, string>()
  const sources = new Map(article.sources.map((source) => [source.id, source]))
  const full = fullNames(article.text)
  let last: string | null = null
  for (const attribution of article.attributions) {
    const known = sources.get(attribution.source?.id ?? '')
    const name: string | null =
      known === undefined ? nameIn(attribution, full, last) : known.kind === 'unnamed' ? null : (known.name ?? null)
    if (name === null) continue
    if (name.includes(' ') && attribution.parent === null) last = name
    if (!house.test(name)) speakers.set(attribution.id, name)
  }
  return speakers
}

// A body whose spokesmen are many: anybody's words in its record may be its own.
const house =
  /^(?:the )?(?:(?:\w+ )?white house|washington|u\.?s\.?|united states|(?:biden |us )?administration|(?:us |u\.s\. )?government)$/i

/** Whether a name is that of a body for which anybody in its record speaks. */
export function speaksForHouse(name: string): boolean {
  return house.test(name)
}

const pronoun = /^(?:he|she|the president|the secretary|the spokes(?:man|woman|person))$/i
const name = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,3}/gu
const body =
  /\b(?:House|Council|Department|Ministry|Office|Party|Committee|Court|Army|Bank|Union|Nations|Congress|Senate|Security|Agency|State|States)\b/
const title =
  /^(?:(?:Vice |Prime |Deputy |Foreign |Press )*(?:President|Minister|Secretary|Senator|Representative|Governor|Mayor|Ambassador|General|Admiral|Sen\.|Rep\.|Gov\.|Gen\.|Dr\.|Mr\.|Mrs\.|Ms\.|First Lady) )+/

function nameIn({ source }: ReadAttribution, full: ReadonlyMap<string, string>, last: string | null): string | null {
  if (source === null) return null
  if (pronoun.test(source.text)) return last
  const [head = '', ...rest] = source.text.split(', ')
  const named = [head, ...rest].flatMap((part) => (part.match(name) ?? []).filter((one) => !body.test(one)))
  const best = named[named.length - 1 - (named.length > 1 && rest.length > 0 ? named.length - 1 : 0)]
  if (best === undefined) return /^(?:the )?\p{Lu}/iu.test(head) && head.length > 3 ? head : null
  const bare = best.replace(title, '').replace(/[’']s?$/u, '')
  return full.get(familyOf(bare)) ?? bare
}

/** The longest name of two words or more for each family name in a text. */
function fullNames(text: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const [found] of text.matchAll(name)) {
    const bare = found.replace(title, '').replace(/[’']s?$/u, '')
    if (!bare.includes(' ') || body.test(bare)) continue
    const family = familyOf(bare)
    if (!names.has(family)) names.set(family, bare)
  }
  return names
}

function familyOf(bare: string): string {
  return bare.slice(bare.lastIndexOf(' ') + 1)
}
