import { guessLanguage } from '../language.ts'
import type { Fact } from '../item.ts'
import type { Block } from './blocks.ts'
import type { Page } from './dom.ts'
import type { Stated } from './json-ld.ts'
import { bare } from './leave-out.ts'
import type { Metas } from './meta.ts'
import { firstMeta } from './meta.ts'

/** Who published the page: its publisher, its site's name, or the name that ends its title. */
export function findOutlet(
  page: Page,
  metas: Metas,
  stated: Stated | null,
  title: string | null,
  address: string | null,
): Fact<string> | null {
  const named = firstMeta(metas, ['og:site_name', 'twitter:site_name'])
  const suffix = suffixOf(page, title, address)
  if (stated?.publisher && !isAddress(stated.publisher)) return { value: tidy(stated.publisher), from: 'json-ld' }
  if (named && !isAddress(named)) return { value: tidy(named), from: 'meta' }
  if (suffix) return { value: suffix, from: 'meta' }
  const other = firstMeta(metas, [
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'cre',
    'application-name',
    'copyright',
    'apple-mobile-web-app-title',
  ])
  if (other && !isAddress(other) && other.length < 60)
    return { value: tidy(other.replace(/^(?:copyright|©)\s*(?:\d{4})?\s*/i, '')), from: 'meta' }
  const host = address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\d?\./, '') : ''
  return host ? { value: host, from: 'address' } : null
}

/** "The Times - All the news": a slogan after the name is no part of it. */
function tidy(name: string): string {
  const [first, rest] = name.split(/\s+[-–—|:]\s+/, 2)
  return rest && rest.split(' ').length > 2 ? first! : name
}

function isAddress(name: string): boolean {
  return /^(?:https?:|\/\/|www\.)/.test(name)
}

function suffixOf(page: Page, title: string | null, address: string | null): string | null {
  const whole = (page.all('title')[0]?.textContent ?? '').slice(0, 1000).replace(/\s+/g, ' ').trim()
  const last = whole.split(/\s+[|•·»–—-]\s+/).at(-1)!
  if (last === whole || last.split(' ').length > 5 || /\d{2}/.test(last) || (title && bare(title).includes(bare(last))))
    return null
  const host = address && URL.canParse(address) ? new URL(address).hostname.replace(/[^a-z]/g, '') : ''
  const letters = bare(last).replace(/[^a-z]/g, '')
  return host === '' || host.includes(letters.slice(0, 5)) || title !== null ? last : null
}

/** The language the page states, unless its words are plainly of another; then that of the words. */
export function findLanguage(page: Page, metas: Metas, stated: Stated | null, body: string): Fact<string> | null {
  const html = page.all('html')[0]
  const claims: (Fact<string> | null)[] = [
    claim(html?.getAttribute('lang') ?? html?.getAttribute('xml:lang'), 'meta'),
    claim(stated?.language, 'json-ld'),
    claim(
      firstMeta(metas, ['inlanguage', 'dc.language', 'dcterms.language', 'content-language', 'language', 'og:locale']),
      'meta',
    ),
    claim(
      page.all('[itemprop~="inLanguage"],meta[http-equiv="content-language" i]')[0]?.getAttribute('content'),
      'meta',
    ),
  ]
  const stands = claims.find((one) => one !== null) ?? null
  const guessed = guessLanguage(body.slice(0, 8000))
  if (guessed && stands?.value.split('-')[0] !== guessed) return { value: guessed, from: 'visible' }
  return stands
}

function claim(words: string | null | undefined, from: Fact<string>['from']): Fact<string> | null {
  const found = /^([a-z]{2,3})(?:[-_]([a-z]{2}|[a-z]{4}))?(?:[-_.,;].*)?$/i.exec((words ?? '').trim())
  if (!found) return null
  const [, language, region] = found
  const tail = region ? `-${region.length === 2 ? region.toUpperCase() : region}` : ''
  return { value: language!.toLowerCase() + tail, from }
}

/** The canonical address: the page's link, else what it shares or states, made absolute. */
export function findAddress(page: Page, metas: Metas, given: string | null): Fact<string> | null {
  const claims: [string | null, Fact<string>['from']][] = [
    [page.all('link[rel~="canonical"]')[0]?.getAttribute('href') ?? null, 'link'],
    [firstMeta(metas, ['og:url', 'twitter:url', 'parsely-link']), 'meta'],
  ]
  for (const [claimed, from] of claims) {
    const absolute = claimed ? resolve(claimed, given) : null
    if (absolute) return { value: absolute, from }
  }
  return given ? { value: given, from: 'address' } : null
}

function resolve(claimed: string, given: string | null): string | null {
  const base = given ?? 'https:'
  if (!URL.canParse(claimed, given ?? undefined) && !claimed.startsWith('//')) return null
  const url = claimed.startsWith('//')
    ? new URL(`https:${claimed}`)
    : new URL(claimed, base === 'https:' ? undefined : base)
  return /^https?:$/.test(url.protocol) ? url.href : null
}

/** Blocks close to the headline, on either side of it, where byline and time stand. */
export function nearHeading(blocks: readonly Block[], heading: Block | null, first: number): Block[] {
  if (!heading) return blocks.slice(Math.max(0, first - 12), first + 1)
  const after = blocks.slice(heading.at + 1, Math.max(first, heading.at + 8) + 1).slice(0, 40)
  return [...after, ...blocks.slice(Math.max(0, heading.at - 6), heading.at).toReversed()]
}
