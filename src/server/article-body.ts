import { z } from 'zod'
import { InputError } from '../error.ts'
import type { Input, ReadOptions } from '../hear.ts'

const KINDS = ['text', 'html', 'url', 'base64'] as const

/** The most bytes of a request: what the largest input comes to in base64, and a little. */
export const LARGEST_BODY = 28_000_000

/** An article as a request brings it. */
export const articleBody = z
  .object({
    text: z.string().optional().describe('Plain text.'),
    html: z.string().optional().describe('A whole page.'),
    url: z.string().optional().describe('An address that the server fetches; private ones are refused.'),
    base64: z.base64().optional().describe('A file of any format that is read: text, HTML, PDF, JSON lines.'),
    name: z.string().max(1000).optional().describe('What messages call it: the name of a file.'),
    published: z
      .union([z.iso.date(), z.iso.datetime({ offset: true })])
      .optional()
      .describe('Day or time of publication; stands above what the article says.'),
  })
  .refine((body) => KINDS.filter((kind) => body[kind] !== undefined).length === 1, {
    message: `expected one of ${KINDS.join(', ')}`,
  })
  .meta({ id: 'Article', description: 'One article: exactly one of text, html, url and base64.' })

/** The body after it was looked at. */
export type ArticleBody = z.infer<typeof articleBody>

/** The input that a body stands for. @throws InputError where it is no address of the web. */
export function inputOf({ text, html, url, base64, name }: ArticleBody): Input {
  const named = name === undefined ? {} : { name }
  if (text !== undefined) return text
  if (html !== undefined) return { html, ...named }
  if (base64 !== undefined) return { bytes: Buffer.from(base64, 'base64'), ...named }
  if (url === undefined || !/^https?:\/\//i.test(url))
    throw new InputError(`${url} is no address of the web: expected one that begins with http:// or https://.`)
  return { url }
}

/** What the body says of the article, and the signal that stops the reading. */
export function readOptionsOf({ published }: ArticleBody, signal: AbortSignal): ReadOptions {
  return { published, signal }
}
