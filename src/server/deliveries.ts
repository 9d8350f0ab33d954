import { randomUUID } from 'node:crypto'
import { deliver, type Delivered } from './deliver.ts'
import { newDelivery, withKept, withProblem, type Delivery } from './delivery.ts'
import type { Hearing } from './hear-aside.ts'
import { ProblemError, problemOfError } from './problem.ts'
import type { Queue } from './queue.ts'

/** What is delivered, what it is called, and how many bytes it holds up until it is read. */
export type Arrived = Omit<Delivered, 'options'> & {
  readonly name: string
  readonly bytes: number
  readonly published: string | undefined
}

/** What was handed over to be added; it goes on whether or not anybody looks on. */
export type Deliveries = {
  /** All that wait, the one that is read, and the last that are done, in the order of coming. */
  readonly list: () => readonly Delivery[]
  /** Takes one in. @throws ProblemError where too much waits already. */
  readonly take: (arrived: Arrived) => Delivery
  /** Stops one, or takes away one that is done; null where there is none of this id. */
  readonly stop: (id: string) => Delivery | null
  /** Tells of every change; null for one that is taken away. Returns how to hear no more. */
  readonly follow: (listener: Listener) => () => void
  /** Stops all; resolves, when nothing is written any more, to those that were not read to their end. */
  readonly close: () => Promise<readonly Delivery[]>
}

/** Hears of a delivery as it is now, by its id. */
export type Listener = (id: string, delivery: Delivery | null) => void

const MOST_WAITING = 5000
const MOST_BYTES = 300_000_000
const MOST_DONE = 500

type Held = {
  /** Null once it is read: what it brought need not be kept. */
  arrived: Arrived | null
  readonly stopping: AbortController
  delivery: Delivery
}

/** What the deliveries need of the server. */
export type DeliveryWorld = {
  readonly hearing: Pick<Hearing, 'add' | 'recordAdd'>
  readonly queue: Queue
  readonly onFault: (error: unknown) => void
}

/** Begins with none. */
export function openDeliveries(world: DeliveryWorld): Deliveries {
  const all = new Map<string, Held>()
  const listeners = new Set<Listener>()
  let running: Promise<void> = Promise.resolve()
  let isClosed = false
  const set = (held: Held, delivery: Delivery): void => {
    held.delivery = delivery
    for (const listener of listeners) listener(delivery.id, all.has(delivery.id) ? delivery : null)
  }
  const run = async (held: Held): Promise<void> => {
    const { arrived } = held
    if (arrived === null || isClosed) return
    set(held, { ...held.delivery, state: 'reading' })
    await readInto(held, arrived, { ...world, set: (delivery) => set(held, delivery) })
    held.arrived = null
    set(held, { ...held.delivery, state: held.stopping.signal.aborted ? 'stopped' : 'done' })
    dropOldest(all)
  }
  return {
    list: () => [...all.values()].map(({ delivery }) => delivery),
    take: (arrived) => {
      checkRoom([...all.values()], arrived)
      const { name, to } = arrived
      const delivery = newDelivery({ id: randomUUID(), name, to, came: new Date().toISOString() })
      const held: Held = { arrived, stopping: new AbortController(), delivery }
      all.set(delivery.id, held)
      set(held, delivery)
      running = running.then(() => run(held))
      return delivery
    },
    stop: (id) => {
      const held = all.get(id)
      if (held === undefined) return null
      held.stopping.abort()
      if (held.delivery.state !== 'reading') {
        held.arrived = null
        all.delete(id)
        set(held, { ...held.delivery, state: 'stopped' })
      }
      return held.delivery
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      isClosed = true
      const open = [...all.values()].filter(({ delivery }) => isOpen(delivery))
      for (const { stopping } of all.values()) stopping.abort()
      await running
      return open.map(({ delivery }) => delivery)
    },
  }
}

/** Reads one to its end; whatever fails is a problem of this delivery alone. */
async function readInto(
  held: Held,
  { to, input, published }: Arrived,
  { set, ...world }: DeliveryWorld & { readonly set: (delivery: Delivery) => void },
): Promise<void> {
  const { signal } = held.stopping
  try {
    for await (const result of deliver(world, { to, input, options: { published, signal } }))
      set(
        result instanceof Error ? withProblem(held.delivery, problemOfError(result)) : withKept(held.delivery, result),
      )
  } catch (error) {
    if (signal.aborted) return
    const problem = problemOfError(error)
    if (problem.status === 500) world.onFault(error)
    set(withProblem(held.delivery, problem))
  }
}

function checkRoom(all: readonly Held[], { bytes }: Arrived): void {
  const open = all.filter(({ delivery }) => isOpen(delivery))
  const held = open.reduce((sum, { arrived }) => sum + (arrived?.bytes ?? 0), bytes)
  if (open.length >= MOST_WAITING || (held > MOST_BYTES && open.length > 0))
    throw new ProblemError('busy', `${open.length} deliveries wait to be read: send this one again in a while.`)
}

function dropOldest(all: Map<string, Held>): void {
  const done = [...all.values()].filter(({ delivery }) => !isOpen(delivery))
  for (const { delivery } of done.slice(0, Math.max(0, done.length - MOST_DONE))) all.delete(delivery.id)
}

function isOpen({ state }: Delivery): boolean {
  return state === 'waiting' || state === 'reading'
}
