import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { appWith, posting } from './world.ts'

type Operation = {
  readonly operationId: string
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { schema: object }>> }>>
}
type Description = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: object }
}

const app = appWith()
const article = { text: 'Rain fell on Friday.' }

test('the description is made from the schemas that validate, and names every operation', async () => {
  const { openapi, paths } = await described()
  const operations = Object.values(paths).flatMap((path) => Object.values(path).map((one) => one.operationId))
  expect(openapi).toBe('3.1.0')
  expect(operations.toSorted()).toEqual(['check', 'example', 'read', 'weigh'])
})

test.each([
  ['/api/read', article, 200],
  ['/api/check', article, 200],
  ['/api/weigh', article, 200],
  ['/api/read', { text: '' }, 422],
  ['/api/read', {}, 400],
])('what %s answers to %j is what it is described to answer', async (path, body, status) => {
  const response = await app.request(path, posting(body))
  expect(response.status).toBe(status)
  expect(await faultsOf(path, 'post', response)).toEqual([])
})

async function described(): Promise<Description> {
  const response = await app.request('/openapi.json', { headers: { Host: 'localhost' } })
  return (await response.json()) as Description
}

/** How an answer differs from the schema that stands for its status. */
async function faultsOf(path: string, method: string, response: Response): Promise<unknown[]> {
  const { paths, components } = await described()
  const answers = paths[path]?.[method]?.responses ?? {}
  const content = (answers[response.status] ?? answers.default)?.content ?? {}
  const schema = content[response.headers.get('Content-Type') ?? '']?.schema
  const ajv = new Ajv2020({ strict: false })
  const validate = ajv.compile({ ...schema, components })
  validate(await response.json())
  return validate.errors ?? []
}
