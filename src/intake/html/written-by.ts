import { agencyNamed } from '../agency.ts'
import { opensByline, readByline } from '../byline.ts'
import type { Fact } from '../item.ts'
import type { Block } from './blocks.ts'
import type { Page, PageElement } from './dom.ts'
import type { Stated } from './json-ld.ts'
import { bare } from './leave-out.ts'
import type { Metas } from './meta.ts'
import { firstMeta } from './meta.ts'

const METAS: readonly string[] = [
  'byl',
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dc:creator',
  'dcterms.creator',
  'citation_author',
  'article:author_name',
  'article.author',
  'authors',
  'dcsext.author',
  'byline',
]

/** Who wrote it, where pages say so; the outlet's own name, an address and a handle are no authors. */
export function findByline(
  page: Page,
  metas: Metas,
  stated: Stated | null,
  near: readonly Block[],
  sites: readonly string[],
): Fact<string> | null {
  const seen =
    near
      .filter((block) => opensByline(block.text) && block.text.length < 160)
      .map((block) => readByline(block.text))
      .find(Boolean) ?? null
  const isOwn = (value: string): boolean =>
    /^https?:|^@/.test(value) || sites.some((site) => bare(site) === bare(value))
  const claims: Fact<string>[] = [
    ...names(stated?.authors.filter((value) => !isOwn(value)).join(', '), 'json-ld'),
    ...METAS.flatMap((name) =>
      names(
        (metas.get(name) ?? [])
          .filter((value) => !isOwn(value))
          .slice(0, 8)
          .join(', '),
        'meta',
      ),
    ),
    ...numberedAuthors(metas),
    ...elements(page, near),
    ...(seen ? [{ value: seen, from: 'visible' } as const] : []),
    ...nearName(near),
  ]
    .map((claim) => ({ ...claim, value: withoutSites(claim.value, sites) }))
    .filter((claim) => claim.value !== '')
  const shown = near
    .map((block) => block.text)
    .join('\n')
    .toLowerCase()
  const agreed = claims.find(
    (claim) => claim.value.includes(' ') && shown.includes(claim.value.split(', ')[0]!.toLowerCase()),
  )
  const chosen = agreed && claims[0]!.value.split(' ').length < 2 ? agreed : claims[0]
  return chosen ? fuller(chosen, seen, sites) : null
}

/** The names shown where they are all of the metadata's and more: metadata often keep one author of two. */
function fuller(chosen: Fact<string>, seen: string | null, sites: readonly string[]): Fact<string> {
  const shown = seen ? withoutSites(seen, sites) : ''
  const [few, many] = [chosen.value.split(', '), shown.split(', ')]
  const all = few.every((name) => many.some((one) => bare(one) === bare(name)))
  return many.length > few.length && many.length < 8 && all ? { value: shown, from: 'visible' } : chosen
}

function names(words: string | null | undefined, from: Fact<string>['from']): Fact<string>[] {
  const value = words ? readByline(words) : null
  return value ? [{ value, from }] : []
}

function numberedAuthors(metas: Metas): Fact<string>[] {
  const all = [1, 2, 3, 4]
    .map((at) => firstMeta(metas, [`branch:deeplink:authorname${at}`, `author${at}`]))
    .filter(Boolean)
  return names(all.join(', '), 'meta')
}

const AUTHOR_ELEMENTS =
  '[itemprop~="author"],[rel~="author"],[class*="byline"],[class*="author-name"],[class*="authorname"],[class*="article-author"],[class*="article__author"],[class*="byl"],[class*="author"],[class*="signature"]'

/** Elements that are marked as an author and whose words stand near the headline; those beside other articles do not. */
function elements(page: Page, near: readonly Block[]): Fact<string>[] {
  const texts = near.map((block) => block.text.toLowerCase())
  for (const element of page.all(AUTHOR_ELEMENTS).slice(0, 60)) {
    const words = nameIn(element).replace(/\s+/g, ' ').trim()
    if (
      words.length < 3 ||
      words.length > 160 ||
      !texts.some(
        (text) => text.includes(words.toLowerCase()) || (text.length > 4 && words.toLowerCase().startsWith(text)),
      )
    )
      continue
    const found = names(words, 'visible')
    if (found.length > 0 && found[0]!.value.includes(' ')) return found
  }
  return []
}

function nameIn(element: PageElement): string {
  if (element.localName === 'meta') return element.getAttribute('content') ?? ''
  const inner = [...element.querySelectorAll('[itemprop="name"],[rel~="author"]')]
  return inner.length > 0
    ? inner
        .slice(0, 6)
        .map((one) => one.textContent ?? '')
        .join(', ')
    : (element.textContent ?? '').slice(0, 400)
}

/** A line of its own close to the headline that is nothing but a name, in an author's box. */
function nearName(near: readonly Block[]): Fact<string>[] {
  for (const block of near) {
    if (
      !/author|byl|signature|writer|credit-text|posted|info|meta/.test(
        `${block.box.names} ${block.box.parent?.names ?? ''}`,
      )
    )
      continue
    const agency = agencyNamed(/^\p{L}[\p{L} -]{1,30}(?=\s\d)/u.exec(block.text)?.[0] ?? '')
    if (agency) return [{ value: agency, from: 'visible' }]
    const by = /\bBY\s+(\p{Lu}[\p{L}. '-]{2,40})$/u.exec(block.text)?.[1]
    const value = readByline(by ?? block.text)
    if (value && value.includes(' ')) return [{ value, from: 'visible' }]
  }
  return []
}

function withoutSites(value: string, sites: readonly string[]): string {
  const own = new Set(sites.map((site) => bare(site)))
  const isSite = (name: string): boolean =>
    own.has(bare(name)) ||
    /^(?:admin|editor|editors|staff|redaktion|redaction|newsroom|news desk|web desk|unknown|none|anonymous|.*\.(?:com|org|net)|.* staff writers?)$/i.test(
      name,
    )
  return value
    .split(', ')
    .filter((name) => !isSite(name))
    .join(', ')
}
