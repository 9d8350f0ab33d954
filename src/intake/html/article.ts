import { isCredit } from '../agency.ts'
import type { Paragraph } from '../canonical.ts'
import { findDay } from '../published.ts'
import type { Block, Box } from './blocks.ts'
import type { Body } from './body.ts'
import { holds, signature } from './body.ts'
import { bare, isBio, isByline, isPromo, isStandards, repeats } from './leave-out.ts'
import type { Zones } from './zones.ts'
import { weightOf } from './zones.ts'

/** What else is known of the page when its paragraphs are chosen. */
export type Known = {
  readonly heading: Block | null
  readonly title: string | null
  readonly description: string | null
  readonly byline: string | null
}

type Chosen = Paragraph & { readonly block: Block }

/** The paragraphs of the article in the order of the page: standfirst, body, captions and credits, without what stands beside them. */
export function articleParagraphs(blocks: readonly Block[], zones: Zones, body: Body, known: Known): Paragraph[] {
  const range = blocks.slice(firstOf(blocks, body, known), lastOf(blocks, zones, body) + 1)
  const running = ` ${range
    .filter((block) => zones.of(block.box) === 'free' && weightOf(block) > 0)
    .map((block) => bare(block.text))
    .join(' | ')} `
  const captions = unmarkedCaptions(range)
  const chosen = range.flatMap((block) => choose(block, zones, body, known, captions) ?? [])
  const once = dropRepeats(chosen, running, body)
  return dropLooseHeadings(dropLabels(once), blocks).map(({ kind, text, date = null }) => ({ kind, text, date }))
}

/** From the headline, or from a caption close above it; without one from the body's first block. */
function firstOf(blocks: readonly Block[], body: Body, { heading }: Known): number {
  if (!heading || heading.at > body.first) return Math.max(0, body.first - 3)
  const from = heading.at
  return blocks.slice(Math.max(0, from - 4), from).some((block) => block.box.tag === 'figcaption')
    ? Math.max(0, from - 4)
    : from
}

/** To the last block of sentences, and on where short ones of the same markup, a credit or a caption follow. */
function lastOf(blocks: readonly Block[], zones: Zones, body: Body): number {
  let last = body.last
  for (let at = last + 1; at < blocks.length && at <= last + 4; at++) {
    const block = blocks[at]!
    const alike = holds(body.box, block.box) && zones.of(block.box) === 'free' && body.signatures.has(signature(block))
    if (alike || (holds(body.box, block.box) && isCredit(block.text))) last = at
  }
  return last
}

function choose(block: Block, zones: Zones, body: Body, known: Known, captions: ReadonlySet<Block>): Chosen | null {
  const { text } = block
  const marked = zones.of(block.box)
  const zone = marked === 'caption' && /^h[2-4]$/.test(block.box.tag) ? 'free' : marked
  if (block === known.heading || sameWords(text, known.title)) return null
  if (zone === 'caption' || (zone !== 'out' && captions.has(block))) return caption(block)
  if (block.at < body.first && !holdsMuch(block, body))
    return isStandfirst(block, zone, known) ? { kind: 'body', text, block } : null
  if (zone !== 'free' || block.box.hidden !== hiddenBody(body) || !holds(body.box, block.box)) return null
  if (isCredit(text) && !isStandards(block)) return { kind: 'credit', text, block }
  if (isPromo(block) || isByline(block)) return null
  if (block.at > body.last - 3 && (isBio(block, known.byline) || (block.slanted > 0.9 && block.linked > 0))) return null
  return { kind: 'body', text, block }
}

/** A short opening line with the markup of the body's paragraphs belongs to it. */
function holdsMuch(block: Block, body: Body): boolean {
  return body.signatures.has(signature(block)) && holds(body.box, block.box) && /[.!?:"”]$/.test(block.text)
}

function hiddenBody(body: Body): boolean {
  return body.box.hidden
}

const CREDITED =
  /\((?:AP |Reuters |AFP )?(?:credit|photos?|foto|image|picture|illustration|bild|via)\b[^()]{0,120}\)\.?$|\([^()]{0,60}\b(?:AP|AFP|Reuters|EPA|Getty Images|dpa|ANSA|Shutterstock)(?:\/[^()]{0,40})?\)\.?$|\b(?:photograph|photo|foto|image|illustration|bild)(?: by|:) ?\S.{1,80}$/i

/** Blocks right after a picture that describe it without being marked: in italics, with a credit, or a list of one. */
function unmarkedCaptions(range: readonly Block[]): ReadonlySet<Block> {
  const counts = new Map<Box, number>()
  const listOf = ({ box }: Block): Box | null =>
    box.tag === 'li' ? box.parent : box.parent?.tag === 'li' ? box.parent.parent : null
  for (const block of range) {
    const list = listOf(block)
    if (list) counts.set(list, (counts.get(list) ?? 0) + 1)
  }
  return new Set(
    range.filter((block) => {
      if (!block.pictured || block.text.length > 400 || /^h[1-6]$/.test(block.box.tag)) return false
      const framed = block.box.tag !== 'p' && /photo|image|picture|figure|foto/.test(block.box.names)
      return framed || block.slanted > 0.9 || CREDITED.test(block.text) || counts.get(listOf(block) ?? block.box) === 1
    }),
  )
}

function caption(block: Block): Chosen | null {
  if (
    block.text.length < 6 ||
    (block.linked > 0.9 && block.text.length < 40) ||
    (block.linked < 0.5 && isPromo(block)) ||
    /^(?:(?:image|media|video|photo) )?(?:caption|source)s?\b.{0,12}$/i.test(block.text)
  )
    return null
  return { kind: 'caption', text: block.text, date: findDay(block.text)?.day ?? null, block }
}

const DECK =
  /dek\b|deck|standfirst|sub-?_?(?:title|head|heading|headline)|summary|excerpt|perex|bajada|chapo|anriss|intro|lead\b|lede|teaser|description|sous-?titre|ingress|abstract/

/** The lines under a headline that say what the article tells: so marked, a heading of their own, or the page's description. */
function isStandfirst(block: Block, zone: string, known: Known): boolean {
  const { text, box } = block
  if (!known.heading || block.at < known.heading.at || block.at > known.heading.at + 12) return false
  if (text.length < 25 || text.length > 600 || block.linked > 0.5 || box.hidden || isByline(block) || isPromo(block))
    return false
  const stated = known.description ? bare(known.description) : ''
  if (stated.length > 20 && (bare(text).startsWith(stated.slice(0, 60)) || stated.startsWith(bare(text).slice(0, 60))))
    return true
  if (zone !== 'free') return false
  return (
    DECK.test(box.names) ||
    DECK.test(box.parent?.names ?? '') ||
    (/^h[2-4]$/.test(box.tag) && block.at <= known.heading.at + 3) ||
    box.tag === 'header'
  )
}

/** Captions and display quotations that say again what was said. */
function dropRepeats(chosen: readonly Chosen[], running: string, body: Body): Chosen[] {
  const seen = new Set<string>()
  return chosen.filter(({ kind, text, block }) => {
    const words = bare(text)
    if (seen.has(words) && words.length > 20) return false
    seen.add(words)
    if (kind !== 'body' || running.length > 500_000 || !isDisplay(block, body)) return true
    return weightOf(block) > 0 ? !repeatedElsewhere(words, running) : !repeats(block, running)
  })
}

function isDisplay({ box, text }: Block, body: Body): boolean {
  if (/^h[1-6]$/.test(box.tag) && text.length < 80) return false
  return (
    /^(?:blockquote|aside|q|figure|h[1-6]|div|section)$/.test(box.tag) ||
    box.parent?.tag === 'blockquote' ||
    !body.signatures.size ||
    /quote/.test(box.names) ||
    /quote/.test(box.parent?.names ?? '')
  )
}

function repeatedElsewhere(words: string, running: string): boolean {
  const at = running.indexOf(words)
  return at >= 0 && running.indexOf(words, at + 1) >= 0
}

/** Runs of short pieces without a sentence among them: the labels of a chart, the buttons of a player. */
function dropLabels(chosen: readonly Chosen[]): Chosen[] {
  const isLabel = ({ kind, text, block }: Chosen): boolean =>
    kind === 'body' &&
    text.length < 30 &&
    !/[.!?:"”»。]$/.test(text) &&
    !/^(?:li|t[dh]|d[td]|pre|h[1-6])$/.test(block.box.tag)
  const runs = chosen.map((one) => isLabel(one))
  const lengths = runs.map((label, at) => (label ? runEnd(runs, at) - runStart(runs, at) : 0))
  return chosen.filter((_, at) => lengths[at]! < 5)
}

function runStart(runs: readonly boolean[], at: number): number {
  let start = at
  while (start > 0 && at - start < 8 && runs[start - 1]) start--
  return start
}

function runEnd(runs: readonly boolean[], at: number): number {
  let end = at
  while (end < runs.length && end - at < 8 && runs[end]) end++
  return end
}

/** A heading with no text of its own before the next heading or the end headed something that was left out. */
function dropLooseHeadings(chosen: readonly Chosen[], blocks: readonly Block[]): Chosen[] {
  return chosen.filter(({ block, kind }, at) => {
    if (kind !== 'body' || !/^h[1-6]$/.test(block.box.tag)) return true
    const next = chosen.slice(at + 1, at + 12).find((one) => one.kind === 'body')
    if (!next || isOuterHeading(next.block, block)) return false
    if (next.block.at > block.at + 1 && leads(blocks[block.at + 1]!)) return false
    return block.linked <= 0.85 || next.block.box.parent === block.box.parent
  })
}

/** Whether a block is the linked headline of another article. */
function leads({ linked, text }: Block): boolean {
  return linked > 0.8 && text.length > 20
}

function isOuterHeading(next: Block, block: Block): boolean {
  return /^h[1-6]$/.test(next.box.tag) && weightOf(next) === 0 && next.box.tag <= block.box.tag
}

function sameWords(text: string, title: string | null): boolean {
  return title !== null && text.length < 400 && bare(text) === bare(title)
}
