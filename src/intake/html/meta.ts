import { collapse } from '../canonical.ts'
import type { Page } from './dom.ts'
import { unescape } from './json-ld.ts'

/** The values of a page's `meta` tags under their lower-case names (`og:title`, `dc.date`), in the order of the page. */
export type Metas = ReadonlyMap<string, readonly string[]>

/** All `meta` tags of a page; a tag with several names stands under each. */
export function readMetas(page: Page): Metas {
  const metas = new Map<string, string[]>()
  for (const tag of page.all('meta')) {
    const value = collapse(unescape((tag.getAttribute('content') ?? tag.getAttribute('value') ?? '').slice(0, 2000)))
    if (value === '') continue
    const names = `${tag.getAttribute('property') ?? ''} ${tag.getAttribute('name') ?? ''}`
    for (const name of new Set(names.toLowerCase().split(/\s+/).filter(Boolean)))
      metas.set(name, [...(metas.get(name) ?? []).slice(0, 50), value])
  }
  return metas
}

/** The first value under the first of some names that has one. */
export function firstMeta(metas: Metas, names: readonly string[]): string | null {
  for (const name of names) {
    const value = metas.get(name)?.[0]
    if (value) return value
  }
  return null
}
