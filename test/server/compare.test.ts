import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientFrom, type Client } from './client.ts'
import { fillLedger, type Filled } from './filled-ledger.ts'
import { appWith } from './world.ts'

type Told = { readonly id: string; readonly text: string }
type Body = {
  readonly statements: readonly Told[]
  readonly propositions: readonly { readonly text: string; readonly statements: readonly string[] }[]
  readonly relations: readonly { readonly a: string; readonly b: string; readonly relation: string }[]
  readonly corrections: readonly object[]
  readonly documents: readonly { readonly id: string; readonly title: string }[]
  readonly transcripts: readonly string[]
}

let filled: Filled
let client: Client

beforeAll(async () => {
  filled = await fillLedger()
  const app = appWith(filled)
  client = await clientFrom((path, init) => app.request(path, init))
})
afterAll(() => filled.close())

const compare = async (given: Record<string, unknown>) => (await client.call('compare', given)).body as unknown as Body

test('every thing that is compared by words has a statement with these words', async () => {
  const { propositions, statements } = await compare({ q: 'lethal weapons' })
  const texts = new Map(statements.map(({ id, text }) => [id, text]))
  expect(propositions.length).toBeGreaterThan(0)
  for (const one of propositions) expect(one.statements.some((id) => /weapons/.test(texts.get(id) ?? ''))).toBe(true)
})

test('a person’s word on how two statements stand is kept beside the program’s, from either side', async () => {
  const { body } = await client.call('articles')
  const asked = { docs: (body['articles'] as { id: string }[]).map(({ id }) => id).join(',') }
  const [relation] = (await compare(asked)).relations
  const said = await client.call('correct', { id: relation?.b, against: relation?.a, by: 'Ann', relation: 'unclear' })
  expect(said.status).toBe(200)
  const after = await compare(asked)
  expect(after.corrections).toMatchObject([{ field: 'relation', value: 'unclear', by: 'Ann' }])
  expect(after.relations[0]).toEqual(relation)
  await client.call('correct', { id: relation?.a, against: relation?.b, by: 'Ann', relation: null })
  expect((await compare(asked)).corrections).toEqual([])
})

test('the record has a say, and is told from articles', async () => {
  const { transcripts, documents } = await compare({ q: 'lethal weapons' })
  expect(transcripts.length).toBeGreaterThan(0)
  expect(documents.filter(({ id }) => transcripts.includes(id)).map(({ title }) => title)).toEqual(
    transcripts.map(() => expect.stringContaining('Press Briefing')),
  )
})

test('articles are listed once each, the latest read first', async () => {
  const { body } = await client.call('articles')
  expect((body['articles'] as { published: string }[]).map(({ published }) => published.slice(0, 10))).toEqual([
    '2024-05-22',
    '2023-03-21',
  ])
})
