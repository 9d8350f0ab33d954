import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf'
import { InputError } from '../error.ts'
import type { Paragraph } from './canonical.ts'
import { markUp } from './plain.ts'
import { joinLines, pageLines, withoutRunningHeads } from './pdf-lines.ts'
import { parseTime } from './published.ts'
import type { Facts, Reading } from './reading.ts'
import { fact } from './reading.ts'

const MOST_PAGES = 2000

/**
 * The text of a PDF: lines joined to paragraphs, words parted at a line's end made whole, heads and feet that repeat left out.
 * Throws an InputError where the file cannot be opened, is locked, or holds pictures of pages and no text.
 */
export async function takePdf(bytes: Uint8Array, name: string): Promise<Reading> {
  const pdf = await open(bytes, name)
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new InputError(`${name} has ${pdf.numPages} pages: at most ${MOST_PAGES} are read at once.`)
    const { items } = await extractTextItems(pdf)
    const paragraphs = joinLines(withoutRunningHeads(items.map(pageLines)))
    if (paragraphs.length === 0)
      throw new InputError(
        `${name} is a PDF of ${pdf.numPages} page(s) without text, likely scanned: expected text. Run it through character recognition first.`,
      )
    return await read(paragraphs, pdf)
  } finally {
    await pdf.destroy()
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

async function open(bytes: Uint8Array, name: string): Promise<Pdf> {
  try {
    // A copy: the parser takes over the memory it is given.
    return await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new InputError(
      `${name} is a PDF that cannot be read (${reason}): expected one that opens without a password.`,
      { cause },
    )
  }
}

async function read(texts: readonly string[], pdf: Pdf): Promise<Reading> {
  const { paragraphs, facts } = markUp(texts)
  const { info } = await getMeta(pdf)
  const stated = typeof info?.['Title'] === 'string' ? info['Title'].replace(/\s+/g, ' ').trim() : ''
  const title = facts.title ?? (isTitle(stated) ? fact(stated, 'file') : null)
  const made = typeof info?.['CreationDate'] === 'string' ? creationDay(info['CreationDate']) : null
  const published: Facts['published'] = facts.published ?? (made ? fact(made, 'file') : null)
  const shown: readonly Paragraph[] =
    facts.title || !title ? paragraphs : [{ kind: 'title', text: title.value }, ...paragraphs]
  return {
    type: 'pdf',
    paragraphs: shown,
    facts: { ...facts, title, published },
    notices: dayNotice(facts.published === null ? made : null),
  }
}

/** Programs often leave a file's name or "Microsoft Word - …" as the title. */
function isTitle(stated: string): boolean {
  return (
    stated.length > 4 &&
    stated.includes(' ') &&
    !/^(?:microsoft|untitled|document\d*)\b|\.(?:docx?|pdf|indd|odt)$/i.test(stated)
  )
}

/** "D:20240510140300+02'00'" names the day on which the file was made. */
function creationDay(words: string): string | null {
  const found = /^D:(\d{4})(\d{2})(\d{2})/.exec(words)
  return found ? parseTime(`${found[1]}-${found[2]}-${found[3]}`) : null
}

function dayNotice(made: string | null): Reading['notices'] {
  if (!made) return []
  return [
    {
      rule: 'published-from-file',
      message: `The text names no day of publication; ${made}, on which the PDF was made, is taken.`,
      spans: [],
    },
  ]
}
