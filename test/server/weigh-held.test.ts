import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSession } from '../../src/hear.ts'
import type { Reading } from '../../src/schema/to-reading.ts'
import { openDesk } from '../../src/server/ledger-desk.ts'
import { createQueue } from '../../src/server/queue.ts'
import { thinkHere } from '../../src/server/thinking.ts'
import { weighHeldIn } from '../../src/server/weigh-held.ts'
import { emptyReader } from '../empty-reader.ts'

test('an article that many look at is weighed once, and anew when a transcript comes', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hearsay-weighed-')), 'hearsay.db')
  const session = openSession(async () => emptyReader(), { ledger: path })
  const ids: string[] = []
  for await (const outcome of session.add(['Rain fell.'])) if ('kept' in outcome) ids.push(outcome.document.id)
  let weighed = 0
  const weighReading = (reading: Reading): ReturnType<typeof session.weighReading> => {
    weighed++
    return session.weighReading(reading)
  }
  const desk = openDesk(path)
  const thinking = thinkHere({ ...session, weighReading }, desk)
  const weigh = weighHeldIn({ desk, thinking, weighing: createQueue(1), comparing: createQueue(1) })
  const [id = ''] = ids
  const [first, second] = await Promise.all([weigh(id, 'weighReading'), weigh(id, 'weighReading')])
  expect([weighed, first === second]).toEqual([1, true])
  expect(JSON.parse(new TextDecoder().decode(first?.json))).toMatchObject({ read: { text: 'Rain fell.' } })
  expect(await weigh('aaaaaaaaaaaaaaaa', 'weighReading')).toBe(null)
  for await (const outcome of session.recordAdd(['MS. RUIZ:  Rain fell.\n\nQ    When?\n'], { published: '2024-05-23' }))
    expect(outcome).toMatchObject({ kept: 'added', transcript: { date: '2024-05-23' } })
  await weigh(id, 'weighReading')
  expect(weighed).toBe(2)
  desk.close()
  await session.close()
})
