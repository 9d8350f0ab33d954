import { describe, expect, test } from 'vitest'
import { oneAhead } from '../src/ahead.ts'

async function* of(...items: number[]): AsyncGenerator<number, void, undefined> {
  yield* items
}

async function all<Made>(made: AsyncIterable<Made>): Promise<Made[]> {
  const out: Made[] = []
  for await (const one of made) out.push(one)
  return out
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('oneAhead', () => {
  test('keeps the order, however long each takes', async () => {
    const slowFirst = oneAhead(of(30, 1, 10), async (ms) => {
      await wait(ms)
      return ms
    })
    expect(await all(slowFirst)).toEqual([30, 1, 10])
  })

  test('works on two at once, never on three', async () => {
    let now = 0
    let most = 0
    const counted = oneAhead(of(1, 2, 3, 4, 5), async (item) => {
      most = Math.max(most, ++now)
      await wait(3)
      now--
      return item
    })
    expect(await all(counted)).toEqual([1, 2, 3, 4, 5])
    expect(most).toBe(2)
  })

  test('gives the first while the second has not come', async () => {
    const slow = async function* (): AsyncGenerator<string, void, undefined> {
      yield 'first'
      await wait(1000)
      yield 'second'
    }
    const began = performance.now()
    for await (const one of oneAhead(slow(), async (item) => item)) {
      expect(one).toBe('first')
      break
    }
    expect(performance.now() - began).toBeLessThan(1900)
  })

  test('fails where one fails, and stops what gives the items', async () => {
    let stopped = false
    const items = async function* (): AsyncGenerator<number, void, undefined> {
      try {
        yield* [1, 2, 3]
      } finally {
        stopped = true
      }
    }
    const failing = oneAhead(items(), async (item) => {
      if (item === 2) throw new Error('two')
      return item
    })
    await expect(all(failing)).rejects.toThrow('two')
    expect(stopped).toBe(true)
  })
})
