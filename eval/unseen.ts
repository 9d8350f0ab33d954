import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { joinTokens } from './join-tokens.ts'
import { readMarked } from './read-corpus.ts'

/** An article that no reader was trained on and that nobody marked; `text` rebuilds it when it is called. */
export type Unseen = { readonly id: string; readonly text: () => string }

/** Unseen articles by where they come from, in the order of their ids. */
export function unseenArticles(data: string): Readonly<Record<string, readonly Unseen[]>> {
  for (const name of ['meantime', 'coref-gum', 'briefings']) {
    if (!existsSync(join(data, name)))
      throw new Error(`No ${name} in ${data}: name the folder of the corpora with --data DIR.`)
  }
  const marked = new Set(markedTitles())
  const unmarked = ({ text }: Unseen): boolean => !marked.has(keyOf(text()))
  return {
    'MEANTIME (Wikinews, CC BY)': wikinews(join(data, 'meantime')).filter(unmarked),
    'GUM news (Wikinews, CC BY)': gum(join(data, 'coref-gum')).filter(unmarked),
    'White House statements (CC0)': statements(join(data, 'briefings/statements-releases')),
  }
}

function markedTitles(): string[] {
  return ['dev', 'test'].flatMap((set) =>
    readMarked(join(import.meta.dirname, `marks/attributions/${set}.jsonl`)).map(({ text }) => keyOf(text)),
  )
}

/** Letters and digits of the first line. */
function keyOf(text: string): string {
  return text
    .slice(0, Math.max(0, text.indexOf('\n')))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function wikinews(folder: string): Unseen[] {
  return filesUnder(folder, '.xml').map((path) => ({ id: path, text: () => joinTokens(tokensOf(join(folder, path))) }))
}

function tokensOf(path: string): string[][] {
  const sentences: string[][] = []
  for (const [, sentence, word] of readFileSync(path, 'utf8').matchAll(/<token [^>]*sentence="(\d+)"[^>]*>([^<]*)</g)) {
    ;(sentences[Number(sentence)] ??= []).push(unescape(word!))
  }
  return sentences.filter(Boolean)
}

function unescape(word: string): string {
  const signs: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" }
  return word.replace(/&(quot|amp|lt|gt|apos);/g, (_, name: string) => signs[name]!)
}

function gum(folder: string): Unseen[] {
  type Line = { readonly id: string; readonly genre: string; readonly sentences: readonly string[][] }
  return ['dev.jsonl', 'train.jsonl']
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Line)
    .filter(({ genre }) => genre === 'news')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, sentences }) => ({ id, text: () => joinTokens(sentences) }))
}

function statements(folder: string): Unseen[] {
  return filesUnder(folder, '.md').map((path) => ({
    id: path,
    text: () => plainOf(readFileSync(join(folder, path), 'utf8')),
  }))
}

/** The title, and the text with its lines unwrapped and Markdown's signs taken out. */
function plainOf(markdown: string): string {
  const [, head = '', body = markdown] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown) ?? []
  const title = titleOf(head)
  const paragraphs = body
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\*+|^#+ /gm, '')
        .replace(/\\(.)/g, '$1'),
    )
    .map((block) => block.replace(/\s+/g, ' ').trim())
  return [title, ...paragraphs].filter((words) => words !== '' && words !== '###').join('\n\n')
}

/** The title of YAML front matter: quoted doubly with escapes, singly, or not at all; it may run over lines. */
function titleOf(head: string): string {
  const [, double, single, bare = ''] = /^title: (?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^']|'')*)'|(.*))/m.exec(head) ?? []
  const plain = double
    ?.replace(/\\\n\s*/g, '')
    .replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/g, (_, long, short) =>
      String.fromCharCode(parseInt(long ?? short, 16)),
    )
    .replace(/\\_/g, ' ')
    .replace(/\\(.)/g, '$1')
  return (plain ?? single?.replaceAll("''", "'") ?? bare).replace(/\s+/g, ' ').trim()
}

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .toSorted()
}
