import { parseHTML } from 'linkedom'

/** A run of text that no block-level tag and no `br` parts, with the block tags it stands in. */
export type Block = { readonly text: string; readonly path: string }

const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
const SKIP = new Set('head script style noscript template svg iframe object textarea select option'.split(' '))

type Walked = {
  readonly nodeType: number
  readonly localName?: string
  readonly nodeValue: string | null
  readonly firstChild: Walked | null
  readonly nextSibling: Walked | null
  readonly parentNode: Walked | null
  getAttribute?(name: string): string | null
}

/** The blocks of a page in the order of its source; marks count them from 0. It shares no code with the intake it measures. */
export function blocksOf(html: string): Block[] {
  const roots = [...parseHTML(html).document.childNodes] as unknown as Walked[]
  const blocks: Block[] = []
  let words = ''
  let path: string[] = []
  const flush = (): void => {
    const text = words.replace(/\s+/g, ' ').trim()
    if (text) blocks.push({ text, path: path.slice(-3).join('>') })
    words = ''
  }
  const enter = (node: Walked): boolean => {
    if (node.nodeType === 3) words += node.nodeValue ?? ''
    const name = node.localName ?? ''
    if (name === 'br') flush()
    if (node.nodeType === 1 && SKIP.has(name)) return false
    if (BLOCK.has(name)) {
      flush()
      path = [...path, label(node)]
    }
    return true
  }
  const leave = (node: Walked): void => {
    if (!BLOCK.has(node.localName ?? '')) return
    flush()
    path = path.slice(0, -1)
  }
  for (const root of roots) if (root.nodeType !== 10) walk(root, enter, leave)
  flush()
  return blocks
}

function label(node: Walked): string {
  const id = node.getAttribute?.('id') ?? ''
  const classes = (node.getAttribute?.('class') ?? '').trim().split(/\s+/).slice(0, 2).join('.')
  return `${node.localName}${id && `#${id}`}${classes && `.${classes}`}`
}

function walk(root: Walked, enter: (node: Walked) => boolean, leave: (node: Walked) => void): void {
  let node: Walked | null = root
  while (node) {
    const child: Walked | null = enter(node) ? node.firstChild : null
    if (child) {
      node = child
      continue
    }
    while (node) {
      leave(node)
      if (node === root) return
      if (node.nextSibling) break
      node = node.parentNode
    }
    node = node?.nextSibling ?? null
  }
}
