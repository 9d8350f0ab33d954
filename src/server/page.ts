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
const VIEWS = ['/', '/search', '/article/:id', '/source/:id', '/record', '/record/:id', '/compare']

/** The page and its files; those under /assets/ carry a digest in their name and never change. */
export function addPage(api: Api, { page }: World): void {
  api.get('/assets/:file{[A-Za-z0-9._-]+}', (c) =>
    sendFile(c, join(page, 'assets', c.req.param('file')), 'public, max-age=31536000, immutable'),
  )
  api.get('/icon.svg', (c) => sendFile(c, join(page, 'icon.svg'), 'no-cache'))
  for (const view of VIEWS) api.get(view, (c) => sendFile(c, join(page, 'index.html'), 'no-cache'))
}

async function sendFile(c: Context, file: string, caching: string): Promise<Response> {
  try {
    const bytes = await readFile(file)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type, 'Cache-Control': caching })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return sendProblem(c, problemOf('not-found', 'The page is not built here: run the build, or use the API.'))
  }
}
