import { opensByline, readByline } from '../byline.ts'
import { findDay } from '../published.ts'
import type { Block } from './blocks.ts'

const LABEL =
  /^(?:advertisement|advertising|ad|werbung|anzeige|reklama|publicidad|publicité|publicidade|loading.*|share(?: this)?.*|print|email|tweet|facebook|twitter|whatsapp|save|copy link|comments?|supported by|sponsored.*|photo|image|video|gallery|enlarge|play|pause|close|view (?:photos?|graphic|gallery|image|this).*|sign (?:in|up).*|log in.*|subscribe.*|exclusive|read next|up next|more|show more|expand|tags?:?.*|topics?:?.*|filed under.*|follow (?:us|me).*|copied!?|powered by .*|disclosures?\b.*|[^\p{L}\p{N}]+)$/iu
const PROMO =
  /^[[(]?\s*(?:related|read(?: more| also| next| the (?:full|whole))?|see also|see more|more (?:on|from|in|about)|also (?:read|see|on)|watch(?: now| more| the)?|listen(?: now| to)?|recommended|further reading|don['’]t miss|must read|click here|sign up|get (?:the|our) (?:latest|newsletter|app)|download (?:the|our)|subscribe|join our|follow us|like us|lire(?: aussi)?|à lire(?: aussi)?|voir aussi|revivez|regarder|écouter|leia (?:mais|também)|veja (?:mais|também)|lea (?:también|más)|lee también|ver también|leer más|leggi anche|lees ook|lesen sie(?: auch)?|mehr (?:zum|dazu|lesen)|auch interessant|čtěte také|přečtěte si|関連記事|あわせて読みたい|この記事は|читайте также|по теме)\s*[:：|–—-]/iu
const PROMO_LINKED =
  /^[[(]?\s*(?:related|read|see|watch|listen|more|lire|revivez|retrouvez|leia|veja|lea|ver|leggi|lees|mehr|check out|what you need|sign up|subscribe|download|click|here)\b/i
const PROMO_WHOLE =
  /^(?:check out (?:more|our) |sign up (?:for|to|here)|subscribe (?:to|now|for)|join (?:the|our) .{0,60}(?:mailing list|newsletter)|get .{0,60} (?:in|to) your (?:inbox|email)|a version of this (?:article|story|review) (?:appears|appeared|ran)|follow .{0,60} on (?:twitter|facebook|instagram|x)|like us on facebook|.{0,80} (?:is on twitter|can be reached at|auf twitter)|want (?:more|to read)|enjoyed this|have a (?:news )?tip|got a tip|we(?:'|’)re interested in your feedback|download our app|this post has been|continue reading|story continues below|article continues (?:below|after)|all rights reserved|copyright |© ?(?:\d{4}|copyright)|\[what you need to know|pokud jste v článku|the-cnn-wire)/i
const STANDARDS = /^our standards: /i
const BIO =
  /\b(?:is|are|was|covers|writes|joined|has (?:covered|written|been)|est|ist|es|é)\b.{0,120}\b(?:reporter|correspondent|editor|writer|journalist|columnist|author|professor|producer|fellow|covers|covered|covering|contributor|researcher|lecturer|director|analyst|journaliste|redakteur|periodista)\b/i

/** Whether a block only leads elsewhere or labels something: "Related: …", "Advertisement", "Sign up for …". */
export function isPromo({ text, linked, box }: Block): boolean {
  if (isStandards({ text })) return true
  if (/^h[2-6]$/.test(box.tag) && linked > 0.85) return false
  if (text.length < 120 && LABEL.test(text)) return true
  if (text.length < 400 && (PROMO_WHOLE.test(text) || PROMO.test(text))) return true
  if (linked > 0.85 && text.length < 250) return true
  if (
    linked > 0 &&
    text.length < 300 &&
    /newsletter|inbox|our app\b/i.test(text) &&
    /sign up|subscribe|download|register/i.test(text)
  )
    return true
  return linked > 0.4 && text.length < 250 && PROMO_LINKED.test(text)
}

/** Whether a block is the link to its rules that a wire service ends each story with. */
export function isStandards({ text }: Pick<Block, 'text'>): boolean {
  return text.length < 120 && STANDARDS.test(text)
}

/** Whether a block is a byline or a time line, which are facts and no text. */
export function isByline({ text }: Block): boolean {
  if (text.length > 200) return false
  if (opensByline(text) && text.length < 120 && readByline(text) !== null && !/[.!?]["”]?$/.test(text)) return true
  const day = findDay(text)
  if (!day) return /^(?:\d{1,2}:\d{2}|\d+ (?:minutes?|hours?|days?) ago|před \d+ \p{L}+)$/u.test(text)
  return text.length - (day.end - day.start) < 45 && !/[.!?]["”]?$/.test(text.replace(/\b[ap]\.m\.$/i, ''))
}

/** Whether a block at the article's end tells of its author: "Jane Doe is a reporter for …". */
export function isBio({ text }: Block, byline: string | null): boolean {
  if (text.length > 500 || !BIO.test(text.slice(0, 300))) return false
  const head = text.slice(0, 120).toLowerCase()
  return (byline ?? '').split(', ').some((name) => name.length > 3 && head.includes(name.toLowerCase()))
}

/** Whether words of a display quotation stand in the running text too. */
export function repeats(block: Block, running: string): boolean {
  const words = bare(block.text)
  return words.length >= 20 && running.includes(words)
}

/** Letters and figures alone, in lower case, to compare a pull quote with the words it was taken from. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
