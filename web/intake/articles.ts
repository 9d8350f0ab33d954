import type { Article } from '../client/shapes.ts'

/** What was pasted: an address where it is one and nothing else, a page where it is markup, else text. */
export function articleOfPaste(pasted: string): Article {
  const whole = pasted.trim()
  if (/^https?:\/\/\S+$/i.test(whole)) return { url: whole }
  if (/^<(?:!doctype|html|head|body|article)\b/i.test(whole)) return { html: pasted }
  return { text: pasted }
}

/** What was pasted where several may be: addresses, one a line, else one article. */
export function articlesOfPaste(pasted: string): Article[] {
  const lines = pasted.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
  const addresses = lines.filter((line) => /^https?:\/\/\S+$/i.test(line))
  return addresses.length === lines.length ? addresses.map((url) => ({ url })) : [articleOfPaste(pasted)]
}

/** A file with its name, as the API takes it. */
export async function articleOfFile(file: Blob, name: string): Promise<Article> {
  return { base64: base64Of(new Uint8Array(await file.arrayBuffer())), name }
}

const STEP = 32_766

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += STEP)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + STEP))))
  return pieces.join('')
}
