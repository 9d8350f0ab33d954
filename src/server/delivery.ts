import { z } from 'zod'
import { problemSchema } from './problem.ts'

/** Where what is delivered goes: read into the ledger as articles, or added to its record as transcripts. */
export const DESTINATIONS = ['articles', 'record'] as const

/** What is handed over to be added while nobody need wait for it, and how far that is. */
export const deliverySchema = z
  .object({
    id: z.string(),
    name: z.string().describe('What it was called, else its address or first words.'),
    to: z.enum(DESTINATIONS),
    state: z.enum(['waiting', 'reading', 'done', 'stopped']),
    came: z.string().describe('ISO 8601.'),
    counts: z
      .object({
        added: z.int(),
        changed: z.int(),
        reread: z.int(),
        held: z.int(),
        failed: z.int(),
        statements: z.int(),
      })
      .describe('Of all that was in it, so far.'),
    kept: z
      .array(
        z.object({
          kept: z.enum(['added', 'changed', 'reread', 'held']),
          id: z.string().describe('Of the document or transcript.'),
          title: z.string().nullable(),
          day: z.string().nullable().describe('Of a transcript.'),
          statements: z.int(),
        }),
      )
      .describe('The last of what was kept.'),
    problems: z.array(problemSchema).describe('Why some of it could not be read: the first of them, one by one.'),
  })
  .meta({ id: 'Delivery' })

/** A delivery as it is at a moment. */
export type Delivery = Readonly<z.infer<typeof deliverySchema>>

/** What became of one article or transcript of a delivery. */
export type Kept = Delivery['kept'][number]

const MOST_SHOWN = 20
const NOTHING = { added: 0, changed: 0, reread: 0, held: 0, failed: 0, statements: 0 } as const

/** A delivery that has just come. */
export function newDelivery(about: Pick<Delivery, 'id' | 'name' | 'to' | 'came'>): Delivery {
  return { ...about, state: 'waiting', counts: NOTHING, kept: [], problems: [] }
}

/** The delivery with one more article or transcript kept. */
export function withKept(delivery: Delivery, one: Kept): Delivery {
  const { counts, kept } = delivery
  const more = { ...counts, [one.kept]: counts[one.kept] + 1, statements: counts.statements + one.statements }
  return { ...delivery, counts: more, kept: [...kept, one].slice(-MOST_SHOWN) }
}

/** The delivery with one more that could not be read. */
export function withProblem(delivery: Delivery, problem: Delivery['problems'][number]): Delivery {
  const { counts, problems } = delivery
  return {
    ...delivery,
    counts: { ...counts, failed: counts.failed + 1 },
    problems: [...problems, problem].slice(0, MOST_SHOWN),
  }
}
