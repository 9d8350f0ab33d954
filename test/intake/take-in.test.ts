import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError, UsageError } from '../../src/error.ts'
import { LARGEST_INPUT, takeIn, takeInAll } from '../../src/intake/take-in.ts'
import type { Item } from '../../src/intake/take-in.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const story = (body: string): string =>
  `<html><body><h1>Harbour closes quay</h1><article>${body}</article></body></html>`
const lines =
  '<p>The harbour authority said on Tuesday that the eastern quay would stay closed for a month.</p>'.repeat(3)

describe('what cannot be read gives one clear error', () => {
  test.each([
    ['an empty file', new Uint8Array(0), 'a.txt is empty: expected the text of an article.'],
    ['white space', bytes(' \n\t\n '), 'a.txt holds nothing but white space: expected the text of an article.'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]),
      'a.txt is a PNG image: expected text, HTML, PDF or JSON lines.',
    ],
    [
      'bytes with zeros',
      new Uint8Array(3000).map((_, at) => (at * 7919) % 251),
      'a.txt is binary: expected text, HTML, PDF or JSON lines.',
    ],
    [
      '50 MB of text',
      new Uint8Array(50_000_000).fill(97),
      'a.txt has 50.0 MB: at most 20.0 MB are read at once. Split it into articles, or pass JSON lines.',
    ],
  ])('%s', async (_, input, message) => {
    await expect(takeIn(input, { name: 'a.txt' })).rejects.toThrow(new InputError(message))
  })

  test('a page with no article', async () => {
    const page =
      '<html><body><nav><a href="/a">News</a></nav><ul><li><a href="/b">Storm hits coast</a></li></ul></body></html>'
    await expect(takeIn(bytes(page), { name: 'list.html' })).rejects.toThrow(
      /^list\.html holds no article: expected some sentences/,
    )
  })

  test('tags nested a hundred thousand deep, at once', async () => {
    const page = story(`${'<div>'.repeat(100_000)}${lines}`)
    await expect(takeIn(bytes(page), { name: 'deep.html' })).rejects.toThrow(/^deep\.html nests more than 512 tags/)
  })

  test.each([
    ['tags closed by a slash nest all the same', `${'<div/>'.repeat(100_000)}${lines}`, /nests more than 512 tags/],
    ['too many tags', `${lines}${'<i>a</i>'.repeat(201_000)}`, /has more than 200000 tags/],
  ])('%s', async (_, body, message) => {
    await expect(takeIn(bytes(story(body)), { type: 'html' })).rejects.toThrow(message)
  })

  test('a PDF that is none', async () => {
    await expect(takeIn(bytes('%PDF-1.7\nnothing'), { name: 'a.pdf' })).rejects.toThrow(
      /^a\.pdf is a PDF that cannot be read/,
    )
  })
})

describe('hostile markup is read in time', () => {
  test.each([
    ['a huge attribute', `<p title="${'x'.repeat(3_000_000)}">${lines}`],
    ['an attribute never closed', `${lines}<p title="${'x '.repeat(500_000)}`],
    ['many open angles', `${lines}${'<'.repeat(100_000)}`],
    ['many open tags of one kind', `${lines}${'<p>a'.repeat(20_000)}`],
    ['comments never closed', `${lines}${'<!-- '.repeat(100_000)}`],
    ['scripts are not run', `${lines}<script>throw new Error('ran')</script><img src=x onerror="process.exit(1)">`],
  ])(
    '%s',
    async (_, body) => {
      const [item] = await takeIn(bytes(story(body)), { name: 'hostile.html' })
      expect(item!.text).toContain('The harbour authority said on Tuesday')
    },
    30_000,
  )
})

describe('encodings', () => {
  const text = 'Der Bürgermeister sagte: „Wir prüfen das“, und die Behörde bestätigte es später.'
  const utf16 = (big: boolean): Uint8Array => {
    const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le')
    return big ? buffer.swap16() : buffer
  }
  // TextEncoder writes UTF-8 only, so the bytes of the old code pages are spelt out.
  const windows1252 = Uint8Array.from([...text].map((mark) => ({ '„': 0x84, '“': 0x93 })[mark] ?? mark.charCodeAt(0)))
  const shiftJis = Uint8Array.from([
    0x8d, 0x60, 0x82, 0xcc, 0x93, 0x8c, 0x91, 0xa4, 0x82, 0xcd, 0x95, 0xc2, 0x8d, 0xbd, 0x82, 0xb5, 0x82, 0xbd, 0x81,
    0x42,
  ])

  test.each([
    ['UTF-8 with a mark', bytes(`\uFEFF${text}`), {}, text],
    ['UTF-16, little end first', utf16(false), {}, text],
    ['UTF-16, big end first', utf16(true), {}, text],
    ['UTF-16 without a mark', utf16(false).subarray(2), {}, text],
    ['windows-1252 by the header', windows1252, { contentType: 'text/plain; charset=windows-1252' }, text],
    ['windows-1252 by a guess', windows1252, {}, text],
    ['UTF-8 although the header says otherwise', bytes(text), { contentType: 'text/plain; charset=iso-8859-1' }, text],
    ['Shift_JIS by the header', shiftJis, { contentType: 'text/plain; charset=Shift_JIS' }, '港の東側は閉鎖した。'],
  ])('%s', async (_, input, options, expected) => {
    const [item] = await takeIn(input, options)
    expect(item!.text).toBe(expected)
  })

  test('windows-1252 by the meta tag of a page', async () => {
    const page = Buffer.from(
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><h1>Der Bürger</h1>${'<p>Die Behörde bestätigte es später, und der Bürgermeister schwieg.</p>'.repeat(4)}`,
      'latin1',
    )
    const [item] = await takeIn(page)
    expect(item!.text).toContain('Die Behörde bestätigte es später')
  })
})

describe('JSON lines', () => {
  const good =
    '{"id":"1","title":"Quay closes","text":"The quay closes, the mayor said.","published":"2024-05-10","author":{"name":"Jane Doe"},"outlet":"Coast","url":"https://c.example/1"}'

  test('one item a line, facts as stated, the title before the text', async () => {
    const [item] = await takeIn(bytes(`${good}\n`), { name: 'a.jsonl' })
    expect(item!.text).toBe('Quay closes\n\nThe quay closes, the mayor said.')
    expect(item!.parts.map((part) => part.kind)).toEqual(['title', 'body'])
    expect([item!.byline, item!.outlet, item!.published, item!.url]).toEqual(
      ['Jane Doe', 'Coast', '2024-05-10', 'https://c.example/1'].map((value) => ({ value, from: 'file' })),
    )
    expect(item!.type).toBe('json')
  })

  test('a bad line does not cost the others', async () => {
    const input = `${good}\n{"title": "half\n\n{"id":"3"}\n[1]\n{"html":"${lines.replaceAll('"', "'")}"}\n`
    const taken: (Item | InputError)[] = []
    for await (const one of takeInAll(bytes(input), { name: 'a.jsonl' })) taken.push(one)
    expect(taken.map((one) => (one instanceof InputError ? one.message : one.parts.length))).toEqual([
      2,
      'a.jsonl, line 2 is no JSON: expected an object with "text" or "html", came "{\\"title\\": \\"half".',
      'a.jsonl, line 4 holds no text: expected "text" or "html" with words in it, came id.',
      'a.jsonl, line 5 is no JSON object: expected one with "text" or "html", came "[1]".',
      1,
    ])
  })

  test('a list of records in one JSON text', async () => {
    const items = await takeIn(bytes(`[${good},\n${good.replace('"1"', '"2"')}]`), { type: 'json' })
    expect(items).toHaveLength(2)
  })
})

test('the day a caller states stands above the page, with a notice where they differ', async () => {
  const page = bytes(`<meta property="article:published_time" content="2024-05-09">${story(lines)}`)
  const [item] = await takeIn(page, { type: 'html', published: '2024-05-10' })
  expect(item!.published).toEqual({ value: '2024-05-10', from: 'option' })
  expect(item!.notices.map((notice) => notice.rule)).toEqual(['published-differs'])
})

test('a day that is none is a wrong use', async () => {
  await expect(takeIn(bytes('The quay closes.'), { published: 'soon' })).rejects.toThrow(UsageError)
})

describe('whatever comes', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '\r\n', '\t', '“', '\u00A0', '(AFP)', 'By Jane Doe', '—', '1', 'é'),
    maxLength: 300,
  })
  const wordsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean)

  test('plain text keeps every word in its order', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        fc.pre(text.trim() !== '')
        const [item] = await takeIn(bytes(text), { type: 'plain' })
        expect(wordsIn(item!.text)).toEqual(wordsIn(text))
        expect(item!.text).not.toMatch(/\r|\n\s*\n\s*\n/)
      }),
    )
  })

  test('parts cover the text in order, with blank lines alone between them', async () => {
    const pieces = fc.array(
      fc.constantFrom(
        lines,
        '<h2>A warning</h2>',
        '<figure><img><figcaption>The quay, 3 March 2021</figcaption></figure>',
        '<blockquote>Nobody should walk there.</blockquote>',
        '<p>(AFP)</p>',
        '<p>Read more: <a href="/x">Storm</a></p>',
        '<div>',
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          words,
          pieces.map((all) => story(lines + all.join(''))),
        ),
        async (text) => {
          fc.pre(text.trim() !== '')
          const [item] = await takeIn(bytes(text))
          let at = 0
          for (const part of item!.parts) {
            expect(item!.text.slice(at, part.start)).toMatch(at === 0 ? /^$/ : /^\n\n$/)
            expect(part.end).toBeGreaterThan(part.start)
            at = part.end
          }
          expect(at).toBe(item!.text.length)
        },
      ),
    )
  })

  test('the same bytes give the same item, named by their digest', async () => {
    const page = bytes(story(lines))
    const [once, again] = [await takeIn(page), await takeIn(page)]
    expect(once).toEqual(again)
    expect(once[0]!.sha256).toBe(createHash('sha256').update(page).digest('hex'))
  })
})

test('a text just within the limit is read', async () => {
  const [item] = await takeIn(new Uint8Array(LARGEST_INPUT).fill(97))
  expect(item!.text).toHaveLength(LARGEST_INPUT)
})
