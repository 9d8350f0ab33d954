import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { itemsOf } from '../../src/input.ts'
import { pagesOf } from '../../src/intake/take-in.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-archives-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const paragraph = 'The harbour of Eastby reopened on Monday after eleven days, the port authority said in a statement. '
const body = `<p>${paragraph.repeat(6)}</p><p>“No ship was damaged,” said Ada Quill, who speaks for the port. ${paragraph}</p>`
const page = `<!doctype html><html><head><title>Harbour reopens</title></head><body><article><h1>Harbour reopens</h1>${body}</article></body></html>`

/** What comes of a file: the title and address of each item, or the words of its error. */
async function comesOf(name: string, bytes: string | Uint8Array): Promise<string[]> {
  writeFileSync(join(folder, name), bytes)
  const found: string[] = []
  for await (const item of itemsOf({ file: join(folder, name) }, { offline: true }))
    found.push(
      item instanceof Error ? item.message : `${item.title?.value} ${item.url?.value} ${item.published?.value}`,
    )
  return found
}

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Eastby Post</title><item><title>Harbour reopens</title><link>https://example.org/1</link>
<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><content:encoded><![CDATA[${body}]]></content:encoded></item>
<item><title>Bridge shut</title><link>https://example.org/2</link><description>It stays shut.</description></item></channel></rss>`

test('a feed: an entry with its text is read, one with a summary is an address to fetch', async () => {
  expect(await comesOf('feed.xml', rss)).toEqual([
    'Harbour reopens https://example.org/1 2024-03-05T10:00:00Z',
    'https://example.org/2 was not fetched: addresses are refused offline.',
  ])
})

test.each([
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry><title>Harbour reopens</title><link href="https://example.org/1"/><published>2024-03-05T10:00:00Z</published><content type="html"><![CDATA[${body}]]></content></entry></feed>`,
    'Harbour reopens https://example.org/1 2024-03-05T10:00:00Z',
  ],
  [
    'a feed without entries',
    '<rss version="2.0"><channel><title>P</title></channel></rss>',
    'is a feed without entries',
  ],
  ['a feed that is broken off', '<rss version="2.0"><channel><item><title>A', 'is '],
])('%s', async (name, source, expected) => {
  expect((await comesOf(`${name}.xml`, source))[0]).toContain(expected)
})

function record(type: string, url: string, block: string | Buffer, more = ''): Buffer {
  const bytes = Buffer.from(block)
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\n${more}Content-Length: ${bytes.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')])
}

function answer(head: string, content: string | Buffer): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${head}\r\n`), Buffer.from(content)])
}

const chunked = `${Buffer.byteLength(page.slice(0, 200)).toString(16)}\r\n${page.slice(0, 200)}\r\n${Buffer.byteLength(page.slice(200)).toString(16)}\r\n${page.slice(200)}\r\n0\r\n\r\n`
const archive = [
  record('warcinfo', '', 'software: none'),
  record('request', 'https://example.org/1', 'GET / HTTP/1.1\r\n\r\n'),
  record('response', 'https://example.org/1', answer('', page)),
  record('response', 'https://example.org/2', answer('Transfer-Encoding: chunked\r\n', chunked)),
  record('response', 'https://example.org/3', answer('Content-Encoding: gzip\r\n', gzipSync(page))),
  record('response', 'https://example.org/gone', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnone'),
]
const pages = [1, 2, 3].map((n) => `Harbour reopens https://example.org/${n} undefined`)

test('an archive, plain and packed record by record: its whole answers are pages', async () => {
  expect(await comesOf('a.warc', Buffer.concat(archive))).toEqual(pages)
  expect(await comesOf('b.warc.gz', Buffer.concat(archive.map((one) => gzipSync(one))))).toEqual(pages)
})

test('the bytes of an archive are an archive by their name', async () => {
  const found: unknown[] = []
  for await (const item of itemsOf({ bytes: gzipSync(Buffer.concat(archive)), name: 'b.warc.gz' }, { offline: true }))
    found.push('url' in item ? item.url : item)
  expect(found).toHaveLength(3)
})

test('an archive that is cut off gives what it has and says where it ends', async () => {
  const whole = Buffer.concat(archive)
  const found = await comesOf('c.warc', whole.subarray(0, whole.length - 300))
  expect(found.slice(0, 2)).toEqual(pages.slice(0, 2))
  expect(found.at(-1)).toContain('the archive ends inside')
  const packed = gzipSync(whole)
  expect((await comesOf('d.warc.gz', packed.subarray(0, packed.length - 50))).at(-1)).toContain(
    'is broken off or damaged',
  )
})

test('bombs and other files are one error each', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000))
  const within = record('response', 'https://example.org/bomb', answer('Content-Encoding: gzip\r\n', bomb))
  expect(await comesOf('e.warc', Buffer.concat([within, archive[2]!]))).toEqual([
    expect.stringContaining('https://example.org/bomb'),
    pages[0],
  ])
  expect(await comesOf('f.warc.gz', bomb)).toEqual([expect.stringContaining('this is no WARC archive')])
  expect(await comesOf('g.warc', 'Dear diary')).toEqual([expect.stringContaining('the archive ends inside the head')])
  expect(await comesOf('h.warc.gz', 'Dear diary')).toEqual([expect.stringContaining('is broken off or damaged')])
})

test('a page that is not whole is an error, and the next one is read', async () => {
  const half = answer('Transfer-Encoding: chunked\r\n', chunked.slice(0, 400))
  const unended = answer('Transfer-Encoding: chunked\r\n', chunked.slice(0, -5))
  const parts = [
    record('response', 'https://example.org/cut', answer('', page.slice(0, 300)), 'WARC-Truncated: length\r\n'),
    record('response', 'https://example.org/half', half),
    record('response', 'https://example.org/unended', unended),
    record('response', 'https://example.org/plain', answer('Transfer-Encoding: chunked\r\n', page)),
  ]
  const name = join(folder, 'i.warc')
  expect(await comesOf('i.warc', Buffer.concat(parts))).toEqual([
    `https://example.org/cut in ${name} is not whole: it was cut off by length.`,
    `https://example.org/half in ${name} is not whole: its last chunk is missing.`,
    `https://example.org/unended in ${name} is not whole: its last chunk is missing.`,
    'Harbour reopens https://example.org/plain undefined',
  ])
})

test.each([false, true])('whoever stops early lets go of the archive (packed: %s)', async (packed) => {
  const bytes = Buffer.concat(archive)
  let isClosed = false
  async function* stream(): AsyncGenerator<Uint8Array> {
    try {
      yield packed ? gzipSync(bytes) : bytes
      for (;;) yield await new Promise<Uint8Array>((done) => setImmediate(done, Buffer.alloc(10)))
    } finally {
      isClosed = true
    }
  }
  for await (const found of await pagesOf(stream(), { name: 'a', most: 1_000_000, packed })) {
    expect(found).toMatchObject({ url: 'https://example.org/1' })
    break
  }
  await vi.waitFor(() => expect(isClosed).toBe(true))
})

test('what is no fault of the archive is no word on the archive', async () => {
  const stop = new AbortController()
  stop.abort()
  writeFileSync(join(folder, 'j.warc.gz'), gzipSync(Buffer.concat(archive)))
  const items = itemsOf({ file: join(folder, 'j.warc.gz') }, { offline: true, signal: stop.signal })
  await expect(items.next()).rejects.toThrow('aborted')
})
