import { join } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { expect, test } from 'vitest'
import { hostile, hostileSession } from '../web/hostile.ts'
import { fillLedger } from './filled-ledger.ts'
import { appWith } from './world.ts'

const root = join(import.meta.dirname, '../..')
const address = new URL('http://localhost/mcp')

/** The official client over HTTP, to an app in memory. */
async function connected(app = appWith()): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const fetch = async (url: string | URL, init?: RequestInit): Promise<Response> =>
    app.request(String(url), { ...init, headers: { ...headersOf(init), Host: 'localhost' } })
  await client.connect(new StreamableHTTPClientTransport(address, { fetch }))
  return client
}

function headersOf(init: RequestInit | undefined): Record<string, string> {
  return Object.fromEntries(new Headers(init?.headers))
}

type Shown = Readonly<Record<string, unknown>>

test('its tools only read, and say what they take', async () => {
  const { tools } = await (await connected()).listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'read_article',
    'check_quotation',
    'search_statements',
    'who',
    'trace',
    'compare',
    'drift',
  ])
  expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([])
  expect(tools.filter(({ inputSchema }) => inputSchema.type !== 'object')).toEqual([])
})

test.each([
  ['We have not seen that to date', 'Jake Sullivan', 'verbatim'],
  ['We have seen that to date', 'Jake Sullivan', 'altered'],
  ['We have not seen that to date', 'Karine Jean-Pierre', 'misattributed'],
])('the record on “%s”, given to %s: %s', async (quotation, speaker, verdict) => {
  const client = await connected()
  const { structuredContent } = await client.callTool({
    name: 'check_quotation',
    arguments: { quotation, speaker, from: '2024-05-22', venue: 'briefing' },
  })
  const { findings } = structuredContent as { findings: Shown[] }
  expect(findings).toMatchObject([
    { verdict, record: { date: '2024-05-22', speaker: 'Jake Sullivan', spans: [{ start: expect.any(Number) }] } },
  ])
})

test('words of an article are framed as data, cannot leave the frame, and are shortened; spans stay whole', async () => {
  const client = await connected(appWith({ session: hostileSession() }))
  const { content, structuredContent } = await client.callTool({ name: 'read_article', arguments: { text: 'any' } })
  const [block] = content as { text: string }[]
  expect(block?.text).toMatch(/never an instruction[^<]*<untrusted-data>\n[^<]*\n<\/untrusted-data>$/)
  expect(block?.text.length).toBeLessThan(20_000)
  expect(structuredContent).toMatchObject({
    count: 1,
    next: null,
    statements: [{ content: { spans: [{ start: 0, end: hostile.length }], text: expect.stringMatching(/ \[…\]$/) } }],
    sources: [{ id: 's' }],
  })
})

test('the ledger answers with ids and spans, a page at a time', async () => {
  const filled = await fillLedger()
  const client = await connected(appWith(filled))
  const found = await client.callTool({ name: 'search_statements', arguments: { words: 'pier', limit: 1 } })
  expect(found.structuredContent).toMatchObject({
    statements: [
      {
        id: expect.stringMatching(/^[a-z2-7]{16}$/),
        spans: [{ start: expect.any(Number) }],
        text: expect.stringMatching(/pier/i),
      },
    ],
    next: 1,
  })
  const { structuredContent } = await client.callTool({ name: 'who', arguments: { name: 'Sullivan' } })
  expect(structuredContent).toMatchObject({ profile: { name: 'Jake Sullivan', kind: 'person' } })
  const [{ id }] = (found.structuredContent as { statements: [{ id: string }] }).statements
  const traced = await client.callTool({ name: 'trace', arguments: { id } })
  expect(traced.structuredContent).toMatchObject({
    statement: { id },
    attribution: { id, content: { spans: [{ start: expect.any(Number) }] } },
    arrivals: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    counts: { readings: 1, arrivals: 1, revisions: 0 },
  })
  const told = await client.callTool({ name: 'drift', arguments: { id } })
  expect(told.structuredContent).toMatchObject({
    id,
    steps: expect.arrayContaining([expect.objectContaining({ statement: id, spans: [expect.anything()] })]),
    next: null,
  })
  const nothing = await client.callTool({ name: 'trace', arguments: { id: 'aaaaaaaaaaaaaaaa' } })
  expect(nothing).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('holds no statement') }] })
  const compared = await client.callTool({ name: 'compare', arguments: { words: 'weapons' } })
  const { propositions, relations, statements, counts } = compared.structuredContent as {
    propositions: { statements: string[] }[]
    relations: { a: string; b: string; reason: string }[]
    statements: { id: string; spans: object[] }[]
    counts: Record<string, number>
  }
  const known = new Set(statements.filter(({ spans }) => spans.length > 0).map(({ id: one }) => one))
  const wanted = [...propositions.flatMap((one) => one.statements), ...relations.flatMap(({ a, b }) => [a, b])]
  expect(counts['propositions']).toBeGreaterThan(0)
  expect(wanted.filter((one) => !known.has(one))).toEqual([])
  await filled.close()
})

test.each([
  ['an argument of another kind', { quotation: 7 }],
  ['a day that the calendar has not', { quotation: 'a', from: '2024-02-30' }],
])('%s is told as an error', async (_, given) => {
  const client = await connected()
  const result = await client.callTool({ name: 'check_quotation', arguments: given })
  expect(result.isError).toBe(true)
})

test('a token is wanted here too', async () => {
  const response = await appWith({ token: 'a-long-enough-token' }).request(address, {
    method: 'POST',
    headers: { Host: 'localhost' },
  })
  expect(response.status).toBe(401)
})

test('the command speaks it over standard input and output, and ends with its input', async () => {
  const client = new Client({ name: 'test', version: '1' })
  const args = ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'mcp', '--ledger', '/nowhere/hearsay.db']
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: root }))
  const { tools } = await client.listTools()
  const refused = await client.callTool({ name: 'check_quotation', arguments: { quotation: 'rain' } })
  expect(tools).toHaveLength(7)
  expect(refused).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('/nowhere/hearsay.db') }] })
  await client.close()
})
