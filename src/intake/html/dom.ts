import { parseHTML } from 'linkedom'
import { InputError } from '../../error.ts'

/** The few things intake asks of a node; a page is only read, its scripts never run. */
export type PageNode = {
  readonly nodeType: number
  readonly localName?: string
  readonly nodeValue: string | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

/** An element of a page. */
export type PageElement = PageNode & {
  readonly localName: string
  readonly textContent: string
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** A parsed page: its top nodes and a way to ask for elements. */
export type Page = {
  readonly roots: readonly PageNode[]
  all(selector: string): PageElement[]
}

/** Markup nested deeper is no article that a browser would show; pages in use stay below a hundred. */
export const DEEPEST_MARKUP = 512

/** The page as a tree. Throws an InputError where the markup nests deeper than `DEEPEST_MARKUP`. */
export function parsePage(html: string, name: string): Page {
  if (nestsDeeper(html, DEEPEST_MARKUP))
    throw new InputError(`${name} nests more than ${DEEPEST_MARKUP} tags into each other: expected the markup of a page that a browser can show.`)
  const document = parseHTML(html).document as unknown as { childNodes: Iterable<PageNode>; querySelectorAll: PageElement['querySelectorAll'] }
  return {
    roots: [...document.childNodes].filter((node) => node.nodeType !== 10),
    all: (selector) => [...document.querySelectorAll(selector)],
  }
}

const UNNESTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td tr th dt dd option thead tbody tfoot rt rp'.split(' ')
)
const RAW = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'template', 'xmp'])
const NAME = /[a-zA-Z][^\s/>]*/y

/** Whether tags stay open beyond a depth, found in one pass before a tree is built. */
function nestsDeeper(html: string, limit: number): boolean {
  const open: string[] = []
  const counts = new Map<string, number>()
  const pop = (): void => {
    const name = open.pop()!
    counts.set(name, counts.get(name)! - 1)
  }
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const closes = html[at + 1] === '/'
    NAME.lastIndex = at + (closes ? 2 : 1)
    const name = NAME.exec(html)?.[0].toLowerCase()
    if (name === undefined) {
      at = html.startsWith('<!--', at) ? endOf(html, '-->', at) : at + 1
      continue
    }
    at = tagEnd(html, NAME.lastIndex)
    if (UNNESTED.has(name)) continue
    if (closes) {
      while ((counts.get(name) ?? 0) > 0 && open.at(-1) !== name) pop()
      if (open.at(-1) === name) pop()
    } else if (RAW.has(name)) at = closing(html, name, at)
    else if (html[at - 2] !== '/') {
      open.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (open.length > limit) return true
    }
  }
  return false
}

/** The place after a tag's `>`, past quoted values that may hold one. */
function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const mark = html[at]
    if (mark === '>') return at + 1
    if ((mark === '"' || mark === "'") && /[=\s]/.test(html[at - 1] ?? '')) {
      const end = html.indexOf(mark, at + 1)
      if (end < 0) return html.length
      at = end
    }
  }
  return html.length
}

function closing(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}[\\s/>]`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? html.length
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from + 4)
  return at < 0 ? html.length : at + mark.length
}
