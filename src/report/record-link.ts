import type { Check } from '../schema/check.ts'

type Passage = Check['findings'][number]['passages'][number]

const FEW = 5

/**
 * The address at which a passage can be read again, that of http pages alone: at its second where it has a time code,
 * else at its words by a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 */
export function recordLink({ url, text, time }: Passage): string | null {
  const page = url === null ? null : pageOf(url)
  if (page === null) return null
  if (page.hash !== '') return page.href
  if (time !== null) return `${page.href}#t=${Math.floor(time.start)}`
  const words = text.trim().split(/\s+/)
  const ends = words.length <= 2 * FEW ? [words] : [words.slice(0, FEW), words.slice(-FEW)]
  return `${page.href}#:~:text=${ends.map(fragmentOf).join(',')}`
}

/** An address that may stand in a link; null where it leads elsewhere than to a page of the web. */
export function pageOf(url: string): URL | null {
  const page = URL.canParse(url) ? new URL(url) : null
  return page !== null && /^https?:$/.test(page.protocol) ? page : null
}

function fragmentOf(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D')
}
