import type { Draft } from './transcript.ts'
import { dayOf } from './transcript-day.ts'
import { tidyLines } from './transcript-plain.ts'

/** A transcript in Markdown: front matter, wrapped lines, escaped brackets, corrections struck through. */
export function readMarkdown(source: string): Draft {
  const { fields, body } = frontMatter(source.replace(/\r\n?/g, '\n'))
  return {
    text: tidyLines(plainOf(body)),
    title: fields.get('title') ?? null,
    date: dayOf(fields.get('date') ?? fields.get('published_time') ?? ''),
    url: fields.get('source_url') ?? fields.get('url') ?? null,
    outlet: fields.get('outlet') ?? hostOf(fields.get('source_url') ?? fields.get('url')),
    series: fields.get('tags') ?? fields.get('series') ?? null,
    scope: null,
    turns: null,
  }
}

function frontMatter(text: string): { fields: Map<string, string>; body: string } {
  const fields = new Map<string, string>()
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1
  if (end < 0) return { fields, body: text }
  // A quoted value may run over lines: "…\" at a line's end swallows the break and the blanks after it.
  const head = text
    .slice(4, end)
    .replace(/\\\n\s*/g, '')
    .replace(/\n {2,}/g, ' ')
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).trim(), valueOf(line.slice(colon + 1).trim()))
  }
  const lineEnd = text.indexOf('\n', end + 1)
  return { fields, body: lineEnd < 0 ? '' : text.slice(lineEnd + 1) }
}

function valueOf(raw: string): string {
  const quote = raw[0]
  if (quote === "'" && raw.endsWith("'")) return tidy(raw.slice(1, -1).replaceAll("''", "'"))
  if (quote !== '"' || !raw.endsWith('"')) return tidy(raw)
  return tidy(raw.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/g, (_, code: string) => escaped(code)))
}

function escaped(code: string): string {
  if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16))
  return code === '_' ? ' ' : code === 'n' || code === 't' ? ' ' : code
}

function tidy(value: string): string {
  return value.replace(/[\s\u00a0]+/g, ' ').trim()
}

function hostOf(url: string | undefined): string | null {
  return /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url ?? '')?.[1] ?? null
}

/** Markdown without its marks; struck words stay between `~~`, escaped characters lose their backslash. */
export function plainOf(markdown: string): string {
  let text = markdown
  if (text.includes('<')) text = withoutTags(text)
  if (text.includes('](')) text = text.replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,500}")?\)/g, '$1')
  text = text.replace(/^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?)/gm, '')
  text = text.replace(/\\?\*{3,}|(?<!\\)\*+/g, '')
  return text.replace(/\\([\\`*_{}[\]()#+\-.!~|<>])/g, '$1')
}

const struck = /<(s|del|strike)>((?:[^<]|<(?!\/\1>)){0,400})<\/\1>/gi

function withoutTags(text: string): string {
  return text
    .replace(struck, '~~$2~~')
    .replace(/<(https?:[^>\s]{1,2000})>/g, '$1')
    .replace(/<br[ \t]*\/?>/gi, '\n')
    .replace(/<\/(?:td|th)>/gi, ' ')
    .replace(/<\/(?:tr|p|div|li|h[1-6]|table|figure)>/gi, '\n\n')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
    .replace(/&amp;/g, '&')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
}
