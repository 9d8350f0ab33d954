import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { Compared } from '../../schema/compare.ts'
import { framed } from './framed.ts'
import { READ_ONLY, type ToolWorld } from './tool-world.ts'

const MOST = { propositions: 20, relations: 40, missing: 20, origins: 20 } as const

const compareArguments = z.object({
  words: z
    .string()
    .max(500)
    .describe('Words that the statements hold; "quoted words" in a row. None: the latest of all.'),
  source: z.string().max(200).optional().describe('Words of the source’s name.'),
  outlet: z.string().max(200).optional(),
  from: z.iso.date().optional().describe('First day.'),
  to: z.iso.date().optional().describe('Last day.'),
  limit: z.int().min(2).max(200).default(100).describe('So many statements are compared at most.'),
})

/** `compare` */
export function addCompareTool(server: McpServer, { thinking, comparing }: ToolWorld): void {
  const config = {
    title: 'Compare what sources say',
    description:
      'Holds statements of the ledger about the same thing against each other: propositions, who says what on each, and how two statements stand to each other (contradicts, tension, agrees, stronger, weaker, talks-past, superseded, repeats), each with a reason and the words that decide. An empty list is no proof of agreement.',
    inputSchema: compareArguments,
    annotations: { ...READ_ONLY, openWorldHint: false },
  }
  server.registerTool('compare', config, async ({ words, ...options }) => {
    const compared = await comparing.run(() => thinking.compareWords(words, options))
    return framed(compareResult(compared))
  })
}

/** The surest relations and the propositions with the most statements, and of all else only what these name. */
function compareResult({
  documents,
  sources,
  statements,
  propositions,
  relations,
  origins,
  missing,
  notices,
}: Compared) {
  const some = relations.slice(0, MOST.relations)
  const largest = propositions.toSorted((a, b) => b.statements.length - a.statements.length)
  const about = new Set(some.map(({ proposition }) => proposition))
  const shown = [...largest.filter(({ id }) => about.has(id)), ...largest.filter(({ id }) => !about.has(id))]
  const kept = shown.slice(0, Math.max(MOST.propositions, about.size))
  const named = new Set([...kept.flatMap((one) => one.statements), ...some.flatMap(({ a, b }) => [a, b])])
  const said = statements.filter(({ id }) => named.has(id))
  const [ofDocument, ofSource] = [
    new Set(said.map(({ document }) => document)),
    new Set(said.map(({ source }) => source)),
  ]
  return {
    propositions: kept,
    relations: some,
    statements: said.map(statementOf),
    sources: sources.filter(({ id }) => ofSource.has(id)).map(({ id, name, kind }) => ({ id, name, kind })),
    documents: documents
      .filter(({ id }) => ofDocument.has(id))
      .map(({ id, title, outlet, published, url }) => ({ id, title, outlet, published, url })),
    origins: origins.filter((one) => one.statements.some((id) => named.has(id))).slice(0, MOST.origins),
    missing: missing.slice(0, MOST.missing),
    notices,
    counts: {
      statements: statements.length,
      propositions: propositions.length,
      relations: relations.length,
      missing: missing.length,
    },
  }
}

function statementOf({ id, document, source, said, stance, certainty, text, spans }: Compared['statements'][number]) {
  return { id, document, source, said, stance, certainty, text, spans }
}
