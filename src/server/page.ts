import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context } from 'hono'
import type { Api } from './api.ts'
import { problemOf, sendProblem } from './problem.ts'
import type { World } from './world.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The views of the page: each has an address of its own, and all are one document. */
const VIEWS = [
  '/',
  '/add',
  '/search',
  '/article/:id',
  '/source/:id',
  '/record',
  '/record/:id',
  '/compare',
  '/origins/:id',
]

/** The page and its files; those under /assets/ carry a digest in their name and never change. */
export function addPage(api: Api, { page }: World): void {
  // Kept once read: reading from disk waits behind the threads that an article being read keeps busy.
  const files = new Map<string, Uint8Array>()
  const send = (c: Context, file: string, caching: string): Promise<Response> => sendFile(c, { file, files, caching })
  api.get('/assets/:file{[A-Za-z0-9._-]+}', (c) =>
    send(c, join(page, 'assets', c.req.param('file')), 'public, max-age=31536000, immutable'),
  )
  api.get('/icon.svg', (c) => send(c, join(page, 'icon.svg'), 'no-cache'))
  for (const view of VIEWS) api.get(view, (c) => send(c, join(page, 'index.html'), 'no-cache'))
}

type Sent = {
  readonly file: string
  readonly files: Map<string, Uint8Array>
  readonly caching: string
}

async function sendFile(c: Context, { file, files, caching }: Sent): Promise<Response> {
  try {
    const bytes = files.get(file) ?? (await readFile(file))
    files.set(file, bytes)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type, 'Cache-Control': caching })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return sendProblem(c, problemOf('not-found', 'The page is not built here: run the build, or use the API.'))
  }
}
