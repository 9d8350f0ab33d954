import { detect } from 'chardet'

/** A text and the encoding it was read in, as `TextDecoder` names it. */
export type Decoded = { readonly text: string; readonly encoding: string }

/**
 * Bytes as text: by byte order mark, then as UTF-8 where they are valid UTF-8, then by what the header or the page declares,
 * then by a guess. Never throws; what cannot be read becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, contentType = ''): Decoded {
  const marked = byMark(bytes) ?? byZeros(bytes)
  if (marked) return decodeAs(bytes, marked)
  const declared = label(/charset=["']?([\w-]+)/i.exec(contentType)?.[1]) ?? declaredInside(bytes)
  const utf8 = asUtf8(bytes)
  if (utf8 !== null && !(declared && isEscaped(declared))) return { text: utf8, encoding: 'utf-8' }
  if (declared && !declared.startsWith('utf-')) return decodeAs(bytes, declared)
  return decodeAs(bytes, label(detect(bytes.subarray(0, 65_536)) ?? undefined) ?? 'windows-1252')
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  return {
    text:
      encoding === 'windows-1252'
        ? text.replace(/[\u0080-\u009F]/g, (mark) => WINDOWS_1252[mark.charCodeAt(0) - 0x80]!)
        : text,
    encoding,
  }
}

/** What windows-1252 holds from 0x80 to 0x9F; Node.js 20 decodes these as the control marks of ISO 8859-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: in a text of mostly Latin letters every other byte is zero. */
function byZeros(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2048)
  const zeros = [0, 0]
  sample.forEach((byte, at) => byte === 0 && zeros[at % 2]!++)
  const [even, odd] = zeros as [number, number]
  if (odd > sample.length * 0.3 && even < odd / 20) return 'utf-16le'
  if (even > sample.length * 0.3 && odd < even / 20) return 'utf-16be'
  return null
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Encodings that hide all letters in ASCII, so that valid UTF-8 proves nothing. */
function isEscaped(encoding: string): boolean {
  return encoding === 'iso-2022-jp'
}

function declaredInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const meta = /<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  return label(meta ?? /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1])
}

function label(name: string | undefined): string | null {
  try {
    return name ? new TextDecoder(name).encoding : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
