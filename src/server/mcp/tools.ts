import { McpServer } from '@modelcontextprotocol/server'
import { programVersion } from '../../version.ts'
import { addCheckQuotation, addReadArticle } from './article-tools.ts'
import { addCompareTool } from './compare-tool.ts'
import { addDriftTool } from './drift-tool.ts'
import { addSearchStatements, addWhoTool } from './ledger-tools.ts'
import type { ToolWorld } from './tool-world.ts'
import { addTraceTool } from './trace-tool.ts'

/** A server of the Model Context Protocol with read-only tools; each connection or request gets one of its own. */
export function createTools(world: ToolWorld): McpServer {
  const server = new McpServer(
    { name: 'hearsay', version: programVersion() },
    {
      instructions:
        'Finds who said what in news, and holds quotations against official records. Offsets are half-open, in UTF-16 units. A verdict is about words, never about truth; record-not-held is no doubt about a quotation.',
    },
  )
  addReadArticle(server, world)
  addCheckQuotation(server, world)
  addSearchStatements(server, world)
  addWhoTool(server, world)
  addTraceTool(server, world)
  addCompareTool(server, world)
  addDriftTool(server, world)
  return server
}
