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

/** Pages with more tags are data rather than articles; news pages in use stay below 30,000. */
export const MOST_TAGS = 200_000

/** The page as a tree. Throws an InputError where its markup nests too deep, has too many tags, or cannot be parsed. */
export function parsePage(html: string, name: string): Page {
  const trouble = troubleIn(html)
  if (trouble) throw new InputError(`${name} ${trouble}: expected the markup of a page that a browser can show.`)
  const document = parse(html, name)
  return {
    roots: [...document.childNodes].filter((node) => node.nodeType !== 10),
    all: (selector) => [...document.querySelectorAll(selector)],
  }
}

type Tree = { childNodes: Iterable<PageNode>; querySelectorAll: PageElement['querySelectorAll'] }

function parse(html: string, name: string): Tree {
  try {
    return parseHTML(html).document as unknown as Tree
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new InputError(`${name} has markup too large to be parsed, such as a class of 100,000 names.`, { cause })
  }
}

const UNNESTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td tr th dt dd option thead tbody tfoot rt rp'.split(
    ' ',
  ),
)
const RAW = new Set(['script', 'style', 'title', 'textarea', 'noscript', 'template', 'xmp'])
const NAME = /[a-zA-Z][^\s/>]*/y

/** What is wrong with the markup of a page, found in one pass before a tree is built, or null. */
function troubleIn(html: string): string | null {
  const nest = new Nest()
  let tags = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const closes = html[at + 1] === '/'
    NAME.lastIndex = at + (closes ? 2 : 1)
    const name = NAME.exec(html)?.[0].toLowerCase()
    if (name === undefined) {
      at = html.startsWith('<!--', at) ? endOf(html, '-->', at) : at + 1
      continue
    }
    at = tagEnd(html, NAME.lastIndex)
    if (closes) nest.close(name)
    else if (RAW.has(name)) at = closing(html, name, at)
    else if (++tags > MOST_TAGS) return `has more than ${MOST_TAGS} tags`
    else if (!UNNESTED.has(name) && !(html[at - 2] === '/' && nest.holds('svg'))) nest.open(name)
    if (nest.depth > DEEPEST_MARKUP) return `nests more than ${DEEPEST_MARKUP} tags into each other`
  }
  return null
}

/** The tags that stand open at a place of the markup. */
class Nest {
  private readonly names: string[] = []
  private readonly counts = new Map<string, number>()

  get depth(): number {
    return this.names.length
  }

  holds(name: string): boolean {
    return (this.counts.get(name) ?? 0) > 0
  }

  open(name: string): void {
    this.names.push(name)
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  /** Closes a tag and all that opened after it; a tag that is not open closes nothing. */
  close(name: string): void {
    while (this.holds(name)) {
      const last = this.names.pop()!
      this.counts.set(last, this.counts.get(last)! - 1)
      if (last === name) return
    }
  }
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
