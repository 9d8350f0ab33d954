import type { Chance } from './chance.ts'
import type { Span } from '../../src/span.ts'

/** An article and where the pieces of its quotation stand, without the quotation marks. */
export type Printed = { readonly article: string; readonly spans: readonly Span[] }

/** What an article knows of the saying. */
export type Occasion = { readonly who: string; readonly day: string; readonly venue: string }

// {1} and {2} are pieces as they are; {1,} ends in a comma, {1-} in nothing, where the piece ends in a full stop; {1^}
// begins small. SUR is the surname, WD the weekday, DATE the date, AT the occasion.
const whole: readonly string[] = [
  'WASHINGTON (Wire) - WHO said on WD, “{1}”\n\nThe comment came AT.',
  '“{1,}” WHO said WD AT.\n\nThere was no immediate reaction from Congress.',
  'WHO: ‘{1-}’\n\nWASHINGTON — The words were spoken AT on DATE, and they traveled fast.',
  'ANCHOR: Now to the White House.\nTAPE, SUR, DATE: “{1}”\nANCHOR: That was WHO AT.',
  'LIVE\n14:32  SUR AT: "{1}"\n14:35  Shares little changed.',
  'What was said\n\n• “{1}” — WHO, DATE, AT',
  'PHOTO: WHO AT, DATE. “{1,}” SUR told those present. (Staff photo)',
  'The room had gone quiet. Then came the line everyone had waited for: "{1}" It was vintage SUR, and it was said AT on WD.',
  '“{1}”\n\nWith those words AT on DATE, WHO may have changed the subject, but not for long.',
  'I keep coming back to what SUR said AT this WD: "{1-}". Read it twice, dear reader.',
  'Fact box: WHO AT, DATE\n\nIn full: "{1}"',
  'WHO – wie unser Korrespondent berichtet – said AT on DATE: „{1}“',
  'According to the translation, WHO declared on DATE AT: «{1-}».',
  'Good morning. “{1,}” said WHO on WD AT, and here is what it means for you.',
  '## The quote of the day\n\n> “{1}”\n\nWHO, AT, DATE',
  'Mr. Speaker, as WHO put it AT on DATE, “{1-}” — and who in this House will disagree?',
  'SUR’s exact words AT on WD, taken down by three reporters present, were these: “{1}”',
  'BRUSSELS, DATE – In Washington, WHO AT gave an answer that was studied with care here. ‘{1,}’ SUR said.',
  'Timeline\nDATE: WHO, AT: "{1}"',
  'One sentence of WD’s appearance AT will be remembered. WHO said that “{1^-}”, nothing less.',
]
const parted: readonly string[] = [
  '“{1,}” WHO said WD AT. “{2}”',
  '"{1,}" SUR told reporters AT on DATE, pausing for a moment. "{2}"',
  '‘{1,}’ said WHO, AT on WD, ‘{2}’',
  '“{1,}” — and here SUR looked up — “{2}” The scene AT on DATE lasted a minute.',
  '“{1,}” he or she added (our notes from DATE, AT, WHO speaking), “{2}”',
]
const fragment: readonly string[] = [
  'WHO spoke AT on WD of “{1-}”, a phrase that aides had not expected.',
  'Critics seized on the words “{1-}”, which WHO used AT on DATE.',
  'The plan, in the words of WHO on WD AT, is about "{1-}."',
  'SUR: “{1-}”\n\nWHO chose these words AT on DATE.',
]
const stacked: readonly string[] = [
  'WHO spoke AT on WD. The passage in full:\n\n“{1}\n\n“{2}”',
  'SUR AT, DATE:\n\n"{1}\n\n"{2}"\n\nThe audience rose.',
]

/** Prints one piece in an article of some form. */
export function printWhole(piece: string, occasion: Occasion, chance: Chance): Printed {
  const short = piece.split(' ').length < 9 && !/[.?!]$/.test(piece)
  return fill(chance.one(short ? fragment : whole), [piece], occasion)
}

/** Prints two pieces of one quotation with the cue between them. */
export function printParted(pieces: readonly [string, string], occasion: Occasion, chance: Chance): Printed {
  return fill(chance.one(parted), pieces, occasion)
}

/** Prints two paragraphs of one quotation, the second with its own opening mark. */
export function printStacked(pieces: readonly [string, string], occasion: Occasion, chance: Chance): Printed {
  return fill(chance.one(stacked), pieces, occasion)
}

/** An article of a form: the pieces and what is known of the occasion put where its marks stand. */
export function fill(form: string, pieces: readonly string[], { who, day, venue }: Occasion): Printed {
  const date = new Date(`${day}T12:00:00Z`)
  const say = (options: Intl.DateTimeFormatOptions) => date.toLocaleDateString('en-US', { ...options, timeZone: 'UTC' })
  const spans: Span[] = []
  let article = ''
  for (const part of form.split(/(\{[123][^}]*\}|WHO|SUR|WD|DATE|AT\b)/)) {
    if (/^\{[123]/.test(part)) {
      const words = ended(pieces[Number(part[1]) - 1] ?? '', part)
      spans.push({ start: article.length, end: article.length + words.length })
      article += words
    } else if (part === 'WHO') article += who
    else if (part === 'SUR') article += who.split(' ').at(-1)
    else if (part === 'WD') article += say({ weekday: 'long' })
    else if (part === 'DATE') article += say({ day: 'numeric', month: 'long', year: 'numeric' })
    else if (part === 'AT') article += places[venue] ?? 'in Washington'
    else article += part
  }
  return { article, spans }
}

const places: Readonly<Record<string, string>> = {
  briefing: 'at a White House briefing',
  speech: 'in a speech',
  statement: 'in a written statement',
  interview: 'in an interview with this newspaper',
  email: 'in an email',
  social: 'in a post on social media',
  call: 'in a telephone call with allies',
  parliament: 'at a Senate hearing',
}

function ended(piece: string, part: string): string {
  const small = part.includes('^') ? (piece[0] ?? '').toLowerCase() + piece.slice(1) : piece
  if (part.includes(',')) return small.replace(/[.;:,]$/, '').replace(/(?<![?!])$/, ',')
  return part.includes('-') ? small.replace(/[.;:,]$/, '') : small
}
