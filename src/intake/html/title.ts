import { collapse } from '../canonical.ts'
import type { Fact } from '../item.ts'
import type { Block } from './blocks.ts'
import type { Page } from './dom.ts'
import type { Stated } from './json-ld.ts'
import { bare } from './leave-out.ts'
import type { Metas } from './meta.ts'
import { firstMeta } from './meta.ts'

/** The headline: its words, where they were found, and the block that shows it, if one does. */
export type Headline = { readonly title: Fact<string> | null; readonly heading: Block | null }

/** The headline that the page shows, told by what its metadata say; where none is shown, what the metadata say. */
export function findTitle(page: Page, metas: Metas, stated: Stated | null, blocks: readonly Block[]): Headline {
  const sites = siteNames(page, metas, stated)
  const raw = claimsOf(page, metas, stated)
  const claims = raw.flatMap((claim) => [claim, { ...claim, value: withoutSite(claim.value, sites) }])
  const shown = blocks.filter((block) => block.text.length <= 300 && isHeading(block))
  const heading =
    best(shown, claims) ??
    best(
      blocks.filter((block) => block.text.length <= 300 && weak(block)),
      claims,
    )
  if (heading) return { title: { value: heading.text, from: 'visible' }, heading }
  const alone = shown.filter((block) => block.box.tag === 'h1' && !block.box.hidden && block.text.length > 15)
  const only = alone.length === 1 ? alone[0]! : null
  if (only) return { title: { value: only.text, from: 'visible' }, heading: only }
  const claim = claims[1]
  return { title: claim ?? null, heading: null }
}

function claimsOf(page: Page, metas: Metas, stated: Stated | null): Fact<string>[] {
  const meta = [
    'og:title',
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'dc:title',
    'citation_title',
    'twitter:title',
    'hdl',
    'headline',
  ]
  const claims: (Fact<string> | null)[] = [
    stated?.headline ? { value: collapse(stated.headline.slice(0, 1000)), from: 'json-ld' } : null,
    ...meta.map((name): Fact<string> | null => {
      const value = firstMeta(metas, [name])
      return value ? { value, from: 'meta' } : null
    }),
    ...page
      .all('title')
      .slice(0, 1)
      .map((tag): Fact<string> => ({ value: collapse((tag.textContent ?? '').slice(0, 1000)), from: 'meta' })),
  ]
  return claims.filter((claim): claim is Fact<string> => claim !== null && claim.value.length > 0)
}

function isHeading({ box }: Block): boolean {
  return /^h[12]$/.test(box.tag) || /(?:^|\s)headline(?:\s|$)|itemprop="?headline/.test(box.names)
}

/** Other places that show a headline where no `h1` does. */
function weak({ box, linked }: Block): boolean {
  return (
    linked < 0.5 &&
    (/headline|title|hed\b/.test(box.names) || /^h[3-5]$/.test(box.tag)) &&
    !/nav|menu|related|promo|card/.test(box.names)
  )
}

/** The block most like a claim; of equals an `h1` in sight, and of those the last before others follow. */
function best(shown: readonly Block[], claims: readonly Fact<string>[]): Block | null {
  let found: Block | null = null
  let top = 0.55
  for (const block of shown) {
    const likeness = Math.max(0, ...claims.map((claim, at) => alike(block.text, claim.value) - at * 0.003))
    const score =
      likeness +
      (block.box.tag === 'h1' ? 0.1 : 0) -
      (block.box.hidden ? 0.2 : 0) -
      (/nav|off-?screen|visually|sr-only|is-hidden/.test(block.box.names) ? 0.05 : 0)
    if (likeness > 0.5 && score > top + (block.box.tag === 'h1' ? -0.0001 : 0.05)) [found, top] = [block, score]
  }
  return found
}

/** How much two headlines share, from 0 to 1; one that begins the other counts as the same but for its length. */
function alike(shown: string, claimed: string): number {
  const [a, b] = [bare(shown), bare(claimed)]
  if (a === b) return 1
  if (a.length >= 12 && b.startsWith(a)) return 0.95
  if (b.length >= 12 && a.startsWith(b)) return 0.85
  const [one, two] = [new Set(a.split(' ')), new Set(b.split(' '))]
  const both = [...one].filter((word) => two.has(word)).length
  return one.size < 3 ? 0 : (0.9 * both) / Math.max(one.size, two.size)
}

/** Names by which a page's own site may stand in its titles. */
export function siteNames(page: Page, metas: Metas, stated: Stated | null): string[] {
  const host = page.all('link[rel="canonical"]')[0]?.getAttribute('href') ?? ''
  const domain = URL.canParse(host) ? new URL(host).hostname.replace(/^www\d?\./, '') : ''
  const names = [
    stated?.publisher,
    firstMeta(metas, ['og:site_name', 'application-name', 'twitter:site_name']),
    domain,
    domain.split('.')[0],
  ]
  const known = names.filter((name): name is string => !!name && name.length > 1)
  return [...known, ...known.map((name) => name.replace(/\.[a-z]{2,3}$/i, ''))]
}

/** A title without the site's name at either end: "Talks fail | CNN", "BBC News - Talks fail". */
export function withoutSite(title: string, sites: readonly string[]): string {
  const pieces = title.split(/\s+(?:[|•·»›–—-]|::)\s+/)
  if (pieces.length < 2) return title
  const isSite = (piece: string): boolean => {
    const words = bare(piece).replace(/ /g, '')
    return sites.some(
      (site) =>
        bare(site).replace(/ /g, '') === words || (words.length > 3 && bare(site).replace(/ /g, '').startsWith(words)),
    )
  }
  const last = pieces.at(-1)!
  if (isSite(last) || last === 'Wikipedia' || (title.includes(` | ${last}`) && last.split(' ').length <= 4))
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|•·»›–—:-]+$/, '')
  if (isSite(pieces[0]!)) return title.slice(pieces[0]!.length).replace(/^[\s|•·»›–—:-]+/, '')
  return title
}
