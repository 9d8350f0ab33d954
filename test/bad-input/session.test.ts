import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UsageError } from '../../src/error.ts'
import { openHearsay, type Session } from '../../src/hear.ts'
import { weightsFolder } from '../weights-folder.ts'

const ONE = 'Ruiz said that the bridge opens in June. “We went,” she told reporters, “and came back.”'
const TWO = 'The ministry denied that talks had failed. Lee, the envoy, called the report “a fantasy”.'
const LONG = `${ONE} ${TWO}\n\n`.repeat(3000)
let session: Session

beforeAll(async () => {
  session = openHearsay({ model: weightsFolder() })
  await session.read(ONE)
})

afterAll(() => session?.close())

describe('a long read', () => {
  // A window of the encoder is read to its end, some 30 ms; on a machine that is busy with more it may take longer.
  test('stops within 200 ms of its signal, and the session goes on', { retry: 5 }, async () => {
    const start = performance.now()
    await session.read(ONE)
    const short = performance.now() - start
    const stop = new AbortController()
    const reading = session.read(LONG, { signal: stop.signal }).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const began = performance.now()
    stop.abort(new Error('enough'))
    expect(await reading).toMatchObject({ message: 'enough' })
    expect(performance.now() - began).toBeLessThan(Math.max(200, 4 * short))
    expect((await session.read(ONE)).attributions).not.toEqual([])
  })

  test('does not begin where the signal has aborted', async () => {
    await expect(session.read(LONG, { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never')
  })

  test('ends with a clear error where its session closes', async () => {
    const other = openHearsay({ model: weightsFolder() })
    await other.read(ONE)
    const reading = other.read(LONG).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await other.close()
    expect(await reading).toBeInstanceOf(UsageError)
  })
})

describe('a closed session', () => {
  test('refuses to read, and closes again in peace', async () => {
    const other = openHearsay({ model: weightsFolder() })
    await other.read(ONE)
    await other.close()
    await expect(other.read(TWO)).rejects.toThrow(UsageError)
    await expect(other.read(TWO)).rejects.toThrow('This session is closed: expected an open one.')
    await expect(other.close()).resolves.toBeUndefined()
  })
})

test('two reads at once give what one after the other gives', async () => {
  const after = [await session.read(ONE + TWO), await session.read(TWO)]
  expect(await Promise.all([session.read(ONE + TWO), session.read(TWO)])).toEqual(after)
})

test('two sessions do not disturb each other', async () => {
  const other = openHearsay({ model: weightsFolder(), threads: 1 })
  const [one, two] = await Promise.all([session.read(ONE), other.read(ONE)])
  await other.close()
  expect(two.attributions.map(({ id }) => id)).toEqual(one.attributions.map(({ id }) => id))
})
