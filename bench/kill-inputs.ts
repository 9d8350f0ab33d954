import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const NAMES = [
  'Ada Quill',
  'Tom Lee',
  'Maria Brandt',
  'John Lind',
  'Ruth Salt',
  'Omar Torven',
  'Lena Corben',
  'Karl Wat',
]
const VOCABULARY = Array.from({ length: 3000 }, (_, at) => `word${((at * 7919) % 3001).toString(36)}`)

/** Writes so many short articles into a folder and gives their paths in order: every third repeats the one before it. */
export function writeArticles(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, at) => {
    const of = at % 3 === 2 ? at - 1 : at
    const lines = Array.from(
      { length: 8 },
      (__, line) => `${NAMES[(of + line) % NAMES.length]} said ${words(of, line, 12)}.`,
    )
    const path = join(folder, `article-${String(at).padStart(5, '0')}.txt`)
    writeFileSync(path, `Article ${of}\n\n${lines.join(' ')}\n`)
    return path
  })
}

/** Writes so many transcripts into a folder, each with twenty turns and a day of its own, and gives their paths in order. */
export function writeTranscripts(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, at) => {
    const turns = Array.from(
      { length: 20 },
      (__, turn) => `${turn % 2 === 0 ? 'MS. QUILL: ' : 'Q   '} ${words(at, turn, 60)}.`,
    )
    const day = new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10)
    const path = join(folder, `${day}.md`)
    writeFileSync(path, `---\ndate: '${day}'\ntitle: "Briefing by Ada Quill"\n---\n\n${turns.join('\n\n')}\n`)
    return path
  })
}

function words(file: number, line: number, count: number): string {
  const at = (word: number): number => (file * 131 + line * 17 + word * word) % VOCABULARY.length
  return Array.from({ length: count }, (_, word) => VOCABULARY[at(word)]).join(' ')
}
