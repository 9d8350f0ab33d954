import type { Turn } from '../intake/transcript.ts'

/** Whether a quoted speaker is the one of a turn; `unknown` where one of the two is not named. */
export type SpeakerMatch = 'same' | 'other' | 'unknown'

const titles = new Set(
  'mr mrs ms miss dr doctor president vice prime minister secretary senator representative congressman congresswoman governor mayor ambassador director administrator chair speaker general admiral acting attorney surgeon first lady second gentleman press national security advisor adviser council coordinator spokesman spokeswoman spokesperson white house deputy principal the us u.s of for and jr sr former sen rep gov gen communications strategic nsc state defense treasury'.split(
    ' ',
  ),
)
const offices = [
  'vice president',
  'president',
  'first lady',
  'second gentleman',
  'prime minister',
  'chancellor',
  'king',
  'queen',
]
const shortNames = new Map([
  ['joe', 'joseph'],
  ['jeff', 'jeffrey'],
  ['liz', 'elizabeth'],
  ['tony', 'anthony'],
  ['bill', 'william'],
  ['bob', 'robert'],
  ['rob', 'robert'],
  ['mike', 'michael'],
  ['jim', 'james'],
  ['jen', 'jennifer'],
  ['kate', 'katherine'],
  ['dick', 'richard'],
  ['andy', 'andrew'],
  ['tom', 'thomas'],
  ['dave', 'david'],
  ['ali', 'alejandro'],
  ['pete', 'peter'],
  ['tim', 'timothy'],
  ['jake', 'jacob'],
])

/** Whether `quoted`, as an article names a speaker, is the speaker of a turn. */
export function sameSpeaker(quoted: string | null, turn: Pick<Turn, 'label' | 'speaker' | 'role'>): SpeakerMatch {
  if (quoted === null || quoted.trim() === '') return 'unknown'
  if (turn.role === 'reporter') return /\b(?:reporter|journalist|correspondent)\b/i.test(quoted) ? 'unknown' : 'other'
  if (turn.speaker === null) return turn.label === null ? 'unknown' : 'other'
  const pair = `${quoted}\n${turn.speaker}`
  const held = known.get(pair)
  if (held !== undefined) return held
  const match = compared(quoted, turn.speaker)
  if (known.size >= mostKnown) known.clear()
  known.set(pair, match)
  return match
}

// Two names are compared once for each turn of every transcript of a day: the answers are few and kept.
const known = new Map<string, SpeakerMatch>()
const mostKnown = 20_000

function compared(quoted: string, speaker: string): SpeakerMatch {
  const several = speaker.split(/ and |, (?=\p{Lu})/u)
  const matches = several.map((one) => samePerson(quoted, one))
  return matches.includes('same') ? 'same' : matches.includes('unknown') ? 'unknown' : 'other'
}

function samePerson(one: string, other: string): SpeakerMatch {
  const [a, b] = [nameOf(one), nameOf(other)]
  const [officeA, officeB] = [officeOf(one), officeOf(other)]
  if (a.length === 0 || b.length === 0) {
    if (officeA !== null && officeB !== null) return officeA === officeB ? 'same' : 'other'
    return plain(one) === plain(other) ? 'same' : isAnonymous(one) && isAnonymous(other) ? 'same' : 'unknown'
  }
  const family = a[a.length - 1] === b[b.length - 1] || joins(a, b)
  if (!family) return 'other'
  if (officeA !== null && officeB !== null && officeA !== officeB && a.length < 2 && b.length < 2) return 'other'
  // "Biden" may be his wife where her office is in the record and the article gives no given name.
  if (a.length < 2 || b.length < 2) return officeB === 'first lady' && officeA === null ? 'unknown' : 'same'
  return sameGiven(a[0] as string, b[0] as string) ||
    a.slice(0, -1).some((x) => b.slice(0, -1).some((y) => sameGiven(x, y)))
    ? 'same'
    : 'other'
}

// "Van Hollen", "Jean Pierre": a family name of two words on one side only.
function joins(a: readonly string[], b: readonly string[]): boolean {
  return tail(a) === tail(b) || tail(a) === b[b.length - 1] || a[a.length - 1] === tail(b)
}

function tail(name: readonly string[]): string {
  return name.slice(-2).join('')
}

function sameGiven(one: string, other: string): boolean {
  if (one === other) return true
  if (one.length === 1 || other.length === 1) return one[0] === other[0]
  const [a, b] = [shortNames.get(one) ?? one, shortNames.get(other) ?? other]
  return a === b || (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a)))
}

function nameOf(name: string): string[] {
  return plain(name)
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word))
}

function officeOf(name: string): string | null {
  const words = plain(name)
  return offices.find((office) => words.includes(office)) ?? null
}

function isAnonymous(name: string): boolean {
  return /\b(?:official|aide|spokes(?:man|woman|person)|moderator|source)s?\b/i.test(name)
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']s\b/g, '')
    .replace(/[-’']/g, '')
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
