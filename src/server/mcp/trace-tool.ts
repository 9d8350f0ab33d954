import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { InputError } from '../../error.ts'
import { trace, type Trace } from '../../ledger/ledger.ts'
import { framed } from './framed.ts'
import { READ_ONLY, type ToolWorld } from './tool-world.ts'

const MOST = 10
const MOST_DIFFERENCES = 20

/** `trace` */
export function addTraceTool(server: McpServer, { desk }: ToolWorld): void {
  const config = {
    title: 'Trace a statement to its bytes',
    description:
      'Where a statement, reading or article of the ledger comes from: the words that decided and their places, who read it with which weights, the addresses where it stood with the digest of the bytes, what persons corrected, and how its statements changed from version to version.',
    inputSchema: z.object({ id: z.string().min(1).max(40).describe('Id of a statement, a reading or a document.') }),
    annotations: { ...READ_ONLY, openWorldHint: false },
  }
  server.registerTool('trace', config, ({ id }) => {
    const found = desk.ask((ledger) => trace(ledger, id))
    if (found === null) throw new InputError(`The ledger holds no statement, reading or document ${id}.`)
    return framed(traceResult(found))
  })
}

/** A trace with its lists capped, and how long they are. */
function traceResult({ readings, arrivals, corrections, revisions, ...rest }: Trace) {
  const some = revisions.slice(-MOST).map(({ differences, ...revision }) => ({
    ...revision,
    differences: differences.slice(0, MOST_DIFFERENCES),
    differenceCount: differences.length,
  }))
  return {
    ...rest,
    readings: readings.slice(0, MOST),
    arrivals: arrivals.slice(-MOST),
    corrections: corrections.slice(-MOST),
    revisions: some,
    counts: {
      readings: readings.length,
      arrivals: arrivals.length,
      corrections: corrections.length,
      revisions: revisions.length,
    },
  }
}
