import type { Item } from './item.ts'

/** What a caller may say about bytes before they are read. */
export type Hints = {
  readonly type?: Item['type'] | undefined
  readonly contentType?: string | undefined
  readonly name?: string | undefined
}

const MAGIC: readonly (readonly [string, readonly number[], number?])[] = [
  ['a ZIP archive or office file', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['a RIFF file (WebP, WAV, AVI)', [0x52, 0x49, 0x46, 0x46]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['an XZ archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an old office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a video or HEIC image', [0x66, 0x74, 0x79, 0x70], 4],
  ['an Ogg file', [0x4f, 0x67, 0x67, 0x53]],
  ['a SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['a rich text (RTF) file', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

/** What kind of binary file the bytes open like ("a PNG image"), or null. */
export function binaryKind(bytes: Uint8Array): string | null {
  const found = MAGIC.find(([, magic, offset = 0]) => magic.every((byte, at) => bytes[offset + at] === byte))
  return found?.[0] ?? null
}

/** Whether a decoded text is no text: NUL or many control marks, or a tenth of it unreadable. */
export function looksBinary(text: string): boolean {
  let odd = 0
  const length = Math.min(text.length, 262_144)
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0) odd += 3
    else if (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13 && unit !== 27) odd++
    else if (unit === 0xfffd) odd++
  }
  return odd > Math.max(2, length / 50)
}

/** Whether the bytes are a PDF; its mark may follow some other bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** The format of a decoded text: what the caller says, then what the text opens like, then its content type or name. */
export function sniff(text: string, hints: Hints): 'plain' | 'html' | 'json' {
  if (hints.type === 'plain' || hints.type === 'html' || hints.type === 'json') return hints.type
  const head = text.slice(0, 4096).trimStart()
  if (/\.(jsonl|ndjson|json)$/i.test(hints.name ?? '') || /\bjson\b|ndjson/i.test(hints.contentType ?? ''))
    return 'json'
  if (/\.(html?|xhtml|php|aspx?)$/i.test(hints.name ?? '') || /\bx?html\b/i.test(hints.contentType ?? '')) return 'html'
  if (/^(<!doctype\s+html|<html[\s>])/i.test(head)) return 'html'
  if (head.startsWith('<') && /<(html|head|body|article|main|div|p|h1|h2|meta|title|section)[\s>]/i.test(head))
    return 'html'
  return opensLikeRecords(head) ? 'json' : 'plain'
}

function opensLikeRecords(head: string): boolean {
  return /^\[?\s*\{\s*"/.test(head) && /"(text|html)"\s*:/.test(head)
}

/** Whether a text opens as a feed does: RSS, RDF or Atom. */
export function isFeed(head: string): boolean {
  return /^\ufeff?\s*(?:<(?:\?[^>]{0,1000}\?|!--[^>]{0,1000}--|!doctype[^>]{0,300})>\s*){0,20}<(?:rss|feed|rdf:RDF)[\s>]/i.test(
    head,
  )
}
