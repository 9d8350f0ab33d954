import type { Item, Part } from '../../src/intake/item.ts'

/** An item of plain text with nothing known about it; one body unless other parts are given. */
export function plainItem(text: string, parts?: readonly Part[], url?: string): Item {
  return {
    sha256: '',
    bytes: Buffer.byteLength(text),
    type: 'plain',
    text,
    parts: parts ?? [{ kind: 'body', start: 0, end: text.length, date: null }],
    title: null,
    byline: null,
    outlet: null,
    published: null,
    language: null,
    url: url === undefined ? null : { value: url, from: 'option' },
    agency: null,
    notices: [],
  }
}
