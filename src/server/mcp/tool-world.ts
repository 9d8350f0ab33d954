import type { World } from '../world.ts'

/** What the tools work with. */
export type ToolWorld = Pick<World, 'hearing' | 'queue' | 'weighing' | 'comparing' | 'thinking' | 'desk'>

/** What every tool says of itself: that it changes nothing. */
export const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true } as const
