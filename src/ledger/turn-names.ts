import type { Turn } from '../intake/transcript.ts'
import type { HeldTranscript } from '../record/lookup.ts'
import type { Cell, Ledger } from './ledger.ts'

/** The turns of a transcript, with the persons whom only its outlet's other transcripts name. */
export type NameTurns = (held: Pick<HeldTranscript, 'date' | 'outlet' | 'turns'>) => readonly Turn[]

/**
 * Names the turns that a transcript leaves to an office: "THE VICE PRESIDENT" is whom the outlet's nearest transcript
 * gives the office to, "President Biden" has the given name that the outlet's titles of those days give him.
 */
export function turnNames(ledger: Ledger): NameTurns {
  const holders = officeHolders(ledger)
  const given = givenNames(ledger)
  return (held) => {
    const { date, outlet, turns } = held
    if (date === null || !turns.some((turn) => isOpen(turn) || isBare(turn))) return turns
    const name = (turn: Turn): string | null => {
      const label = turn.label ?? turn.speaker?.toUpperCase() ?? ''
      const speaker = isOpen(turn) ? (holders(label, outlet, date) ?? turn.speaker) : turn.speaker
      return speaker !== null && bare.test(speaker) ? given(speaker, outlet, date) : speaker
    }
    return turns.map((turn) => ({ ...turn, speaker: name(turn) }))
  }
}

const bare =
  /^(?:(?:Vice |Prime )?(?:President|Minister)|Chancellor|(?:First|Second) (?:Lady|Gentleman)) (\p{Lu}[\p{L}’'-]+)$/u

function isBare({ speaker }: Turn): boolean {
  return speaker !== null && bare.test(speaker)
}

function isOpen({ label, speaker }: Turn): boolean {
  return label === null
    ? /^the (?:vice president|president|first lady|second gentleman|prime minister)$/i.test(speaker ?? '')
    : /^THE [A-Z]/.test(label) && speaker?.startsWith('The ') === true
}

type Known = (words: string, outlet: string | null, day: string) => string | null

// Asked by day first: all of the days on which somebody held an office are many.
const holdersSql = `select r.day, min(t.speaker) from transcripts r cross join turns t cross join docs d
  where r.day between ? and ? and t.label glob 'THE *' and t.label = ? and t.doc = r.doc and t.speaker not like 'The %'
  and d.n = r.doc and d.outlet is ? group by r.day order by r.day`

function officeHolders(ledger: Ledger): Known {
  const known = new Map<string, Cell[][]>()
  return (label, outlet, day) => {
    const key = `${label}\n${outlet}\n${quarterOf(day)}`
    const days = known.get(key) ?? holdersNear(ledger, label, outlet, day)
    known.set(key, days)
    const next = days.findIndex(([on]) => String(on) >= day)
    const near = [days[next < 0 ? days.length - 1 : next], days[next - 1]].filter((row) => row !== undefined)
    const apart = (row: Cell[]) => Math.abs(Date.parse(String(row[0])) - Date.parse(day))
    const name = near.toSorted((a, b) => apart(a) - apart(b))[0]?.[1]
    return typeof name === 'string' ? name : null
  }
}

function holdersNear(ledger: Ledger, label: string, outlet: string | null, day: string): Cell[][] {
  const near = ledger.rows(holdersSql, dayFrom(day, -farAround), dayFrom(day, farAround), label, outlet)
  return near.length > 0 ? near : ledger.rows(holdersSql, '0000', '9999', label, outlet)
}

const farAround = 150

const titlesSql =
  'select json_group_array(title) from docs where outlet = ? and published between ? and ? and title like ?'
const around = 60
const dayLength = 86_400_000

// A family name may be a relative's too: only titles that give the office with a given name say which.
function givenNames(ledger: Ledger): (speaker: string, outlet: string | null, day: string) => string {
  const known = new Map<string, string>()
  return (speaker, outlet, day) => {
    const key = `${speaker}\n${outlet}\n${quarterOf(day)}`
    const held = known.get(key)
    if (held !== undefined) return held
    const family = bare.exec(speaker)?.[1] ?? ''
    const office = speaker.slice(0, -family.length - 1)
    const [from, to] = [-around, around].map((days) => dayFrom(day, days))
    const [row] = ledger.rows(titlesSql, outlet, from ?? day, to ?? day, `%${office} % ${family}%`)
    const found = commonest(JSON.parse(String(row?.[0] ?? '[]')) as string[], office, family)
    const name = found === null ? speaker : `${office} ${found} ${family}`
    known.set(key, name)
    return name
  }
}

function commonest(titles: readonly string[], office: string, family: string): string | null {
  const pattern = new RegExp(`(?<!Vice )\\b${office} (\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\.)?) ${family}\\b`, 'u')
  const counts = new Map<string, number>()
  for (const title of titles) {
    const given = pattern.exec(title)?.[1]
    if (given !== undefined) counts.set(given, (counts.get(given) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
