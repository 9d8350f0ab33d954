import { InputError } from '../error.ts'
import { readPlain } from './transcript-plain.ts'
import type { Draft } from './transcript.ts'

/** The text of a PDF as a transcript. @throws InputError for a PDF that is broken, locked or only pictures. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Draft> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  let pages: string[]
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    pages = (await extractText(pdf, { mergePages: false })).text
  } catch (cause) {
    throw new InputError(
      `${name} is a PDF that cannot be read: ${cause instanceof Error ? cause.message : 'unknown cause'}`,
      { cause },
    )
  }
  if (pages.every((page) => page.trim() === ''))
    throw new InputError(`${name} holds pictures only: a PDF with text was expected`)
  return readPlain(pages.map(withoutFurniture).join('\n'))
}

// A page number alone on a page's first or last line is not a word anybody said.
function withoutFurniture(page: string): string {
  const lines = page.split('\n')
  if (isNumber(lines[0])) lines.shift()
  if (isNumber(lines[lines.length - 1])) lines.pop()
  return lines.join('\n')
}

function isNumber(line: string | undefined): boolean {
  return /^\s*(?:page )?\d{1,4}(?: of \d{1,4})?\s*$/i.test(line ?? 'x')
}
