/** Whether the unit at an offset is white space, as `\s` has it; no unit at all is none. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(text.charAt(at)))
}

/** Whether the unit at an offset is a digit from 0 to 9. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** Whether the unit at an offset is a letter in lower case. */
export function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 97 && code <= 122
  return isForeign(code) && /\p{Ll}/u.test(text.charAt(at))
}

/** Whether the unit at an offset is a letter in upper case. */
export function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  return isForeign(code) && /\p{Lu}|\p{Lt}/u.test(text.charAt(at))
}

/** Whether the unit at an offset is part of a letter of any script; half of a pair of surrogates counts. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return isForeign(code) && /[\p{L}\p{M}\p{Cs}]/u.test(text.charAt(at))
}

/** Whether the unit at an offset is a letter or a digit. */
export function isWord(text: string, at: number): boolean {
  return isLetter(text, at) || isDigit(text, at)
}

/** Whether the unit at an offset is one of `units`. */
export function isOneOf(text: string, at: number, units: string): boolean {
  return at >= 0 && at < text.length && units.includes(text.charAt(at))
}

/** The first offset from `at` on, and before `end`, that is not white space; `end` where all is. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && isBlank(text, at)) at++
  return at
}

// Punctuation from U+2000 to U+206F is no letter: most marks of news text lie there, and are settled without a pattern.
function isForeign(code: number): boolean {
  return code >= 0xaa && (code < 0x2000 || code > 0x206f)
}
