import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One article's statements in order; `group` is null for one that stands alone. */
export type GroupMark = {
  readonly title: string
  readonly from: GroupFile
  readonly half: 'dev' | 'test'
  readonly told: readonly {
    readonly id: string
    readonly source: string
    readonly text: string
    readonly group: string | null
  }[]
}

type GroupFile = 'wikinews' | 'briefings' | 'written'

/** Articles that the program was seen to fail on before the marks were made. */
const SEEN = new Set(['drone engines', 'truce in Gaza', 'five jets'])

/** The marked articles of all three files. */
export function openGroupMarks(): GroupMark[] {
  return (['wikinews', 'briefings', 'written'] as const).flatMap((from) =>
    readFileSync(join(import.meta.dirname, `${from}.txt`), 'utf8')
      .split(/^= /m)
      .slice(1)
      .map((block) => markOf(block.trim(), from)),
  )
}

function markOf(block: string, from: GroupFile): GroupMark {
  const [title = '', ...lines] = block.split('\n')
  const isOdd = createHash('sha256').update(title).digest()[0]! % 2 === 1
  const told = lines.map((line, at) => {
    const [letter = '', source = '', text] = line.split(' | ')
    if (text === undefined || !/^[A-Z.]$/.test(letter)) throw new Error(`${from}.txt, ${title}: no mark in “${line}”`)
    return { id: `${title} ${at}`, source, text, group: letter === '.' ? null : letter }
  })
  return { title, from, half: isOdd && !SEEN.has(title) ? 'test' : 'dev', told }
}
