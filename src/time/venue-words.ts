import type { VenueKind } from './when.ts'

/** One or two words, in lower case, that name an occasion. Which goes before which is the order of `PRIORITY`. */
const NOUNS: Readonly<Record<string, VenueKind>> = {
  'press conference': 'briefing',
  'news conference': 'briefing',
  'media conference': 'briefing',
  'press event': 'briefing',
  'media event': 'briefing',
  'media briefing': 'briefing',
  'press gaggle': 'briefing',
  'press call': 'call',
  'press briefing': 'briefing',
  'news briefing': 'briefing',
  presser: 'briefing',
  briefing: 'briefing',
  gaggle: 'briefing',
  'phone call': 'call',
  'telephone call': 'call',
  'video call': 'call',
  'conference call': 'call',
  'earnings call': 'call',
  telephone: 'call',
  phone: 'call',
  interview: 'interview',
  'phone interview': 'interview',
  'telephone interview': 'interview',
  'radio interview': 'interview',
  'television interview': 'interview',
  'press release': 'statement',
  'news release': 'statement',
  statement: 'statement',
  release: 'statement',
  announcement: 'statement',
  readout: 'statement',
  proclamation: 'statement',
  communique: 'statement',
  communiqué: 'statement',
  'op-ed': 'statement',
  letter: 'statement',
  memo: 'statement',
  memorandum: 'statement',
  newsletter: 'statement',
  website: 'statement',
  speech: 'speech',
  address: 'speech',
  remarks: 'speech',
  keynote: 'speech',
  rally: 'speech',
  debate: 'speech',
  ceremony: 'speech',
  sermon: 'speech',
  homily: 'speech',
  lecture: 'speech',
  conference: 'speech',
  'e-mail': 'email',
  email: 'email',
  emails: 'email',
  'text message': 'email',
  'private message': 'email',
  tweet: 'social',
  tweets: 'social',
  post: 'social',
  posts: 'social',
  posting: 'social',
  blog: 'social',
  forum: 'social',
  twitter: 'social',
  x: 'social',
  facebook: 'social',
  instagram: 'social',
  telegram: 'social',
  tiktok: 'social',
  youtube: 'social',
  weibo: 'social',
  linkedin: 'social',
  reddit: 'social',
  whatsapp: 'social',
  threads: 'social',
  bluesky: 'social',
  mastodon: 'social',
  'truth social': 'social',
  'social media': 'social',
  'message board': 'social',
  'message boards': 'social',
  'bulletin board': 'social',
  'bulletin boards': 'social',
  'chat room': 'social',
  'chat rooms': 'social',
  newsgroup: 'social',
  report: 'report',
  study: 'report',
  survey: 'report',
  poll: 'report',
  review: 'report',
  audit: 'report',
  paper: 'report',
  article: 'report',
  journal: 'report',
  filing: 'court',
  lawsuit: 'court',
  indictment: 'court',
  ruling: 'court',
  affidavit: 'court',
  court: 'court',
  trial: 'court',
  inquest: 'court',
  testimony: 'court',
  hearing: 'parliament',
  pmqs: 'parliament',
  "'s questions": 'parliament',
  '’s questions': 'parliament',
  'question time': 'parliament',
  parliament: 'parliament',
  congress: 'parliament',
}

/** Verbs that name their occasion. */
const VERBS: Readonly<Record<string, VenueKind>> = {
  tweeted: 'social',
  tweeting: 'social',
  tweets: 'social',
  retweeted: 'social',
  posted: 'social',
  posting: 'social',
  blogged: 'social',
  emailed: 'email',
  texted: 'email',
  testified: 'court',
  testifying: 'court',
  phoned: 'call',
  telephoned: 'call',
}

/** Hearers that name the occasion of what they are told. */
const HEARERS: Readonly<Record<string, VenueKind>> = {
  reporters: 'briefing',
  journalists: 'briefing',
  press: 'briefing',
  media: 'briefing',
  briefing: 'briefing',
  lawmakers: 'parliament',
  legislators: 'parliament',
  senators: 'parliament',
  mps: 'parliament',
  parliament: 'parliament',
  congress: 'parliament',
  senate: 'parliament',
  commons: 'parliament',
  lords: 'parliament',
  bundestag: 'parliament',
  knesset: 'parliament',
  duma: 'parliament',
  committee: 'parliament',
  subcommittee: 'parliament',
  hearing: 'parliament',
  court: 'court',
  judge: 'court',
  judges: 'court',
  jury: 'court',
  jurors: 'court',
  inquest: 'court',
  tribunal: 'court',
  magistrates: 'court',
  crowd: 'speech',
  rally: 'speech',
  conference: 'speech',
  audience: 'speech',
  supporters: 'speech',
  delegates: 'speech',
  summit: 'speech',
  forum: 'speech',
  graduates: 'speech',
  congregation: 'speech',
  gathering: 'speech',
  assembly: 'speech',
}

/** What words were spoken at goes before what they were spoken in answer to, and a call before who listens. */
const PRIORITY: readonly VenueKind[] = [
  'call',
  'briefing',
  'parliament',
  'court',
  'speech',
  'email',
  'social',
  'statement',
  'interview',
  'report',
  'unstated',
]

const ONE = new Map(Object.entries(NOUNS).filter(([words]) => !words.includes(' ')))
const TWO = new Map<string, Map<string, VenueKind>>()
for (const [words, kind] of Object.entries(NOUNS)) {
  const [first = '', second] = words.split(' ')
  if (second !== undefined) TWO.set(first, (TWO.get(first) ?? new Map<string, VenueKind>()).set(second, kind))
}

/** The occasion that a word in lower case names as a noun; undefined where it names none. */
export function occasionNamed(low: string): VenueKind | undefined {
  return ONE.get(low)
}

/** The occasion that two words in lower case name together, such as "press conference". */
export function occasionOfPair(low: string, next: string | undefined): VenueKind | undefined {
  return next === undefined ? undefined : TWO.get(low)?.get(next)
}

/** The occasion that a verb of saying names by itself. */
export function occasionOfVerb(low: string): VenueKind | undefined {
  return Object.hasOwn(VERBS, low) ? VERBS[low] : undefined
}

/** The occasion of what a hearer is told. */
export function occasionOfHearer(low: string): VenueKind | undefined {
  return Object.hasOwn(HEARERS, low) ? HEARERS[low] : undefined
}

/** The lower, the more a kind says what the words were spoken at. */
export function priorityOf(kind: VenueKind): number {
  return PRIORITY.indexOf(kind)
}
