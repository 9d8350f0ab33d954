import { expect, test } from 'vitest'
import { openSession } from '../../src/hear.ts'
import { createQueue } from '../../src/server/queue.ts'
import { emptyReader } from '../empty-reader.ts'
import { appWith, posting } from './world.ts'

const article = { text: 'Rain fell on Friday.\n\nNobody said a word.' }

test.each<[string, unknown, Record<string, string>, number, RegExp]>([
  ['two kinds of article', { text: 'a', url: 'b' }, {}, 400, /expected one of text, html, url, base64/],
  ['none', {}, {}, 400, /expected one of text/],
  ['no day of the calendar', { ...article, published: '2024-02-30' }, {}, 400, /published/],
  ['a form', article, { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, /Expected a body of JSON/],
  ['no content type', article, { 'Content-Type': '' }, 415, /Expected a body of JSON/],
  ['an empty article', { text: '' }, {}, 422, /The input is empty/],
  ['an address while offline', { url: 'https://example.org/' }, {}, 422, /refused offline/],
  ['an address that is none', { url: 'file:///etc/passwd' }, {}, 422, /is no address of the web/],
  ['a stranger’s name for this server', article, { Host: 'evil.example' }, 403, /evil\.example is not one/],
  ['a page of elsewhere', article, { Origin: 'https://evil.example' }, 403, /another origin/],
  ['a page without an origin', article, { Origin: 'null' }, 403, /another origin/],
  ['a form of elsewhere', article, { 'Sec-Fetch-Site': 'cross-site' }, 403, /another origin/],
])('%s is refused', async (_, body, headers, status, detail) => {
  const response = await appWith().request('/api/read', posting(body, headers))
  const problem = (await response.json()) as { detail: string }
  expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'application/problem+json'])
  expect(problem).toMatchObject({ status, type: expect.stringMatching(/^urn:hearsay:problem:/) })
  expect(problem.detail).toMatch(detail)
})

test('an article comes back with every word', async () => {
  const response = await appWith().request('/api/read', posting(article, { Origin: 'http://localhost' }))
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ schema: 'hearsay/read/1', text: article.text, attributions: [] })
})

test('a body that is too large is refused before it is read', async () => {
  const response = await appWith().request('/api/read', posting({ text: 'x'.repeat(28_000_000) }))
  expect(response.status).toBe(413)
})

test('events: one for each article of a file, a problem in place of one that cannot be read, and the end', async () => {
  const lines = ['{"text":"Rain fell."}', '{"text":""}', '{"text":"Snow fell."}'].join('\n')
  const body = { base64: Buffer.from(lines).toString('base64'), name: 'two.jsonl' }
  const response = await appWith().request('/api/read', posting(body, { Accept: 'text/event-stream' }))
  const events = (await response.text()).match(/^event: .*$/gm)
  expect(events).toEqual(['event: read', 'event: problem', 'event: read', 'event: done'])
})

test('who waits for an article to be weighed has it as soon as it is read', async () => {
  const session = openSession(async () => emptyReader(), { ledger: '/nowhere/hearsay.db' })
  const response = await appWith({ session }).request('/api/weigh', posting(article, { Accept: 'text/event-stream' }))
  expect((await response.text()).match(/^event: .*$/gm)).toEqual(['event: read', 'event: weigh', 'event: done'])
})

test('a fault in a stream of events is told to who runs the server', async () => {
  const faults: unknown[] = []
  const session = openSession(async () => emptyReader())
  const broken = {
    ...session,
    weighReading: () => Promise.reject(new TypeError('broken')),
  }
  const app = appWith({ session: broken, onFault: (error) => faults.push(error) })
  const response = await app.request('/api/weigh', posting(article, { Accept: 'text/event-stream' }))
  expect(await response.text()).toContain('event: problem')
  expect(faults).toEqual([new TypeError('broken')])
})

test('a page of elsewhere cannot have the API work', async () => {
  const headers = { 'Sec-Fetch-Site': 'cross-site', Host: 'localhost' }
  expect((await appWith({}).request('/api/info', { headers })).status).toBe(403)
  expect((await appWith({}).request('/search', { headers })).status).not.toBe(403)
})

test('weigh answers without a record, and says why nothing was held against it', async () => {
  const session = openSession(async () => emptyReader(), { ledger: '/nowhere/hearsay.db' })
  const response = await appWith({ session }).request('/api/weigh', posting(article))
  expect(await response.json()).toMatchObject({
    schema: 'hearsay/weigh/1',
    answer: 'No contradiction found in 0 statements of 0 sources.',
    read: { text: article.text },
    check: null,
    compare: { relations: [] },
    problems: [{ type: 'urn:hearsay:problem:ledger' }],
  })
})

test('where a token is wanted, the API answers no one without it', async () => {
  const app = appWith({ token: 'a-long-enough-token', loopback: false })
  const ask = async (authorization: string): Promise<number> =>
    (await app.request('/api/read', posting(article, { Authorization: authorization, Host: 'desk.example' }))).status
  expect([await ask(''), await ask('Bearer a-long-enough-tokem'), await ask('Bearer a-long-enough-token')]).toEqual([
    401, 401, 200,
  ])
})

test('too many at once are told to come again', async () => {
  const queue = createQueue(1)
  const held = queue.run(() => new Promise<void>((resolve) => setTimeout(resolve, 50)))
  const response = await appWith({ queue }).request('/api/read', posting(article))
  expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5'])
  await held
})

test('a fault of the program is told to the log and not to the outside', async () => {
  const faults: unknown[] = []
  const example = () => Promise.reject(new Error('secret path'))
  const response = await appWith({ example, onFault: (error) => faults.push(error) }).request('/api/example', {
    headers: { Host: 'localhost' },
  })
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret path')
  expect(faults).toHaveLength(1)
})

test('every answer forbids what the page does not need', async () => {
  const response = await appWith().request('/nothing', { headers: { Host: 'localhost' } })
  expect(response.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'; script-src 'self';/)
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
})
