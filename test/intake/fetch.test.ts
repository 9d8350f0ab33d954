import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FetchError } from '../../src/error.ts'
import { fetchBytes } from '../../src/intake/take-in.ts'
import type { FetchOptions } from '../../src/intake/take-in.ts'

const answers: Record<string, RequestListener> = {
  '/page': (_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end('<p>words</p>'),
  '/moved': (_, answer) => answer.writeHead(302, { location: '/page' }).end(),
  '/inside': (_, answer) => answer.writeHead(302, { location: 'http://10.0.0.1/admin' }).end(),
  '/mapped': (_, answer) => answer.writeHead(302, { location: 'http://[::ffff:169.254.169.254]/latest' }).end(),
  '/named-inside': (_, answer) => answer.writeHead(302, { location: 'http://inside.example/' }).end(),
  '/file': (_, answer) => answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/round': (_, answer) => answer.writeHead(302, { location: '/round' }).end(),
  '/large': (_, answer) => answer.end('x'.repeat(5000)),
  '/bomb': (_, answer) => answer.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(3_000_000))),
  '/gone': (_, answer) => answer.writeHead(404).end(),
  '/slow': () => {},
}
let server: Server
let base: string
/** Stands in for the net: the test server is the one loopback address allowed, and "inside.example" a name that leads inside. */
const net: FetchOptions = {
  allow: (address) => address === '127.0.0.1',
  lookup: (host, options, done) => {
    const address = host === 'inside.example' ? '192.168.0.7' : '127.0.0.1'
    if (options.all) done(null, [{ address, family: 4 }])
    else done(null, address, 4)
  },
}

beforeAll(async () => {
  server = createServer((request, answer) => answers[request.url ?? '']?.(request, answer))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://news.example:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('brings bytes, content type and the address after redirects', async () => {
  const fetched = await fetchBytes(`${base}/moved`, net)
  expect(new TextDecoder().decode(fetched.bytes)).toBe('<p>words</p>')
  expect([fetched.url, fetched.contentType]).toEqual([`${base}/page`, 'text/html; charset=utf-8'])
})

describe('refuses, and names address and reason', () => {
  test.each([
    [
      '/inside',
      /^http:\/\/10\.0\.0\.1\/admin, to which .*\/inside redirects, was not fetched: 10\.0\.0\.1 is a private or reserved address\.$/,
    ],
    ['/mapped', /was not fetched: ::ffff:a9fe:a9fe is a private or reserved address\.$/],
    ['/named-inside', /was not fetched: inside\.example leads to 192\.168\.0\.7, a private or reserved address\.$/],
    ['/file', /was not fetched: expected http or https, came file:$/],
    ['/round', /was not fetched: more than 5 redirects\.$/],
    ['/gone', /was not fetched: the server answered 404 Not Found\.$/],
  ])('%s', async (path, message) => {
    const failure = await fetchBytes(base + path, net).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(FetchError)
    expect((failure as FetchError).message).toMatch(message)
  })

  test.each(['/large', '/bomb'])('more than is asked for, also after decompression: %s', async (path) => {
    await expect(fetchBytes(base + path, { ...net, maxBytes: 2000 })).rejects.toThrow(/larger than 0\.0 MB/)
  })

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://user@example.org/',
    'ftp://example.org/',
    'no address',
  ])('without a stand-in: %s', async (address) => {
    await expect(fetchBytes(address)).rejects.toBeInstanceOf(FetchError)
  })

  test('what takes too long', async () => {
    await expect(fetchBytes(`${base}/slow`, { ...net, timeout: 100 })).rejects.toThrow(
      /was not fetched: it took too long\.$/,
    )
  })

  test("a caller's own stop passes as it is", async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(new Error('enough')), 50)
    await expect(fetchBytes(`${base}/slow`, { ...net, signal: stop.signal })).rejects.toThrow('enough')
  })
})
