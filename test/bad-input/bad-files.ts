import { gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'

const HEADLINES = Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">Story ${at}</a></li>`).join('')

/** Files that cannot be read as an article: a name, its bytes, and what the one line about it says. */
export const BAD_FILES: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['empty.txt', () => new Uint8Array(0), /is empty: expected the text of an article\.$/],
  ['blank.txt', () => bytesOf(' \n\t\n'), /holds nothing but white space: expected the text of an article\.$/],
  ['picture.txt', () => Buffer.concat([PNG, noise(5000)]), /is a PNG image: expected text, HTML, PDF or JSON lines\.$/],
  ['archive.txt', () => gzipSync('It rains, she said. '.repeat(50)), /is a gzip archive: expected text, HTML, PDF or/],
  ['noise.txt', () => noise(20_000), /is binary: expected text, HTML, PDF or JSON lines\.$/],
  ['large.txt', () => Buffer.alloc(50_000_000, 'It rains, she said.\n'), /is larger than 20 MB \(50\.0 MB\)/],
  ['front.html', () => bytesOf(`<html><body><nav><ul>${HEADLINES}</ul></nav></body></html>`), /no article/i],
  ['broken.pdf', () => bytesOf('%PDF-1.7\nnothing of a PDF follows'), /broken\.pdf/],
  ['rows.jsonl', () => bytesOf('{"words": "It rains, she said."}\n'), /holds no text: expected "text" or "html"/],
]

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The same bytes each time, of no format. */
function noise(size: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(size / 32) }, (_, at) =>
    createHash('sha256').update(String(at)).digest(),
  )
  return Buffer.concat(blocks).subarray(0, size)
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
