import { deliver } from '../client/deliveries.ts'
import type { Destination } from '../client/delivery-shapes.ts'
import { ApiProblem, sayFailure } from '../client/problem.ts'
import type { Article } from '../client/shapes.ts'
import { articleOfFile } from '../intake/articles.ts'
import type { NamedFile } from '../intake/dropped.ts'

/** Something to be sent; a file is read only when its turn comes. */
export type ToSend = {
  readonly name: string
  readonly bytes: number
  readonly article: () => Promise<Article>
}

/** A file to be sent, with what is known of its day. */
export function fileToSend({ file, name }: NamedFile, published: { readonly published?: string }): ToSend {
  return { name, bytes: file.size, article: async () => ({ ...(await articleOfFile(file, name)), ...published }) }
}

/** How far sending is. It belongs to the page, not to a view of it: going to another view does not stop it. */
export type Sending = { readonly of: number; readonly sent: number; readonly problems: readonly string[] }

/** The most bytes of a file that the server takes. */
const LARGEST = 20_000_000
const AGAIN_MS = 3000

let now: Sending = { of: 0, sent: 0, problems: [] }
let last: Promise<void> = Promise.resolve()
const listeners = new Set<(sending: Sending) => void>()

/** Tells how far sending is, now and whenever it goes on; returns how to hear no more. */
export function followSending(listener: (sending: Sending) => void): () => void {
  listeners.add(listener)
  listener(now)
  return () => listeners.delete(listener)
}

/** Sends things one after the other behind those that are being sent; one that fails is told, and the rest goes on. */
export function send(things: readonly ToSend[], to: Destination): void {
  const isIdle = now.sent === now.of
  set(isIdle ? { of: things.length, sent: 0, problems: [] } : { ...now, of: now.of + things.length })
  if (isIdle) addEventListener('beforeunload', warn)
  last = sendAfter(last, things, to)
}

async function sendAfter(before: Promise<void>, things: readonly ToSend[], to: Destination): Promise<void> {
  await before
  for (const thing of things) {
    const problem = await sendOne(thing, to)
    const problems = problem === null ? now.problems : [...now.problems, `${thing.name}: ${problem}`]
    set({ ...now, sent: now.sent + 1, problems })
  }
  if (now.sent === now.of) removeEventListener('beforeunload', warn)
}

async function sendOne({ bytes, article }: ToSend, to: Destination): Promise<string | null> {
  if (bytes > LARGEST) return `has ${(bytes / 1e6).toFixed(1)} MB: at most ${LARGEST / 1e6} MB are taken at once.`
  for (;;) {
    try {
      await deliver(await article(), to)
      return null
    } catch (error) {
      // The server has its hands full: this one waits here instead of there.
      if (!(error instanceof ApiProblem && error.kind === 'busy')) return sayFailure(error)
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
}

function set(sending: Sending): void {
  now = sending
  for (const listener of listeners) listener(now)
}

/** What is not sent yet is only here: who closes the tab is asked first. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
