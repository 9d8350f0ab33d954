import { dayIn } from './transcript-day.ts'
import { capitalLabel } from './transcript-labels.ts'
import type { Draft } from './transcript.ts'

/** A transcript in plain text: wrapped or one line a paragraph; the title is its first line where that is one. */
export function readPlain(source: string): Draft {
  const text = tidyLines(source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const head = text.slice(0, 1500)
  return {
    text,
    title: titleOf(headOf(source) ?? text),
    date: dayIn(head),
    url: null,
    outlet: null,
    series: null,
    scope: null,
    turns: null,
  }
}

// "Briefing by …", and the day on the next line: not a wrapped line but two.
function headOf(source: string): string | null {
  const [first = '', second = ''] = source.trimStart().split(/\r\n?|\n/, 2)
  return second.trim().length <= mostDay && dayIn(second) !== null ? first : null
}

const mostDay = 40

function titleOf(text: string): string | null {
  const line = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')).trim()
  if (line === '' || line.length > 200 || capitalLabel(line) !== null || /[.?!]["”]?$/.test(line)) return null
  return line
}

/**
 * Text with wrapped lines joined: paragraphs parted by one blank line, no blanks at their edges, one blank between
 * words. A line that opens with a speaker's label begins a paragraph also where no blank line stands before it.
 */
export function tidyLines(text: string): string {
  const paragraphs: string[] = []
  let lines: string[] = []
  const close = () => {
    if (lines.length > 0) paragraphs.push(lines.join(' '))
    lines = []
  }
  for (const raw of text
    .replace(/[\u00a0\u2007\u202f\u3000\t\u2028\v\f]/g, ' ')
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .split('\n')) {
    const line = raw.replace(/ {2,}/g, ' ').trim()
    if (line === '') close()
    else {
      if (lines.length > 0 && opensTurn(line, lines[lines.length - 1] ?? '')) close()
      lines.push(line)
    }
  }
  close()
  return paragraphs.join('\n\n')
}

function opensTurn(line: string, before: string): boolean {
  const label = capitalLabel(line)
  if (label === null) return false
  // A wrapped line may begin with "Q " or "NASA:" by chance; one that ends a sentence before it does so rarely.
  return /[.?!:—\-)\]"”’*]$/.test(before)
}
