import { beforeEach, expect, test, vi } from 'vitest'
import { itemsOf } from '../../src/input.ts'
import { isFeed } from '../../src/intake/take-in.ts'

const fetched: string[] = []
const net = new Map<string, string>()
vi.mock('../../src/intake/fetch.ts', () => ({
  fetchBytes: (url: string) => {
    fetched.push(url)
    return Promise.resolve({ url, contentType: 'text/xml', bytes: new TextEncoder().encode(net.get(url)) })
  },
}))
beforeEach(() => {
  fetched.length = 0
  net.clear()
})

const feedOf = (...entries: readonly string[]): string =>
  `<rss version="2.0"><channel><title>P</title>${entries.map((entry) => `<item>${entry}</item>`).join('')}</channel></rss>`

async function comesOf(url: string): Promise<string[]> {
  const found: string[] = []
  for await (const item of itemsOf({ url }, { offline: false }))
    found.push(item instanceof Error ? item.message : `${item.title?.value}`)
  return found
}

test('a feed that names a feed, itself even, is not followed', async () => {
  net.set('https://example.org/feed', feedOf('<title>A</title><link>https://example.org/feed</link>'))
  expect(await comesOf('https://example.org/feed')).toEqual([
    'https://example.org/feed is a feed that another feed names as an entry: expected an article.',
  ])
  expect(fetched).toHaveLength(2)
})

test('an entry with neither text nor address is an error of its own', async () => {
  const text = `<description>${'The harbour reopened on Monday, the port said. '.repeat(20)}</description>`
  net.set('https://example.org/feed', feedOf('<title>A</title>', `<title>B</title>${text}`))
  expect(await comesOf('https://example.org/feed')).toEqual([
    'https://example.org/feed, entry 1 has neither a text nor an address: expected one of them.',
    'B',
  ])
})

test.each([
  ['<?xml version="1.0"?><?xml-stylesheet href="a.xsl" type="text/xsl"?>\n<rss version="2.0">', true],
  ['<?xml version="1.0"?>\n<!-- made by hand --><?xml-stylesheet href="a.css"?><!-- b --><feed xmlns="a">', true],
  ['<!DOCTYPE rss SYSTEM "rss-0.91.dtd"><rss version="0.91">', true],
  ['<rdf:RDF xmlns="a">', true],
  ['<?xml version="1.0"?><html>', false],
  ['<p><rss>', false],
  ['The <rss> mark', false],
])('%s opens as a feed does: %s', (head, expected) => {
  expect(isFeed(head)).toBe(expected)
})
