import { parseHTML } from 'linkedom'
import { dayOf } from './transcript-day.ts'
import { readPlain, tidyLines } from './transcript-plain.ts'
import type { Draft } from './transcript.ts'

const blocks = new Set([
  'P',
  'DIV',
  'LI',
  'TR',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'SECTION',
  'ARTICLE',
  'DT',
  'DD',
  'PRE',
])
const passed = new Set([
  'SCRIPT',
  'STYLE',
  'NAV',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'NOSCRIPT',
  'FORM',
  'SVG',
  'BUTTON',
  'TEMPLATE',
  'HEAD',
  'IFRAME',
])

/** A transcript on a web page: the words of its main part; labels may stand in bold, in ordinary case. */
export function readHtml(source: string): Draft {
  const { document } = parseHTML(source)
  const body =
    document.querySelector('article') ?? document.querySelector('main') ?? document.body ?? document.documentElement
  const text = tidyLines(wordsIn(body as unknown as Tree))
  const heading = document.querySelector('h1')?.textContent ?? document.querySelector('title')?.textContent ?? ''
  const plain = readPlain(text)
  return {
    ...plain,
    title: heading.replace(/\s+/g, ' ').trim() || plain.title,
    date: published(document as unknown as Asked) ?? plain.date,
    url: attribute(document as unknown as Asked, 'link[rel=canonical]', 'href'),
    outlet: attribute(document as unknown as Asked, 'meta[property="og:site_name"]', 'content'),
  }
}

type Tree = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<Tree>
}
type Asked = { querySelector(selector: string): { getAttribute(name: string): string | null } | null }

function published(document: Asked): string | null {
  return dayOf(
    attribute(document, 'meta[property="article:published_time"]', 'content') ??
      attribute(document, 'time[datetime]', 'datetime') ??
      '',
  )
}

function attribute(document: Asked, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null
}

// Depth is kept on a list of our own: a page nested ten thousand deep must not end the process.
function wordsIn(root: Tree): string {
  const pieces: string[] = []
  const stack: (Tree | string)[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()
    if (node === undefined) break
    if (typeof node === 'string') pieces.push(node)
    else if (node.nodeType === 3) pieces.push((node.textContent ?? '').replace(/\s+/g, ' '))
    else if (node.nodeName === 'BR') pieces.push('\n')
    else if (!passed.has(node.nodeName)) push(stack, node)
  }
  return pieces.join('')
}

function push(stack: (Tree | string)[], node: Tree): void {
  const [open, close] = marksOf(node.nodeName)
  stack.push(close)
  for (const child of [...node.childNodes].toReversed()) stack.push(child)
  stack.push(open)
}

function marksOf(name: string): [string, string] {
  if (blocks.has(name)) return ['\n\n', '\n\n']
  return name === 'S' || name === 'DEL' || name === 'STRIKE' ? ['~~', '~~'] : ['', '']
}
