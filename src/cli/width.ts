import stringWidth from 'string-width'

/** Letters and signs that fill one column each and join with nothing: Latin text as newspapers set it. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00a8\u00aa-\u00ac\u00af-\u024f\u2010-\u2027\u20ac]*$/

/** How many columns a terminal gives a text: as `string-width` has it, quicker where each unit fills one. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text)
}
