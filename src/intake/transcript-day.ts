const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const written = new RegExp(
  `\\b(${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`,
  'i',
)
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${months.join('|')}),? (\\d{4})\\b`, 'i')

/** The day a field states, `2024-05-10`, whatever comes after it (a time, a zone); null where it states none. */
export function dayOf(field: string): string | null {
  return valid(/^\s*["']?(\d{4}-\d\d-\d\d)/.exec(field)?.[1] ?? null) ?? dayIn(field)
}

/** The first day that a stretch of text names in full: "May 10, 2024", "10 May 2024", "2024-05-10". */
export function dayIn(text: string): string | null {
  const found = [iso(text), monthFirst(text), dayBefore(text)].filter((day) => day !== null)
  found.sort((a, b) => a.at - b.at)
  return valid(found[0]?.day ?? null)
}

type Found = { readonly at: number; readonly day: string } | null

function iso(text: string): Found {
  const match = /\b\d{4}-\d\d-\d\d\b/.exec(text)
  return match === null ? null : { at: match.index, day: match[0] }
}

function monthFirst(text: string): Found {
  const match = written.exec(text)
  return match === null ? null : { at: match.index, day: dayFrom(match[3], match[1], match[2]) }
}

function dayBefore(text: string): Found {
  const match = dayFirst.exec(text)
  return match === null ? null : { at: match.index, day: dayFrom(match[3], match[2], match[1]) }
}

function dayFrom(year = '', month = '', day = ''): string {
  const index = months.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3)))
  return `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

function valid(day: string | null): string | null {
  if (day === null) return null
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day
}
