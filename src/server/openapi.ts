import { programVersion } from '../version.ts'
import type { Api } from './api.ts'

/** `GET /openapi.json`: the description of all routes that stand on the API, made from the schemas that validate. */
export function describeApi(api: Api): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Hearsay',
      version: programVersion(),
      description: 'Reads news and official records into who said what. Offsets are in UTF-16 units of `text`.',
      license: { name: 'Apache-2.0' },
    },
    security: [{}, { token: [] }],
  })
}
