import type { Page } from './dom.ts'

/** What a page's JSON-LD says about its article; only what it says as plain words. */
export type Stated = {
  readonly headline: string | null
  readonly published: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly language: string | null
  readonly url: string | null
  readonly body: string | null
}

type Json = { readonly [key: string]: unknown }

const ARTICLE = /article|newsitem|blogposting|report$|reportage|review|liveblog|socialmediaposting/i

/** The article that the page's JSON-LD describes, or null; of several, the one that names this page, else the first. */
export function statedArticle(page: Page, addresses: readonly string[]): Stated | null {
  const things = page
    .all('script[type*="ld+json"]')
    .flatMap((script) => parseLoosely(script.textContent ?? ''))
    .flatMap(flatten)
  const articles = things.filter(
    (thing) =>
      typesOf(thing).some((type) => ARTICLE.test(type)) &&
      (thing['headline'] || thing['datePublished'] || thing['author'] || thing['articleBody']),
  )
  const own = articles.find((article) => addresses.some((address) => address !== '' && addressOf(article) === address))
  const chosen = own ?? (articles.length > 4 ? null : articles[0])
  return chosen ? read(chosen, things) : null
}

function read(article: Json, things: readonly Json[]): Stated {
  const byId = (value: unknown): unknown => {
    const id = isJson(value) && Object.keys(value).length === 1 ? value['@id'] : undefined
    return id === undefined
      ? value
      : (things.find((thing) => thing['@id'] === id && Object.keys(thing).length > 1) ?? value)
  }
  const names = (value: unknown): string[] => list(value).flatMap((one) => nameOf(byId(one)) ?? [])
  return {
    headline: words(article['headline']) ?? words(article['name']),
    published: words(article['datePublished']),
    authors: names(article['author']).length > 0 ? names(article['author']) : names(article['creator']),
    publisher: names(article['publisher'])[0] ?? names(article['sourceOrganization'])[0] ?? null,
    language: words(article['inLanguage']) ?? nameOf(article['inLanguage']),
    url: addressOf(article),
    body: words(article['articleBody']),
  }
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return words(value)
  return isJson(value) ? (list(value['name']).map(words).find(Boolean) ?? words(value['alternateName'])) : null
}

function addressOf(article: Json): string | null {
  const entity = article['mainEntityOfPage']
  return words(article['url']) ?? words(entity) ?? (isJson(entity) ? words(entity['@id']) : null)
}

function words(value: unknown): string | null {
  const text = typeof value === 'string' ? unescape(value).trim() : ''
  return text === '' ? null : text
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
}

/** JSON-LD is no HTML, yet many pages escape it as if it were. */
export function unescape(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
      if (code > 0 && code < 0x11_0000) return String.fromCodePoint(code)
      return (name && ENTITIES[name.toLowerCase()]) || whole
    },
  )
}

function typesOf(thing: Json): string[] {
  return list(thing['@type']).filter((type) => typeof type === 'string')
}

/** The things in a value, `@graph`, lists and the main entity included; not what they mention, which is about others. */
function flatten(value: unknown): Json[] {
  const things: Json[] = []
  const queue: unknown[] = [value]
  while (queue.length > 0 && things.length < 5000) {
    const next = queue.shift()
    if (Array.isArray(next)) queue.push(...next.slice(0, 1000))
    else if (isJson(next)) {
      things.push(next)
      queue.push(next['@graph'], next['mainEntity'], isJson(next['mainEntityOfPage']) ? next['mainEntityOfPage'] : null)
    }
  }
  return things
}

/** JSON as pages really write it: in comments or CDATA, with raw line ends in strings, trailing commas, a semicolon at the end. */
function parseLoosely(source: string): unknown[] {
  const text = source
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '')
  for (const attempt of [() => text, () => mend(text), () => `[${mend(text).replace(/\}\s*\{/g, '},{')}]`]) {
    const value = tryJson(attempt())
    if (value !== undefined) return [value]
  }
  return []
}

function mend(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/,(\s{0,200}[\]}])/g, '$1')
    .replace(/\\'/g, "'")
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
