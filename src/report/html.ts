/** Markup that is safe to send: only `html` makes it, and it escapes every text put in. */
export type Html = { readonly markup: string }

type Part = string | number | null | false | Html | readonly Html[]

/** A template of markup; texts in it are escaped, markup stays, a list is strung together, null and false leave nothing. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = literals.map((literal, at) => literal + markupOf(parts[at] ?? null)).join('')
  return { markup }
}

function markupOf(part: Part): string {
  if (part === null || part === false) return ''
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
  return escape(String(part))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for element or quoted attribute; control signs, lone surrogates and marks that turn the direction are U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
