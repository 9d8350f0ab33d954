import type { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'
import { InputError } from '../../error.ts'
import { framed } from './framed.ts'
import { READ_ONLY, type ToolWorld } from './tool-world.ts'

const MOST = 20

const driftArguments = z.object({
  id: z.string().max(40).describe('Of a statement of the ledger.'),
  from: z.int().nonnegative().default(0).describe('Number of the first step wanted: `next` of a result before.'),
})

/** `drift` */
export function addDriftTool(server: McpServer, { thinking, comparing }: ToolWorld): void {
  const config = {
    title: 'How a statement changed on its way',
    description:
      'One statement from the record over wire and articles to the headlines: at each step what hardened, softened, widened, narrowed, was reworded or given to another source, with the words on both sides.',
    inputSchema: driftArguments,
    annotations: { ...READ_ONLY, openWorldHint: false },
  }
  server.registerTool('drift', config, async ({ id, from }) => {
    const found = await comparing.run(() => thinking.drift(id))
    if (found === null) throw new InputError(`The ledger holds no statement ${id}.`)
    const { steps, isRecordHeld } = found
    const next = from + MOST < steps.length ? from + MOST : null
    return framed({ id, steps: steps.slice(from, from + MOST), count: steps.length, next, isRecordHeld })
  })
}
