import { creditedIn } from './transcript-credit.ts'
import type { Draft, Turn } from './transcript.ts'

const titles = new Set(
  'mr mrs ms miss dr doctor doctors the president vice prime minister secretary senator representative congressman congresswoman governor mayor ambassador director administrator chair chairman chairwoman speaker general admiral acting attorney surgeon first lady second gentleman senior administration official press deputy principal national security advisor adviser council assistant to for and of by with from economic communications strategic coordinator white house spokesperson counsel domestic policy office member cea nsc nec omb epa fema united states former judge justice king queen his her majesty excellency chancellor commissioner lieutenant colonel captain major sergeant reverend pastor bishop rabbi professor coach leader majority minority under special envoy counselor spokesman spokeswoman response homeland health human services treasury state defense energy commerce labor transportation education interior agriculture veterans affairs en route on at in remarks statement briefing gaggle statements call letter joint readout'.split(
    ' ',
  ),
)

/** The turns with the person each label stands for, as title, opening or text name him or her. */
export function nameSpeakers(turns: readonly Turn[], draft: Draft): Turn[] {
  const names = new Map<string, string | null>()
  const sole = turns.length === 1 && turns[0]?.label === null ? creditedIn(inOrdinaryCase(draft.title ?? '')) : null
  const named = turns.map((turn) => {
    if (turn.speaker !== null) return turn
    if (turn.label === null) return { ...turn, speaker: sole }
    if (turn.role === 'reporter') return turn
    if (turn.role !== 'speaker') return { ...turn, speaker: ordinary(turn.label) }
    const held = names.get(turn.label)
    const speaker = held === undefined ? personOf(turn.label, draft) : held
    names.set(turn.label, speaker)
    return { ...turn, speaker }
  })
  return named.map((turn) => ({ ...turn, speaker: alsoCalled(turn.speaker, names) }))
}

// "MS. QUILL" beside "MS. ADA QUILL": where one other label ends in the family name, it says who that is.
function alsoCalled(speaker: string | null, names: ReadonlyMap<string, string | null>): string | null {
  const [, family] = /^(?:Mr|Mrs|Ms|Miss|Dr)\.? (\S+)$/.exec(speaker ?? '') ?? []
  if (family === undefined) return speaker
  const others = new Set([...names.values()].filter((name) => name?.endsWith(` ${family}`) && name !== speaker))
  return others.size === 1 ? ([...others][0] ?? speaker) : speaker
}

function personOf(label: string, draft: Draft): string {
  const title = inOrdinaryCase(draft.title ?? '')
  if (label !== label.toUpperCase() && !/[A-Z]{3}/.test(label)) return label
  // A given name before "Biden" may be a relative's: the office says enough.
  if (/^(?:VICE )?PRESIDENT [A-Z]|^PRIME MINISTER [A-Z]|^FIRST LADY [A-Z]/.test(label)) return plainName(label)
  const surname = surnameOf(label)
  const office = officeOf(label)
  if (surname === null) return (office === null ? null : holderOf(office, title, draft.text)) ?? ordinary(label)
  const opening = draft.text.slice(0, 4000)
  return (
    fullName(surname, title) ??
    fullName(surname, opening) ??
    fullName(surname, draft.text.slice(4000, 60_000)) ??
    plainName(surname.includes(' ') ? surname : label)
  )
}

function surnameOf(label: string): string | null {
  const words = label.replace(/\([^()]*\)/g, '').split(/\s+/)
  const rest = words.filter((word) => !titles.has(word.toLowerCase().replace(/[.,]/g, '')))
  return rest.length === 0 ? null : rest.join(' ')
}

/** "Jen Psaki" for the surname PSAKI where the text has it; the likeliest when it has several. */
function fullName(surname: string, text: string): string | null {
  // Most texts do not have the name at all.
  if (!text.toLowerCase().includes(surname.toLowerCase().split(' ')[0] ?? '')) return null
  const words = [...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}’'.-]*/gu)]
  const parts = surname.toLowerCase().split(' ').map(bare)
  for (let i = 0; i + parts.length <= words.length; i++) {
    if (!parts.every((part, k) => bare(words[i + k]?.[0] ?? '') === part)) continue
    const family = words.slice(i, i + parts.length).map((word) => word[0].replace(/[’']s$/, '').replace(/\.$/, ''))
    if (family.join('') === family.join('').toUpperCase() && parts.join('').length > 3) continue
    const given = givenBefore(words, i, text)
    if (given !== null) return `${given} ${family.join(' ')}`
  }
  return null
}

function givenBefore(words: readonly RegExpMatchArray[], at: number, text: string): string | null {
  const given: string[] = []
  for (let i = at - 1; i >= 0 && given.length < 3; i--) {
    const word = words[i]
    const next = words[i + 1]
    if (word === undefined || next === undefined) break
    const between = text.slice((word.index ?? 0) + word[0].length, next.index)
    const initial = /^\p{Lu}\.?$/u.test(word[0])
    const name = /^\p{Lu}[\p{Ll}’'-]+[\p{L}]*$/u.test(word[0]) && !titles.has(word[0].toLowerCase())
    if (!/^[\s]+$/.test(between) || !(initial || name)) break
    given.unshift(word[0])
    if (name && !initial) break
  }
  return given.some((word) => word.length > 2) ? given.join(' ') : null
}

function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s$/, '')
    .replace(/[.’']/g, '')
}

const offices: readonly (readonly [RegExp, RegExp])[] = [
  [/^THE VICE PRESIDENT$/i, /\b(Vice President (?:\p{Lu}[\p{L}’'-]+ ){0,2}\p{Lu}[\p{L}’'-]+)/u],
  [/^THE PRESIDENT$/i, /(?<!Vice )\b(President (?!of\b)(?:\p{Lu}[\p{Ll}]+ )?(?:\p{Lu}\. )?\p{Lu}[\p{L}’'-]+)/u],
  [/^THE FIRST LADY$/i, /\b(First Lady (?:Dr\. )?(?:\p{Lu}[\p{L}]+ )?\p{Lu}[\p{L}’'-]+)/u],
  [/^THE SECOND GENTLEMAN$/i, /\b(Second Gentleman (?:\p{Lu}[\p{L}]+ )?\p{Lu}[\p{L}’'-]+)/u],
  [/^THE PRIME MINISTER$/i, /\b(Prime Minister (?:\p{Lu}[\p{L}]+ )?\p{Lu}[\p{L}’'-]+)/u],
]

function officeOf(label: string): RegExp | null {
  return offices.find(([office]) => office.test(label))?.[1] ?? null
}

function holderOf(office: RegExp, title: string, text: string): string | null {
  const found = office.exec(title) ?? office.exec(text.slice(0, 4000))
  return found?.[1]?.replace(/[’']s?$/, '').replace(unnamed, '') ?? null
}

// "President Biden Honoring …", "Vice President Harris Before Air Force One": a title's next words are no names.
const unnamed =
  / (?:\p{L}+ing|Before|After|While|Ahead|Aboard|Upon|At|In|On|And|During|To|For|With|Air|Fireside|Keynote|Meets?|Signs?|Hosts?|Joint|Press)(?: .*)?$/iu

// "REMARKS BY VICE PRESIDENT HARRIS": a title all in capitals names nobody until its case is restored.
function inOrdinaryCase(title: string): string {
  const small = title.replace(/\P{Ll}/gu, '').length
  return small * 5 < title.length ? title.replace(/\p{Lu}+/gu, (word) => word[0] + word.slice(1).toLowerCase()) : title
}

function ordinary(label: string): string {
  const lower = label.toLowerCase()
  return label === label.toUpperCase() ? lower.slice(0, 1).toUpperCase() + lower.slice(1) : label
}

function plainName(label: string): string {
  return label
    .split(' ')
    .map((word) => (word === word.toUpperCase() && !/^[A-Z]\.$/.test(word) ? capitalised(word) : word))
    .join(' ')
}

function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-’'])(\p{L})/gu, (_, before: string, first: string) => before + first.toUpperCase())
}
