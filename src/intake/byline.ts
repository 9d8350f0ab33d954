import { monthOf } from './months.ts'

const LEAD =
  /^(?:(?:written |story |text |reporting )?by|par|von|por|di|door|af|av|autor|author|texte?|text)\b\s*:?\s+/i
const CUT =
  /\s+[|•·/–—]\s+|\s*\||\s[-–—]\s|@|https?:|\b(?:Follow|Updated?|Published|Posted|Last |Contact|Email|Special to|Share|Photograph)\b|\b\S+@\S+|\d|\n|\s(?:in|for) [A-Z]/
const ROLES =
  /,?\s+(?:[\p{L}.&' -]{0,30}\s)?(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|staff writer|critic|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|redactor(?:a)?)s?\b.*$/iu
const PARTICLES = new Set(
  'de da do dos das del della di du des van von der den le la el al bin ibn ben y e of the and avec'.split(' '),
)

/**
 * The names in a byline, cleaned and joined by a comma: "By JANE DOE and John Roe, Staff Writers" gives "JANE DOE, John Roe".
 * Null where no name is left: an address, a handle, a sentence.
 */
export function readByline(words: string): string | null {
  const line = words.replace(/\s+/g, ' ').trim().slice(0, 300)
  const bare = (line.split(/\s*[|•·]\s*/).find(opensByline) ?? line).replace(LEAD, '')
  const head = bare.slice(0, cutAt(bare)).replace(ROLES, '')
  const names = head
    .replace(/\(\s*(?:avec|with|mit|con)\s+([^)]*)\)/i, ', $1')
    .split(/\s*[,;&]\s*(?:and\s+)?|\s+(?:and|und|et|y|e|mit|avec|with|en|och|og|a)\s+/iu)
    .map((name) =>
      name
        .trim()
        .replace(LEAD, '')
        .replace(/^[\s:.'"-]+|[\s:,;'"-]+$/g, ''),
    )
    .filter(isName)
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}

/** Whether some words open like a byline: "By Jane Doe", "Von Hans Meier". */
export function opensByline(words: string): boolean {
  return /^(?:written by|by:?|par|von|por|di|door)\s+\p{Lu}/iu.test(words) && /^\S+(?:\s\S+)?:?\s+\p{Lu}/u.test(words)
}

function cutAt(bare: string): number {
  const cut = CUT.exec(bare)?.index ?? bare.length
  const month = /\s(\p{Lu}\p{L}{2,9})\.?\s+\d/u.exec(bare)
  return month && monthOf(month[1]!) ? Math.min(cut, month.index) : cut
}

function isName(name: string): boolean {
  const words = name.split(' ')
  if (name.length < 2 || name.length > 60 || words.length > 6 || /[<>{}[\]?!:;]|www\.|\.com$/.test(name)) return false
  return words.every(
    (word) => /^[\p{Lu}\p{Lo}("“'’.&]/u.test(word) || PARTICLES.has(word.toLowerCase()) || /^[a-z]['’]/.test(word),
  )
}
