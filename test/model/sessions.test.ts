import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ModelError } from '../../src/error.ts'
import type { Columns, Outputs } from '../../src/model/model.ts'
import { openSessions, type Sessions } from '../../src/model/sessions.ts'

const GRAPH = readFileSync(join(import.meta.dirname, '../../weights/reader.onnx'))

/** Word pieces 1000, 1001 … of a window of some length. */
function window(length: number): Columns {
  const zeros = new Int32Array(length)
  return { ids: Int32Array.from(zeros, (_, at) => 1000 + at), shapes: zeros, marks: zeros, places: zeros }
}

async function tagsOf(sessions: Sessions, lengths: readonly number[]): Promise<Outputs[string][]> {
  const found: Outputs[string][] = []
  await sessions.run({
    columns: lengths.map(window),
    outputs: ['tag'],
    take: (at, outputs) => void (found[at] = outputs.tag!),
  })
  return found
}

describe('sessions of a thread each', () => {
  let [one, two]: Sessions[] = []
  beforeAll(async () => {
    ;[one, two] = await Promise.all(
      [1, 2].map((threads) => openSessions(GRAPH, { folder: 'weights', threads, apart: true })),
    )
  })
  afterAll(() => Promise.all([one!.close(), two!.close()]))

  test('give the same of every window, wherever it ran', async () => {
    const lengths = [20, 7, 33, 5, 12, 50, 9, 41]
    expect(await tagsOf(two!, lengths)).toEqual(await tagsOf(one!, lengths))
  })

  test('run several jobs at once', async () => {
    const [a, b] = await Promise.all([tagsOf(two!, [11, 12, 13]), tagsOf(two!, [14, 15])])
    expect([...a!, ...b!].map((tags) => tags.length / 7)).toEqual([11, 12, 13, 14, 15])
  })

  test('do nothing for a job without windows', async () => {
    expect(await tagsOf(two!, [])).toEqual([])
  })

  test('stop between two windows once told to', async () => {
    const stop = new AbortController()
    const job = {
      columns: Array.from({ length: 50 }, () => window(30)),
      outputs: ['tag'],
      take: () => stop.abort(new Error('enough')),
    }
    await expect(two!.run(job, stop.signal)).rejects.toThrow('enough')
    expect((await tagsOf(two!, [6]))[0]!.length).toBe(42)
  })
})

test('a graph that cannot be used is a ModelError', async () => {
  await expect(
    openSessions(new Uint8Array([1, 2, 3]), { folder: '/weights', threads: 2, apart: true }),
  ).rejects.toThrow(ModelError)
})
