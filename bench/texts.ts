import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Articles to measure with: PolNeAR's where its folder is given, else those that the repository holds, said over. */
export function textsOf(data: string | undefined): readonly string[] {
  if (data !== undefined) return linesOf(join(data, 'polnear/dev.jsonl'))
  const marked = ['dev', 'test'].flatMap((name) => linesOf(join(root, `eval/marks/attributions/${name}.jsonl`)))
  const examples = readdirSync(join(root, 'examples'))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(root, 'examples', name), 'utf8'))
  const all = [...marked, ...examples]
  return [...all, ...all]
}

/** Words as white space parts them. */
export function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** Articles one after the other up to a size in UTF-16 units, said over where they do not suffice. */
export function longText(texts: readonly string[], size: number): string {
  const pieces: string[] = []
  for (let length = 0, at = 0; length < size; at++) {
    const piece = texts[at % texts.length]!
    pieces.push(piece)
    length += piece.length + 2
  }
  return pieces.join('\n\n').slice(0, size)
}

function linesOf(path: string): string[] {
  if (!existsSync(path)) throw new Error(`No articles at ${path}. Name the folder of the corpora with --data DIR.`)
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { readonly text: string }).text)
}
