import { collapse } from '../canonical.ts'
import type { Page, PageElement, PageNode } from './dom.ts'

/** A block-level element around text: its tag, and class, id, role and itemprop as one lower-case string. */
export type Box = {
  readonly tag: string
  readonly names: string
  readonly parent: Box | null
  readonly depth: number
  readonly hidden: boolean
}

/**
 * A run of text that no block-level tag parts; `linked` is the share of it that leads to other pages, `slanted` the share in
 * italics or small print; `pictured` says that a picture stands right before it.
 */
export type Block = {
  readonly at: number
  readonly text: string
  readonly box: Box
  readonly linked: number
  readonly slanted: number
  readonly pictured: boolean
}

const BLOCK = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul button'
  ).split(' '),
)
const SKIP = new Set(
  'head script style noscript template svg math iframe object select option textarea audio video canvas map'.split(' '),
)
const PICTURE = new Set('img picture video figure amp-img'.split(' '))
const SLANTED = new Set('i em small'.split(' '))
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** The text blocks of a page in the order of its source; a single `br` is a blank, two part a paragraph. */
export function blocksOf(page: Page): Block[] {
  const walk = new Walk()
  for (const root of page.roots) walk.through(root)
  return walk.blocks
}

/** Holds the open run of text while the tree is walked. */
class Walk {
  readonly blocks: Block[] = []
  private box: Box = { tag: 'html', names: '', parent: null, depth: 0, hidden: false }
  private pieces: string[] = []
  private length = 0
  private linkLength = 0
  private slantedLength = 0
  private links = 0
  private slants = 0
  private pictured = false
  private breaks = 0

  through(root: PageNode): void {
    let node: PageNode | null = root
    while (node) {
      const child: PageNode | null = this.enter(node) ? node.firstChild : null
      if (child) {
        node = child
        continue
      }
      while (node) {
        this.leave(node)
        if (node === root) return this.flush()
        if (node.nextSibling) break
        node = node.parentNode
      }
      node = node?.nextSibling ?? null
    }
  }

  private enter(node: PageNode): boolean {
    if (node.nodeType === 3) return this.say(node.nodeValue ?? '')
    if (node.nodeType !== 1) return false
    const name = node.localName!
    if (PICTURE.has(name)) this.pictured = true
    if (SKIP.has(name)) return false
    if (name === 'br') return this.break()
    if (isLink(node as PageElement)) this.links++
    if (SLANTED.has(name)) this.slants++
    if (isBlock(name)) this.open(node as PageElement)
    return true
  }

  private leave(node: PageNode): void {
    if (node.nodeType !== 1) return
    const name = node.localName!
    if (SKIP.has(name)) return
    if (isLink(node as PageElement)) this.links--
    if (SLANTED.has(name)) this.slants--
    if (!isBlock(name)) return
    this.flush()
    this.box = this.box.parent ?? this.box
  }

  private open(element: PageElement): void {
    this.flush()
    const get = (name: string): string => element.getAttribute(name) ?? ''
    const hidden = this.box.hidden || element.getAttribute('hidden') !== null || HIDDEN.test(get('style'))
    const names = `${get('class').slice(0, 500)} ${get('id').slice(0, 200)} ${get('role')} ${get('itemprop')} ${get('data-component').slice(0, 100)}`
    this.box = {
      tag: element.localName,
      names: names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase(),
      parent: this.box,
      depth: this.box.depth + 1,
      hidden,
    }
  }

  private say(text: string): boolean {
    this.pieces.push(text)
    const length = text.trim().length
    if (length > 0) this.breaks = 0
    this.length += length
    if (this.links > 0) this.linkLength += length
    if (this.slants > 0) this.slantedLength += length
    return false
  }

  private break(): boolean {
    this.breaks++
    if (this.breaks > 1) this.flush()
    else this.pieces.push(' ')
    return false
  }

  private flush(): void {
    const text = this.length > 0 ? collapse(this.pieces.join('')) : ''
    if (text) {
      const share = (part: number): number => part / this.length
      this.blocks.push({
        at: this.blocks.length,
        text,
        box: this.box,
        linked: share(this.linkLength),
        slanted: share(this.slantedLength),
        pictured: this.pictured,
      })
      this.pictured = false
    }
    this.pieces = []
    this.length = this.linkLength = this.slantedLength = this.breaks = 0
  }
}

/** Custom elements ("amp-img", "story-card") mostly stand as blocks. */
function isBlock(name: string): boolean {
  return BLOCK.has(name) || name.includes('-')
}

/** A link inside the page, such as one of a heading to itself, leads nowhere else. */
function isLink(node: PageElement): boolean {
  return node.localName === 'a' && !(node.getAttribute('href') ?? '#').startsWith('#')
}
