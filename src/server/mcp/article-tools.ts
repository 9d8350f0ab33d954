import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { inputOf } from '../article-body.ts'
import { articleResult } from './article-result.ts'
import { framed } from './framed.ts'
import { READ_ONLY, type ToolWorld } from './tool-world.ts'

const MOST_STATEMENTS = 100
const MOST_FINDINGS = 10

const articleArguments = z.object({
  text: z.string().max(2_000_000).optional().describe('The article as plain text.'),
  url: z.string().max(4000).optional().describe('Or its address; private addresses are refused.'),
  published: z.iso.date().optional().describe('Day of publication, where the article does not say.'),
  from: z.int().nonnegative().default(0).describe('Number of the first statement wanted: `next` of a result before.'),
  most: z.int().positive().max(MOST_STATEMENTS).default(40),
})

/** `read_article` */
export function addReadArticle(server: McpServer, { hearing, queue }: ToolWorld): void {
  const config = {
    title: 'Read an article',
    description:
      'Reads a news article and lists who says what in it: source, words, stance, day, place, each with its place in the text.',
    inputSchema: articleArguments,
    annotations: { ...READ_ONLY, openWorldHint: true },
  }
  server.registerTool('read_article', config, async ({ text, url, published, from, most }) => {
    const input = text === undefined ? inputOf({ url: url ?? '' }) : text
    const reading = await queue.run(() => hearing.read(input, { published }))
    return framed(articleResult(reading, { from, most }))
  })
}

const quotationArguments = z.object({
  quotation: z.string().min(1).max(20_000).describe('The quoted words, without quotation marks.'),
  speaker: z.string().max(200).optional().describe('Who is said to have said them.'),
  from: z.iso.date().optional().describe('First day on which they may have been said.'),
  to: z.iso.date().optional().describe('Last day; as `from` where it is left out.'),
  venue: z
    .enum(['briefing', 'interview', 'statement', 'speech', 'email', 'social', 'report', 'court', 'parliament', 'call'])
    .optional(),
})

/** `check_quotation` */
export function addCheckQuotation(server: McpServer, { thinking, weighing }: ToolWorld): void {
  const config = {
    title: 'Check a quotation',
    description:
      'Holds quoted words against the official records held: verbatim, tidied, altered, spliced, misattributed, misdated, not-in-record, record-not-held or unclear, with the record’s own words, the differences, and the question asked.',
    inputSchema: quotationArguments,
    annotations: { ...READ_ONLY, openWorldHint: false },
  }
  server.registerTool('check_quotation', config, async ({ quotation, speaker, from, to, venue }) => {
    const said = from === undefined ? null : { from, to: to ?? from }
    const about = { speaker: speaker ?? null, said, venue: venue ?? null }
    const findings = await weighing.run(() => thinking.checkQuotation(quotation, about))
    return framed({ quotation, findings: findings.slice(0, MOST_FINDINGS), count: findings.length })
  })
}
