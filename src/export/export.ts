import { annotationsOf } from './annotations.ts'
import { csvHead, csvLines } from './csv.ts'
import type { Exported } from './exported.ts'
import { JSON_LD_CONTEXT, jsonLdNodes } from './json-ld.ts'
import { PROV_CONTEXT, provenanceNodes } from './provenance.ts'

export type { Exported } from './exported.ts'

/** Open formats: a table of statements, schema.org as JSON-LD, W3C Web Annotations (one a line), PROV-O as JSON-LD. */
export const EXPORT_FORMATS = ['csv', 'jsonld', 'annotations', 'prov'] as const

/** One of these. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What articles give in an open format, a piece of text at a time, so that a large ledger need not fit into memory. */
export function* exportAs(format: ExportFormat, articles: Iterable<Exported>): Generator<string, void, undefined> {
  if (format === 'jsonld') yield* graph(JSON_LD_CONTEXT, articles, jsonLdNodes)
  else if (format === 'prov') yield* graph(PROV_CONTEXT, articles, provenanceNodes)
  else if (format === 'csv') {
    yield csvHead()
    for (const article of articles) yield csvLines(article)
  } else
    for (const article of articles) {
      yield annotationsOf(article)
        .map((one) => `${JSON.stringify(one)}\n`)
        .join('')
    }
}

function* graph(
  context: object,
  articles: Iterable<Exported>,
  nodesOf: (article: Exported) => readonly object[],
): Generator<string, void, undefined> {
  yield `{"@context":${JSON.stringify(context)},"@graph":[`
  let isFirst = true
  for (const article of articles) {
    const nodes = nodesOf(article).map((node) => JSON.stringify(node))
    if (nodes.length > 0) yield `${isFirst ? '\n' : ',\n'}${nodes.join(',\n')}`
    isFirst &&= nodes.length === 0
  }
  yield '\n]}\n'
}
