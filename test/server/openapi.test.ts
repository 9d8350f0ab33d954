import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleOf } from '../../src/server/example.ts'
import { clientFrom, type Client } from './client.ts'
import { fillLedger, type Filled } from './filled-ledger.ts'
import { appWith } from './world.ts'

const article = { text: '“We will open the bridge in June,” Mayor Ana Ruiz said.' }

let filled: Filled
let client: Client
let statement: string
let document: string
let transcript: string

beforeAll(async () => {
  filled = await fillLedger()
  const app = appWith({ ...filled, example: exampleOf(filled.session) })
  client = await clientFrom((path, init) => app.request(path, init))
  const { body } = await client.call('search', { q: 'pier', limit: 1 })
  const [hit] = body['hits'] as { id: string; document: { id: string } }[]
  ;[statement, document] = [hit?.id ?? '', hit?.document.id ?? '']
  const { body: held } = await client.call('recordList', { from: '2024-05-22' })
  transcript = (held['occasions'] as { id: string }[])[0]?.id ?? ''
})
afterAll(() => filled.close())

test('the description is made from the schemas that validate, and names every operation', () => {
  expect(client.operations.toSorted()).toEqual([
    'add',
    'article',
    'articles',
    'check',
    'compare',
    'correct',
    'deliver',
    'deliveries',
    'deliveryEvents',
    'drift',
    'example',
    'facets',
    'info',
    'origins',
    'read',
    'reading',
    'recordList',
    'search',
    'statement',
    'stopDelivery',
    'trace',
    'transcript',
    'weigh',
    'who',
  ])
})

test.each<[string, () => Record<string, unknown>, number]>([
  ['read', () => article, 200],
  ['check', () => article, 200],
  ['weigh', () => article, 200],
  ['add', () => article, 200],
  ['read', () => ({ text: '' }), 422],
  ['read', () => ({}), 400],
  ['example', () => ({}), 200],
  ['info', () => ({}), 200],
  ['search', () => ({ q: 'weapons', stance: 'unaware,denies', from: '2023-01-01' }), 200],
  ['search', () => ({ q: 'weapons', stance: 'mumbles' }), 400],
  ['search', () => ({ limit: 1000 }), 400],
  ['search', () => ({ from: '2024-02-30' }), 400],
  ['who', () => ({ name: 'Kirby' }), 200],
  ['who', () => ({ name: 'Nobody Atall' }), 200],
  ['who', () => ({}), 400],
  ['statement', () => ({ id: statement }), 200],
  ['statement', () => ({ id: 'aaaaaaaaaaaaaaaa' }), 404],
  ['statement', () => ({ id: '../../etc/passwd' }), 400],
  ['correct', () => ({ id: statement, by: 'Ann', stance: 'denies', note: 'See the second clause.' }), 200],
  ['correct', () => ({ id: statement, by: 'Ann', stance: 'mumbles' }), 400],
  ['correct', () => ({ id: 'aaaaaaaaaaaaaaaa', by: 'Ann', note: 'No such thing.' }), 400],
  ['article', () => ({ id: document }), 200],
  ['reading', () => ({ id: document }), 200],
  ['reading', () => ({ id: 'aaaaaaaaaaaaaaaa' }), 404],
  ['article', () => ({ id: 'aaaaaaaaaaaaaaaa' }), 404],
  ['transcript', () => ({ id: transcript }), 200],
  ['transcript', () => ({ id: document }), 404],
  ['recordList', () => ({ speaker: 'Kirby' }), 200],
  ['deliver', () => ({ ...article, name: 'bridge.txt' }), 202],
  ['deliver', () => ({ ...article, to: 'nowhere' }), 400],
  ['deliver', () => ({}), 400],
  ['deliveries', () => ({}), 200],
  ['stopDelivery', () => ({ id: '00000000-0000-4000-8000-000000000000' }), 404],
  ['stopDelivery', () => ({ id: '1' }), 400],
  ['trace', () => ({ id: statement }), 200],
  ['trace', () => ({ id: document }), 200],
  ['trace', () => ({ id: transcript }), 404],
  ['drift', () => ({ id: statement }), 200],
  ['drift', () => ({ id: document }), 404],
  ['facets', () => ({ q: 'weapons', stance: 'unaware,denies', from: '2023-01-01' }), 200],
  ['facets', () => ({ stance: 'mumbles' }), 400],
  ['origins', () => ({ id: statement }), 200],
  ['origins', () => ({ id: document }), 200],
  ['origins', () => ({ id: transcript }), 404],
  ['articles', () => ({ title: 'arm' }), 200],
  ['articles', () => ({ limit: 1000 }), 400],
  ['compare', () => ({ q: 'weapons' }), 200],
  ['compare', () => ({ q: 'nothingthere' }), 200],
  ['compare', () => ({ docs: document }), 200],
  ['compare', () => ({ docs: 'aaaaaaaaaaaaaaaa' }), 404],
  ['compare', () => ({ docs: 'no id' }), 400],
  ['compare', () => ({}), 200],
  ['compare', () => ({ from: '2024-02-30' }), 400],
])('a client made from the description: %s, %o answers %i, as described', async (operation, given, status) => {
  const answer = await client.call(operation, given())
  expect([answer.status, answer.faults]).toEqual([status, []])
})

test('what was handed over can be stopped, as described', async () => {
  const { body } = await client.call('deliver', { text: 'Rain fell.' })
  const stopped = await client.call('stopDelivery', { id: body['id'] })
  expect([stopped.status, stopped.faults, stopped.body['id']]).toEqual([200, [], body['id']])
})

test('a person’s word stands beside the program’s, and can be taken back', async () => {
  const held = await client.call('statement', { id: statement })
  const { body } = await client.call('article', { id: document })
  expect(held.body).toMatchObject({
    stance: expect.not.stringMatching('denies'),
    corrections: [{ field: 'stance', value: 'denies', by: 'Ann' }],
  })
  expect(body['corrections']).toMatchObject([{ about: statement, field: 'stance', value: 'denies' }])
  await client.call('correct', { id: statement, by: 'Ann', stance: null })
  const after = await client.call('statement', { id: statement })
  expect(after.body['corrections']).toEqual([])
})

test('a list is asked page by page', async () => {
  const ids = async (offset: number): Promise<unknown[]> => {
    const { body } = await client.call('search', { limit: 2, offset })
    return [...(body['hits'] as { id: string }[]).map(({ id }) => id), body['next']]
  }
  const [first, second] = [await ids(0), await ids(2)]
  expect([first.at(-1), second.at(-1)]).toEqual([2, 4])
  expect(new Set([...first, ...second]).size).toBe(6)
})

test('a transcript comes with who quotes what of it, at its place', async () => {
  const { body } = await client.call('transcript', { id: transcript })
  const { text, quotations } = body as {
    text: string
    quotations: { spans: { start: number; end: number }[]; document: { id: string } }[]
  }
  const places = quotations.map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(' … '))
  expect(places).toContain('We have not seen that to date')
  expect(new Set(quotations.map((one) => one.document.id))).toEqual(new Set([document]))
})

test('an article of the ledger comes as it was read, with what the record says now', async () => {
  const { body } = await client.call('article', { id: document })
  expect(body).toMatchObject({ read: { document: { id: document } }, check: { findings: expect.any(Array) } })
  expect((body['check'] as { findings: unknown[] }).findings.length).toBeGreaterThan(5)
})
