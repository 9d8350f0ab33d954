import { Ajv2020 } from 'ajv/dist/2020.js'

type Parameter = {
  readonly name: string
  readonly in: 'query' | 'path'
}
type Content = Readonly<Record<string, { readonly schema: object }>>
type Operation = {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content: Content }>>
}
type Description = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: object
}

/** What a call brought, and how it differs from what the description says of this operation and status. */
export type Answer = {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly faults: unknown[]
}

/** A client that is made from nothing but a server's description of itself. */
export type Client = {
  readonly operations: readonly string[]
  /** Calls an operation; names that stand in path or query go there, the rest is the body. */
  readonly call: (operation: string, given?: Readonly<Record<string, unknown>>) => Promise<Answer>
}

type Send = (path: string, init?: RequestInit) => Response | Promise<Response>

/** Reads a description and makes the client that it describes. */
export async function clientFrom(send: Send): Promise<Client> {
  const { paths, components } = (await (await send('/openapi.json', { headers })).json()) as Description
  const known = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [operation.operationId, { ...operation, path, method }]),
    ),
  )
  return {
    operations: [...known.keys()],
    call: async (name, given = {}) => {
      const operation = known.get(name)
      if (operation === undefined) throw new Error(`The description has no operation ${name}.`)
      const response = await send(...requestOf(operation, given))
      const body = (await response.clone().json()) as Answer['body']
      return { status: response.status, body, faults: faultsOf(response, body, { operation, components }) }
    },
  }
}

const headers = { Host: 'localhost' }

type Placed = Operation & { readonly path: string; readonly method: string }

function requestOf(
  { path, method, parameters = [], requestBody }: Placed,
  given: Readonly<Record<string, unknown>>,
): Parameters<Send> {
  const places = new Map(parameters.map((one) => [one.name, one.in]))
  const some = (wanted: string | undefined) => Object.entries(given).filter(([key]) => places.get(key) === wanted)
  const query = new URLSearchParams(some('query').map(([key, value]): [string, string] => [key, String(value)]))
  const inPath = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(String(given[key])))
  const init: RequestInit = { method: method.toUpperCase(), headers }
  if (requestBody === undefined) return [`${inPath}?${query}`, init]
  const body = JSON.stringify(Object.fromEntries(some(undefined)))
  return [inPath, { ...init, body, headers: { ...headers, 'Content-Type': 'application/json' } }]
}

type Described = { readonly operation: Operation; readonly components: object }

function faultsOf(response: Response, body: unknown, { operation, components }: Described): unknown[] {
  const { responses } = operation
  const content = (responses[response.status] ?? responses['default'])?.content ?? {}
  const schema = content[response.headers.get('Content-Type') ?? '']?.schema
  if (schema === undefined) return ['of a type that is not described']
  const validate = new Ajv2020({ strict: false }).compile({ ...schema, components })
  validate(body)
  return validate.errors ?? []
}
