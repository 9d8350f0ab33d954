import { monthOf } from './months.ts'

type Parts = { year: number; month: number; day: number }

/** A day that some words name, `2024-05-10`, and where in them. */
export type NamedDay = { readonly day: string; readonly start: number; readonly end: number }

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?:\s*\[.*)?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})(Z)?)?$/
const ENGLISH =
  /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?,?\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*([a-z]{2,5}|[+-]\d{4})?(?:\s+(\d{4}))?$/i
const MAIL =
  /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3,9})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,5}|[+-]\d{4})?$/i

/** Zones that a page may name by letters and that mean one offset; "EST" in Australia does not, so it is left out. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  cet: '+01:00',
  cest: '+02:00',
  pst: '-08:00',
  pdt: '-07:00',
  edt: '-04:00',
  cdt: '-05:00',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
}

/** A day or time written by a machine or a person as ISO 8601, as precise as it was, or null: `2024-05-10T14:03:00+02:00`. */
export function parseTime(words: string): string | null {
  const text = words.trim()
  return fromIso(text) ?? fromEpoch(text) ?? fromMail(text) ?? findDay(text)?.day ?? null
}

function fromIso(text: string): string | null {
  const found = ISO.exec(text) ?? COMPACT.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone] = found
  return compose({ year: Number(year), month: Number(month), day: Number(day) }, [hour, minute, second], zone)
}

function fromEpoch(text: string): string | null {
  if (!/^1\d{9}(\d{3})?$/.test(text)) return null
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z')
}

function fromMail(text: string): string | null {
  const english = ENGLISH.exec(text)
  if (english) {
    const [, name, day, before, hour, minute, second, zone, after] = english
    return compose(
      { year: Number(before ?? after), month: monthOf(name!) ?? 0, day: Number(day) },
      [hour, minute, second],
      zone,
    )
  }
  const mail = MAIL.exec(text)
  if (!mail) return null
  const [, day, name, year, hour, minute, second, zone] = mail
  return compose({ year: Number(year), month: monthOf(name!) ?? 0, day: Number(day) }, [hour, minute, second], zone)
}

function compose(parts: Parts, clock: readonly (string | undefined)[], zone: string | undefined): string | null {
  const day = dayOf(parts)
  if (!day) return null
  const [hour, minute, second = '00'] = clock
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return day
  return `${day}T${hour.padStart(2, '0')}:${minute}:${second}${offsetOf(zone)}`
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return ''
  const numeric = /^([+-]\d{2}):?(\d{2})?$/.exec(zone)
  return numeric ? `${numeric[1]}:${numeric[2] ?? '00'}` : (ZONES[zone.toLowerCase()] ?? '')
}

const DAY_NAME =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s.]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s.]+(?:de\s+)?(\d{4})(?!\d)/gu
const NAME_DAY = /(?<!\p{L})(\p{L}{3,12})[.,]?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/g
const SLASHED = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g
const YEAR_FIRST = /(?<!\d)(\d{4})(?:[-/.]|年\s?)(\d{1,2})(?:[-/.]|月\s?)(\d{1,2})(?!\d)/g

/** The first day that running words name with its year, in one of ten European languages or in figures, or null. */
export function findDay(words: string): NamedDay | null {
  const text = words.slice(0, 2000)
  if (!/\d{4}/.test(text)) return null
  const found = [
    ...matches(text, DAY_NAME, (a, b, c) => ({ day: Number(a), month: monthOf(b) ?? 0, year: Number(c) })),
    ...matches(text, NAME_DAY, (a, b, c) => ({ day: Number(b), month: monthOf(a) ?? 0, year: Number(c) })),
    ...matches(text, DOTTED, (a, b, c) => ({ day: Number(a), month: Number(b), year: Number(c) })),
    ...matches(text, SLASHED, slashed),
    ...matches(text, YEAR_FIRST, (a, b, c) => ({ year: Number(a), month: Number(b), day: Number(c) })),
  ]
  return found.reduce<NamedDay | null>((first, one) => (first && first.start <= one.start ? first : one), null)
}

/** "2/26/2015" can only be February; "3/4/2015" may be March or April and names no day. */
function slashed(a: string, b: string, c: string): Parts {
  const [one, two, year] = [Number(a), Number(b), Number(c)]
  if (one > 12) return { day: one, month: two, year }
  if (two > 12 || one === two) return { day: two, month: one, year }
  return { day: 0, month: 0, year }
}

function matches(text: string, pattern: RegExp, read: (a: string, b: string, c: string) => Parts): NamedDay[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const day = dayOf(read(match[1]!, match[2]!, match[3]!))
    return day ? [{ day, start: match.index, end: match.index + match[0].length }] : []
  })
}

function dayOf({ year, month, day }: Parts): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || date.getUTCDate() !== day || day < 1) return null
  return date.toISOString().slice(0, 10)
}
