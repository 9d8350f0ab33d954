import type { VenueKind } from './when.ts'

/** Written or drawn things that speak, by their head noun, with the occasion that each is; null where it is none. */
const DOCUMENTS: Readonly<Record<string, VenueKind | null>> = {
  report: 'report',
  reports: 'report',
  study: 'report',
  studies: 'report',
  survey: 'report',
  surveys: 'report',
  poll: 'report',
  polls: 'report',
  review: 'report',
  audit: 'report',
  paper: 'report',
  article: 'report',
  articles: 'report',
  editorial: 'report',
  journal: 'report',
  findings: 'report',
  finding: 'report',
  results: 'report',
  analysis: 'report',
  assessment: 'report',
  research: 'report',
  investigation: 'report',
  statement: 'statement',
  statements: 'statement',
  release: 'statement',
  announcement: 'statement',
  readout: 'statement',
  communique: 'statement',
  communiqué: 'statement',
  proclamation: 'statement',
  letter: 'statement',
  letters: 'statement',
  memo: 'statement',
  memorandum: 'statement',
  newsletter: 'statement',
  'op-ed': 'statement',
  website: 'statement',
  notice: 'statement',
  bulletin: 'statement',
  email: 'email',
  emails: 'email',
  'e-mail': 'email',
  'e-mails': 'email',
  mail: 'email',
  tweet: 'social',
  tweets: 'social',
  post: 'social',
  posts: 'social',
  posting: 'social',
  postings: 'social',
  blog: 'social',
  video: null,
  filing: 'court',
  filings: 'court',
  lawsuit: 'court',
  suit: 'court',
  complaint: 'court',
  petition: 'court',
  indictment: 'court',
  ruling: 'court',
  judgment: 'court',
  judgement: 'court',
  verdict: 'court',
  affidavit: 'court',
  testimony: 'court',
  document: null,
  documents: null,
  data: null,
  figures: null,
  statistics: null,
  records: null,
  file: null,
  files: null,
  transcript: null,
  warrant: null,
  order: null,
  decree: null,
  law: null,
  treaty: null,
  resolution: null,
  message: null,
  book: null,
  bill: null,
}

/**
 * What occasion a written source is: "A poll published on Friday by the Lakes Institute" a report. Undefined where its
 * head (the last word before a preposition, participle or comma) is no written thing, null where it says no occasion.
 */
export function documentVenue(source: string): VenueKind | null | undefined {
  const head = headOf(source)
  return head === null ? undefined : DOCUMENTS[head]
}

/** Whether a source is a court or one who judges. */
export function isCourt(source: string): boolean {
  return /\b(?:[Cc]ourt|[Tt]ribunal)$/.test(headIn(source)) || /\b(?:[Jj]udge|[Jj]ustice|[Mm]agistrate)\b/.test(source)
}

function headOf(source: string): string | null {
  // "Consumer Reports" and "the Harbour Post" are names.
  const [first = '', ...rest] = source.split(/\s+/)
  const plain = [first, ...rest.filter((word) => !/^\p{Lu}\p{Ll}+$/u.test(word))]
  return lastWord(plain.join(' ').toLowerCase())
}

function headIn(source: string): string {
  return lastWord(source) ?? ''
}

function lastWord(source: string): string | null {
  let last: string | null = null
  for (const word of source.match(/[\p{L}-]+(?:['’]s?)?|[,.;:]/gu) ?? []) {
    if (last !== null && ENDS_HEAD.has(word)) break
    if (/^\p{L}/u.test(word)) last = word
  }
  return last?.replace(/['’]s?$/, '') ?? null
}

const ENDS_HEAD = new Set(
  ', of by from in on for to that which who published released issued dated sent written posted seen obtained about with at as made given signed commissioned based last this'.split(
    ' ',
  ),
)
