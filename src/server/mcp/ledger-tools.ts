import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { search, who } from '../../ledger/ledger.ts'
import { stanceSchema } from '../ledger-shapes.ts'
import { framed } from './framed.ts'
import { READ_ONLY, type ToolWorld } from './tool-world.ts'

const page = {
  from: z.iso.date().optional().describe('First day.'),
  to: z.iso.date().optional().describe('Last day.'),
  limit: z.int().min(1).max(50).default(20),
  offset: z.int().min(0).max(10_000).default(0).describe('`next` of a result before.'),
} as const

const annotations = { ...READ_ONLY, openWorldHint: false }

/** `search_statements` */
export function addSearchStatements(server: McpServer, { desk }: ToolWorld): void {
  const config = {
    title: 'Search statements',
    description:
      'Finds statements in the ledger by their words: all of them in any form, "quoted words" in a row. Each comes with who said it, stance, day, article, and its place in the text.',
    inputSchema: z.object({
      words: z.string().max(500).default(''),
      source: z.string().max(200).optional().describe('Words of the source’s name.'),
      outlet: z.string().max(200).optional(),
      stance: z.array(stanceSchema).max(13).optional(),
      ...page,
    }),
    annotations,
  }
  server.registerTool('search_statements', config, async ({ words, ...options }) => {
    const { hits, ranking, more } = desk.ask((ledger) => search(ledger, words, options))
    return framed({ statements: hits, ranking, next: more ? options.offset + options.limit : null })
  })
}

/** `who` */
export function addWhoTool(server: McpServer, { desk }: ToolWorld): void {
  const config = {
    title: 'Who is a source',
    description: 'A source across articles: its names and roles, how often it takes which stance, and what it said.',
    inputSchema: z.object({ name: z.string().min(1).max(200).describe('A name, part of one, or an id.'), ...page }),
    annotations,
  }
  server.registerTool('who', config, async ({ name, ...options }) => {
    const { profile, others } = desk.ask((ledger) => who(ledger, name, options))
    const end = options.offset + options.limit
    return framed({ profile, others: others.slice(0, 10), next: profile !== null && end < profile.total ? end : null })
  })
}
