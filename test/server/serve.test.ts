import { expect, test } from 'vitest'
import { openSession } from '../../src/hear.ts'
import { serve } from '../../src/server/app.ts'
import { hearsay } from '../cli/in-memory.ts'
import { emptyReader } from '../empty-reader.ts'

const session = () => openSession(async () => emptyReader())
const token = 'a-long-enough-token'

test('it listens to this machine alone, at the address it names', async () => {
  const served = await serve(session())
  const { url } = served
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const response = await fetch(`${url}api/read`, {
    method: 'POST',
    body: JSON.stringify({ text: 'Rain fell.' }),
    headers: { 'Content-Type': 'application/json' },
  })
  expect(response.status).toBe(200)
  await served.close()
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('its example is read when it is first asked for, and held against the transcripts of its days', async () => {
  const served = await serve(session())
  const response = await fetch(`${served.url}api/example`)
  const again = await fetch(`${served.url}api/example`, {
    headers: { 'If-None-Match': response.headers.get('ETag') ?? '' },
  })
  expect(await response.json()).toMatchObject({ read: { input: 'examples/china-parts.txt' }, check: { findings: [] } })
  expect(again.status).toBe(304)
  await served.close()
})

test.each<[string, Parameters<typeof serve>[1], RegExp]>([
  ['an address that others reach, without a token', { host: '0.0.0.0' }, /expected --token/],
  ['a token that is short', { token: 'abc' }, /at least 16/],
  ['a token that no header carries', { token: 'päßwörter sind länger' }, /cannot carry/],
  ['an address that is not here', { host: '192.0.2.1', token }, /Nothing can listen at 192\.0\.2\.1:0/],
])('%s is refused', async (_, options, reason) => {
  await expect(serve(session(), options)).rejects.toThrow(reason)
})

test('with a token, the address carries it where no browser sends it', async () => {
  const served = await serve(session(), { token })
  expect(new URL(served.url).hash).toBe(`#token=${token}`)
  expect((await fetch(`${new URL('/api/example', served.url)}`)).status).toBe(401)
  await served.close()
})

test('the command prints the address on one line and ends when it is told to', async () => {
  const { status, stdout, stderr } = await hearsay(['serve', '--port', '0'], { interrupted: async () => {} })
  expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\n$/), ''])
})

test('a port that is none', async () => {
  const { status, stderr } = await hearsay(['serve', '--port', '99999'])
  expect(status).toBe(2)
  expect(stderr).toContain('"99999" is no port')
})
