import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A file and its size in bytes; 0 where it cannot be seen. */
export type FoundFile = { readonly file: string; readonly bytes: number }

const ENDINGS = /\.(?:txt|text|md|html?|xhtml|pdf|jsonl?|ndjson|xml|rss|atom|warc|warc\.gz)$/i

/**
 * The files that paths stand for: a file is itself, a folder all that is in it and can be an article (by
 * `endings`, something else), a pattern
 * (`news/*.html`, `**` for any depth) what fits it. In the order given, those of one path by name; one that is not there
 * stands for itself, so that reading it says what is wrong.
 */
export function filesAt(paths: readonly string[], endings = ENDINGS): FoundFile[] {
  return paths.flatMap((path) => {
    const at = statSync(path, { throwIfNoEntry: false })
    if (at?.isDirectory()) return filesIn(path).filter(({ file }) => endings.test(file))
    if (at !== undefined || !/[*?]/.test(path)) return [{ file: path, bytes: at?.size ?? 0 }]
    const fitting = filesFitting(path)
    return fitting.length > 0 ? fitting : [{ file: path, bytes: 0 }]
  })
}

function filesIn(folder: string): FoundFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => ({ file, bytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0 }))
}

function filesFitting(pattern: string): FoundFile[] {
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => /[*?]/.test(part))
  const folder = parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.')
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  const wanted = parts.slice(first)
  return filesIn(folder).filter(({ file }) => fits(partsBelow(file, folder), wanted))
}

function partsBelow(file: string, folder: string): string[] {
  return (folder === '.' ? file : file.slice(folder === '/' ? 1 : join(folder).length + 1)).split('/')
}

/** Whether names fit a pattern, part by part; `**` stands for any number of them. */
function fits(names: readonly string[], parts: readonly string[]): boolean {
  return matches(names.length, parts.length, (name, part) => {
    const [word, wanted] = [names[name] ?? '', parts[part] ?? '']
    if (wanted === '**') return 'any'
    return matches(word.length, wanted.length, (at, to) => {
      if (wanted[to] === '*') return 'any'
      return wanted[to] === '?' || wanted[to] === word[at]
    })
  })
}

/** Whether a row of things fits a row of wants, of which some stand for any number; never more than their product of steps. */
function matches(things: number, wants: number, fit: (thing: number, want: number) => boolean | 'any'): boolean {
  let [thing, want, anyAt, from] = [0, 0, -1, 0]
  while (thing < things) {
    const does = want < wants ? fit(thing, want) : false
    if (does === 'any') [anyAt, from, want] = [want, thing, want + 1]
    else if (does) [thing, want] = [thing + 1, want + 1]
    else if (anyAt >= 0) [want, from, thing] = [anyAt + 1, from + 1, from + 1]
    else return false
  }
  while (want < wants && fit(things, want) === 'any') want++
  return want === wants
}
