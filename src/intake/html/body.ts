import type { Block, Box } from './blocks.ts'
import type { Zones } from './zones.ts'
import { weightOf } from './zones.ts'

/** The blocks of a page's article, from its first to its last, in the box that holds it. */
export type Body = {
  readonly box: Box
  readonly first: number
  readonly last: number
  readonly signatures: ReadonlySet<string>
}

const DECAY: readonly number[] = [1, 0.8, 0.6, 0.4, 0.3, 0.2]

/** Where the article's running text stands, or null where the page has none: less than some lines of sentences in one place. */
export function findBody(blocks: readonly Block[], zones: Zones, heading: Block | null): Body | null {
  const open = blocks.filter((block) => weightOf(block) > 0 && zones.of(block.box) === 'free')
  const shown = open.filter((block) => !block.box.hidden)
  const told = shown.reduce((sum, block) => sum + weightOf(block), 0) >= 400 ? shown : open
  const best = bestBox(told, heading)
  if (!best) return null
  const box = widen(best, told)
  const inside = told.filter((block) => holds(box, block.box))
  if (inside.reduce((sum, block) => sum + weightOf(block), 0) < 140) return null
  return { box, first: inside[0]!.at, last: inside.at(-1)!.at, signatures: new Set(inside.map(signature)) }
}

/** Whether a box is another or holds it. */
export function holds(outer: Box, inner: Box): boolean {
  let box: Box | null = inner
  while (box && box.depth > outer.depth) box = box.parent
  return box === outer
}

/** How a block is marked up: its tag and first class and those of the box around it, without figures. */
export function signature(block: Block): string {
  const name = (box: Box | null): string =>
    box ? `${box.tag}.${(box.names.trim().split(/\s+/)[0] ?? '').replace(/\d+/g, '#')}` : ''
  return `${name(block.box)}<${name(block.box.parent)}`
}

/** The box that most of the sentences stand in or close under; text after the headline counts for more. */
function bestBox(told: readonly Block[], heading: Block | null): Box | null {
  const scores = new Map<Box, number>()
  for (const block of told) {
    const weight = weightOf(block) * (heading && block.at < heading.at ? 0.5 : 1)
    let box: Box | null = /^(?:p|li|h[1-6])$/.test(block.box.tag) ? block.box.parent : block.box
    for (let step = 0; box && step < DECAY.length; step++, box = box.parent)
      scores.set(box, (scores.get(box) ?? 0) + weight * DECAY[step]! * favour(box))
  }
  let best: Box | null = null
  for (const [box, score] of scores) if (!best || score > scores.get(best)!) best = box
  return best
}

function favour(box: Box): number {
  if (
    /articlebody|article-?_?(?:body|text|content)|story-?_?(?:body|text|content)|entry-content|post-?_?content/.test(
      box.names,
    )
  )
    return 1.25
  return box.tag === 'article' || box.tag === 'main' ? 1.1 : box.tag === 'li' || box.tag === 'td' ? 0.8 : 1
}

/** The box around where more of the same markup stands beside it, as where advertisements cut a body into pieces. */
function widen(best: Box, told: readonly Block[]): Box {
  let box = best
  const marks = new Set(told.filter((block) => holds(box, block.box)).map(signature))
  for (
    let outer = box.parent, step = 0;
    outer && step < 6 && !/^(?:body|html)$/.test(outer.tag);
    outer = outer.parent, step++
  ) {
    const added = told.filter((block) => holds(outer!, block.box) && !holds(box, block.box))
    const weight = added.reduce((sum, block) => sum + weightOf(block), 0)
    const alike = added.filter((block) => marks.has(signature(block))).reduce((sum, block) => sum + weightOf(block), 0)
    if (weight > 0 && alike >= weight * 0.6) box = outer
  }
  return box
}
