import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { comparePairs } from '../src/compare-pairs.ts'
import { ModelError } from '../src/error.ts'
import type { PairScores, PairShares } from '../src/model/model.ts'
import { openPairScores } from '../src/pair-scores.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-pair-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('weights without a pair network give no scores', async () => {
  const open = await openPairScores({ model: folder })
  const scores = await open.of([['It rained.', 'It was dry.']])
  expect(scores('It rained.', 'It was dry.')).toBeNull()
  await open.close()
})

test('a manifest of another form is refused by its name', async () => {
  const broken = mkdtempSync(join(folder, 'broken-'))
  writeFileSync(join(broken, 'pair.json'), '{"schema":"hearsay/pair-network/0"}')
  await expect(openPairScores({ model: broken })).rejects.toThrow(ModelError)
})

const AGREE: PairShares = { entails: 0.95, contradicts: 0.01, neither: 0.04, bears: 0.97 }
const APART: PairShares = { entails: 0.01, contradicts: 0.95, neither: 0.04, bears: 0.03 }

test('what the network makes of two texts weighs, and each pair is asked for once', async () => {
  const pair = {
    id: '1',
    a: 'The council approved the plan for the harbor.',
    b: 'The harbor plan was turned down by the council.',
  }
  const asked: unknown[] = []
  const sure = async (shares: PairShares): Promise<number> => {
    const of = async (pairs: readonly unknown[]): Promise<PairScores> => {
      asked.push(...pairs)
      return () => shares
    }
    for await (const { relation, confidence } of comparePairs([pair], { of }))
      return relation === 'contradicts' ? confidence : 0
    return 0
  }
  expect(await sure(APART)).toBeGreaterThanOrEqual(await sure(AGREE))
  expect(asked).toEqual([
    [pair.a, pair.b],
    [pair.a, pair.b],
  ])
})
