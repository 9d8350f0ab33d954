import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSession, type Session } from '../../src/hear.ts'
import type { Delivery } from '../../src/server/delivery.ts'
import { openDeliveries } from '../../src/server/deliveries.ts'
import { openDesk } from '../../src/server/ledger-desk.ts'
import { createQueue } from '../../src/server/queue.ts'
import { eventsOf } from '../../web/client/events.ts'
import { emptyReader } from '../empty-reader.ts'
import { appWith, posting } from './world.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')
const BRIEFING =
  '2023-03-21-press-briefing-by-press-secretary-karine-jean-pierre-and-nsc-coordinator-for-strategic-communications-john-kirby-10.md'

/** A server over a ledger that is not there yet. */
function begin(over: Partial<Session> = {}) {
  const path = join(mkdtempSync(join(tmpdir(), 'hearsay-delivered-')), 'hearsay.db')
  const session = { ...openSession(async () => emptyReader(), { ledger: path, offline: true }), ...over }
  const faults: unknown[] = []
  const app = appWith({ session, desk: openDesk(path), onFault: (error) => faults.push(error) })
  const deliver = async (body: object): Promise<Delivery> => {
    const response = await app.request('/api/deliveries', posting(body))
    expect(response.status).toBe(202)
    return (await response.json()) as Delivery
  }
  const ask = async <Answer>(address: string, init: RequestInit = {}): Promise<Answer> =>
    (await (await app.request(address, { headers: { Host: 'localhost' }, ...init })).json()) as Answer
  const list = async () => (await ask<{ deliveries: Delivery[] }>('/api/deliveries')).deliveries
  const settled = async (): Promise<void> => {
    await expect.poll(async () => (await list()).filter(({ state }) => /waiting|reading/.test(state)).length).toBe(0)
  }
  return { app, ask, deliver, list, settled, faults }
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')

test('what is handed over is read though nobody waits for it, and each that cannot be read says why', async () => {
  const { deliver, list, settled, ask } = begin()
  const lines = ['{"text":"Rain fell.","title":"Rain"}', '{"text":""}', '{"text":"Snow fell."}'].join('\n')
  const taken = await deliver({ base64: base64(lines), name: 'three.jsonl' })
  expect(taken).toMatchObject({ name: 'three.jsonl', to: 'articles', counts: { added: 0 } })
  await deliver({ text: 'Rain fell.', name: 'again.txt' })
  await deliver({ url: 'https://example.org/feed' })
  await deliver({ text: '   ' })
  await settled()
  const [file, again, address, blank] = await list()
  expect(file).toMatchObject({ state: 'done', counts: { added: 2, failed: 1 }, kept: [{ title: 'Rain' }, {}] })
  expect(file?.problems).toMatchObject([
    { type: 'urn:hearsay:problem:input', detail: expect.stringContaining('line 2') },
  ])
  expect(again?.counts.added).toBe(1)
  expect(address?.problems).toMatchObject([{ detail: expect.stringContaining('refused offline') }])
  expect(blank?.problems).toMatchObject([{ status: 422 }])
  expect(await ask('/api/info')).toMatchObject({ articles: 3 })
})

test('transcripts go into the record; two files of one name are two transcripts, and one that is held stays one', async () => {
  const { deliver, list, settled, ask } = begin()
  const briefing = readFileSync(join(EXAMPLES, 'record', BRIEFING)).toString('base64')
  await deliver({ to: 'record', base64: briefing, name: BRIEFING })
  await deliver({ to: 'record', base64: briefing, name: 'copy.md' })
  await deliver({
    to: 'record',
    base64: base64('MS. RUIZ:  Rain fell.\n\nQ    When?\n'),
    name: 'a.txt',
    published: '2024-03-04',
  })
  await deliver({
    to: 'record',
    base64: base64('MS. RUIZ:  Snow fell.\n\nQ    When?\n'),
    name: 'a.txt',
    published: '2024-03-05',
  })
  await deliver({ to: 'record', base64: base64('\u0000\u0001'), name: 'b.bin' })
  await settled()
  expect((await list()).map(({ counts, kept }) => [counts.added, counts.held, counts.failed, kept[0]?.day])).toEqual([
    [1, 0, 0, '2023-03-21'],
    [0, 1, 0, '2023-03-21'],
    [1, 0, 0, '2024-03-04'],
    [1, 0, 0, '2024-03-05'],
    [0, 0, 1, undefined],
  ])
  expect(await ask('/api/record')).toMatchObject({ total: 3 })
})

test('who looks on sees every change, whenever it begins to look', async () => {
  const { app, deliver } = begin()
  await deliver({ text: 'Rain fell.', name: 'rain.txt' })
  const response = await app.request('/api/deliveries/events', { headers: { Host: 'localhost' } })
  expect(response.headers.get('Content-Type')).toBe('text/event-stream')
  const seen: string[] = []
  for await (const { event, data } of eventsOf(response.body!)) {
    if (event === 'deliveries') {
      seen.push(`${(JSON.parse(data) as Delivery[]).length} there`)
      await deliver({ text: 'Snow fell.', name: 'snow.txt' })
    } else seen.push(`${(JSON.parse(data) as Delivery).name} ${(JSON.parse(data) as Delivery).state}`)
    if (seen.at(-1) === 'snow.txt done') break
  }
  expect(seen[0]).toBe('1 there')
})

test('one that waits or is read can be stopped, and the rest goes on', async () => {
  const { app, deliver, list, settled } = begin({
    add: async function* (inputs, { signal } = {}) {
      signal?.throwIfAborted()
      const [input] = inputs as string[]
      if (input === 'long')
        await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      yield { input: '', kept: 'added', document: { id: 'a', title: null, url: null }, statements: 1 }
    },
  })
  const [long, waiting, last] = [
    await deliver({ text: 'long' }),
    await deliver({ text: 'b' }),
    await deliver({ text: 'c' }),
  ]
  const stop = async ({ id }: Delivery): Promise<number> =>
    (await app.request(`/api/deliveries/${id}`, { method: 'DELETE', headers: { Host: 'localhost' } })).status
  expect([await stop(waiting), await stop(long), await stop({ ...last, id: crypto.randomUUID() })]).toEqual([
    200, 200, 404,
  ])
  await settled()
  expect((await list()).map(({ name, state }) => [name, state])).toEqual([
    ['long', 'stopped'],
    ['c', 'done'],
  ])
})

test('a fault is told to who runs the server, and ends its delivery alone', async () => {
  const { deliver, list, settled, faults } = begin({
    recordAdd: () => {
      throw new TypeError('broken')
    },
  })
  await deliver({ to: 'record', text: 'a' })
  await deliver({ text: 'Rain fell.' })
  await settled()
  expect((await list()).map(({ problems }) => problems.map(({ status }) => status))).toEqual([[500], []])
  expect(faults).toEqual([new TypeError('broken')])
})

test('more than the server can hold is told to come again', async () => {
  const session = openSession(async () => emptyReader(), { offline: true })
  const deliveries = openDeliveries({ hearing: session, queue: createQueue(1), onFault: () => {} })
  const large = { to: 'articles', input: '', name: 'a', published: undefined, bytes: 200_000_000 } as const
  deliveries.take(large)
  expect(() => deliveries.take(large)).toThrow(/1 deliveries wait/)
  // What is not read when the server stops is named.
  expect((await deliveries.close()).map(({ name }) => name)).toEqual(['a'])
})
