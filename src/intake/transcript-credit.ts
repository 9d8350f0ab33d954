/**
 * Whom a title credits a text to: "Statement from Press Secretary Karine Jean-Pierre on …" gives "Karine Jean-Pierre",
 * "Remarks by Vice President Harris" the office with the name, "Statement from the President" the office. Null where
 * it credits nobody, or a body of many.
 */
export function creditedIn(title: string): string | null {
  const words = title.replace(/\s+/g, ' ').trim()
  if (!kinds.test(words) || /^\W*(?:readout|fact ?sheet)\b/i.test(words)) return null
  const name = namedAtHead(words) ?? bylined(words)
  return /\bjoint\b/i.test(words) && name?.includes(' and ') !== true ? null : name
}

const kinds =
  /\b(?:remarks?|statements?|letter|message|address|speech|excerpts?|op-?ed|toast|eulogy|testimony|greetings|proclamation)\b/i
const atHead =
  /^(?:excerpts (?:from|of) )?((?:[\p{L}.'’&-]{1,30} ){2,8}?)(?:joint )?(?:statement|remarks|address|speech|op-?ed|testimony|state of the union address)\b/iu

// "Vice President Kamala Harris Statement on …", "Excerpts from President Biden's State of the Union Address".
function namedAtHead(title: string): string | null {
  const head = atHead.exec(title)?.[1]?.trim()
  if (head === undefined || /\b(?:by|from|to|as|an?|delivers?|gives?|issues?|releases?|makes?)\b/i.test(head))
    return null
  const words = creditOf(head.split(' '))
  return words.some(isHead) && words.length === head.split(' ').length ? nameIn(words) : null
}

const manner =
  /^(?:(?:remarks?|from|as|prepared|delivered|for|delivery|an?|the|statement|video|pre-taped|excerpts?|[(),:-])\s*)*$/i

// Between the kind of text and "by" may stand how it was given, or what it is about; before "of" and "from" only how.
function bylined(title: string): string | null {
  const kind = kinds.exec(title)
  const after = (kind?.index ?? 0) + (kind?.[0].length ?? 0)
  for (const match of title.slice(after).matchAll(/\b(by|from|of) (?=\p{Lu}|the \p{Lu})/giu)) {
    const beside = manner.test(title.slice(after, after + match.index).trim())
    const words = creditOf(title.slice(after + match.index + match[0].length).split(' '))
    const name = nameIn(words)
    if (beside) return name
    if (match[1]?.toLowerCase() === 'by' && name !== null && words.some(isHead)) return name
  }
  return null
}

const offices = set(
  'president secretary advisor adviser director chair chairman chairwoman chairperson administrator coordinator spokesperson spokesman spokeswoman ambassador representative minister lady gentleman counsel physician doctor dr mr mrs ms senator congressman congresswoman governor mayor general admiral envoy commissioner chief staff leader speaker judge justice chancellor assistant officer czar counselor attorney manager',
)
const ranks = set('vice prime first second')
const particles = set('de van von der den bin al la')
const linking = new Set(['of', 'for', 'to', 'the', 'and', '&', ...particles])
const aims = set('of for to')
const stops = set(
  'on at in regarding before after about marking following announcing concerning during as upon ahead with while via per',
)
const bodies = set(
  'leaders ministers council group states nations union republicans democrats administration government house committee department forum summit partners allies members office congress senate nominees foundation association kingdom emirates republic',
)

// The words of a credit, up to what the text is about.
function creditOf(words: readonly string[]): string[] {
  const credit: string[] = []
  for (const word of words) {
    const low = plain(word)
    if (stops.has(low) || !(/^\p{Lu}/u.test(word) || linking.has(low))) break
    // "President Joe Biden Congratulating …", "… Jill Biden for the Announcement"; but "Larry Fleming".
    if ((/^\p{Lu}\p{Ll}+ing$/u.test(word) || aims.has(low)) && personIn(lastOf(credit)) !== null) break
    credit.push(word.replace(/[,:;|]+$/, ''))
    if (/[:;|]$/.test(word) || (word.endsWith(',') && (nameIn(credit) !== null || !credit.some(isHead)))) break
  }
  return credit
}

// Of two persons, the last.
function lastOf(words: readonly string[]): string[] {
  const at = words.findLastIndex(isAnd)
  return personIn(words.slice(0, at)) === null ? [...words] : words.slice(at + 1)
}

function nameIn(words: readonly string[]): string | null {
  for (let i = words.findIndex(isAnd); i > 0 && i < words.length; i++) {
    if (!isAnd(words[i] ?? '')) continue
    const [first, second] = [words.slice(0, i), words.slice(i + 1)]
    const [one, two] = [personIn(first), personIn(second)]
    if (one !== null && two !== null) return `${one} and ${two}`
    const bare = [officeIn(first), officeIn(second)]
    if (!bare.includes(null) && first[0] === 'the' && second[0] === 'the') return bare.join(' and ')
  }
  return personIn(words) ?? officeIn(words)
}

function personIn(words: readonly string[]): string | null {
  const last = words.findLastIndex(isHead)
  const rest = words.slice(last + 1)
  const linked = last >= 0 && linking.has(rest[0] ?? '') && !particles.has(rest[0] ?? '')
  const name = linked ? family(rest) : upToGenitive(rest)
  if (name.length === 0 || name.length > 4 || name.some((word) => bodies.has(plain(word)))) return null
  if (!name.every((word) => /^\p{Lu}/u.test(word) || particles.has(word)) || name[0] === 'The') return null
  const bare = name.join(' ').replace(/[’']s?$/, '')
  if (name.length > 1) return bare
  if (last < 0) return null
  const from = ranks.has(plain(words[last - 1] ?? '')) ? last - 1 : last
  return [...words.slice(from, last + 1), bare].join(' ')
}

// "… for Cyber and Emerging Technology Anne Neuberger": what an office is for, then the name.
function family(words: readonly string[]): string[] {
  const capitals = words.filter((word) => !linking.has(word))
  if (capitals.length < 3) return []
  const from = /^\p{Lu}\.?$/u.test(words[words.length - 2] ?? '') ? -3 : -2
  return words.slice(from)
}

function upToGenitive(words: readonly string[]): string[] {
  const at = words.findIndex((word) => /[’']s?$/.test(word))
  return words.slice(0, at < 0 ? words.length : at + 1)
}

// "the President", "NSC Spokesperson": an office alone.
function officeIn(words: readonly string[]): string | null {
  return words.length > 0 && words.length <= 4 && isHead(words[words.length - 1] ?? '') ? words.join(' ') : null
}

function isAnd(word: string): boolean {
  return word === 'and' || word === '&'
}

function isHead(word: string): boolean {
  return offices.has(plain(word).replace(/[’']s?$/, ''))
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[.,:;|]+$/, '')
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
