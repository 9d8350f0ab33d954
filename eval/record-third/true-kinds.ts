import {
  isPlain,
  isWhole,
  sourcesOf,
  swapped,
  type Kind,
  type Made,
  type Spot,
  type World,
} from '../record-fresh/spots.ts'
import { sentencesOf } from '../record-fresh/transcripts.ts'

const exact = ['verbatim']
const same = ['verbatim', 'tidied']

/** Ways of printing what was said that leave it what it was; none is one of the other suites'. */
export const thirdTrueKinds: readonly Kind[] = [
  { name: 'wrapped over lines', expect: exact, plain: true, make: ({ sentence }) => ({ pieces: [wrapped(sentence)] }) },
  { name: 'cue after two or three words', expect: exact, plain: true, make: earlyCue },
  {
    name: 'three pieces',
    expect: exact,
    plain: true,
    make: ({ sentences, at }) => three(sentences.slice(at.sentence)),
  },
  {
    name: 'three sentences as one',
    expect: exact,
    plain: true,
    make: ({ sentences, at }) => joined(sentences, at.sentence),
  },
  { name: 'another closing mark', expect: exact, plain: true, make: ({ sentence }) => closing(sentence) },
  { name: 'dots at the edges', expect: same, plain: true, make: ({ sentence }) => edges(sentence) },
  { name: 'gloss put in', expect: same, plain: true, make: gloss },
  { name: 'informal forms', expect: same, plain: true, make: (spot, world) => byRows(spot, world, informal) },
  { name: 'hyphen or space', expect: same, plain: true, make: (spot, world) => byRows(spot, world, hyphens) },
  { name: 'ordinals and dates', expect: same, plain: true, make: (spot, world) => byRows(spot, world, ordinals) },
  { name: 'figures and words', expect: same, plain: true, make: (spot, world) => byRows(spot, world, figures) },
  { name: 'rarer spellings', expect: same, plain: true, make: (spot, world) => byRows(spot, world, spellings) },
  { name: 'past a call from the audience', expect: exact, plain: true, make: pastAudience },
  { name: 'speaker with a title', expect: exact, plain: true, make: titled },
]

function wrapped(sentence: string): string {
  const lines = sentence.split(' ').reduce<string[]>((done, word) => {
    const last = done.at(-1)
    if (last === undefined || last.length + word.length > 40) return [...done, word]
    return [...done.slice(0, -1), `${last}${done.length % 2 === 0 ? '\u00a0' : ' '}${word}`]
  }, [])
  return lines.join('\n')
}

function earlyCue({ sentence }: Spot, { chance }: World): Made {
  const words = sentence.split(' ')
  const at = 2 + chance.below(2)
  return { pieces: [words.slice(0, at).join(' '), words.slice(at).join(' ')] }
}

function three(sentences: readonly string[]): Made | null {
  const some = sentences.slice(0, 3)
  return some.length === 3 && some.every(isPlain) ? { pieces: some } : null
}

function joined(sentences: readonly string[], from: number): Made | null {
  const made = three(sentences.slice(from))
  return made === null ? null : { pieces: [made.pieces.join(' ')] }
}

function closing(sentence: string): Made | null {
  return sentence.endsWith('.') ? { pieces: [`${sentence.slice(0, -1)}!`] } : null
}

function edges(sentence: string): Made | null {
  const words = sentence.split(' ')
  return words.length < 14 ? null : { pieces: [`… ${words.slice(3, -3).join(' ')} …`] }
}

function gloss({ sentence }: Spot, { chance }: World): Made | null {
  const words = sentence.split(' ')
  const at = 4 + chance.below(words.length - 6)
  if (!/^[a-z]+$/.test(words[at] ?? '')) return null
  const put = chance.one(['[sic]', '(as it is called here)', '[our italics]', '(that is, in Washington)'])
  return { pieces: [[...words.slice(0, at + 1), put, ...words.slice(at + 1)].join(' ')] }
}

type Rows = readonly (readonly [RegExp, string])[]

function byRows({ sentence }: Spot, { chance }: World, rows: Rows): Made | null {
  const fitting = rows.filter(([pattern]) => pattern.test(sentence))
  if (fitting.length === 0) return null
  const [pattern, to] = chance.one(fitting)
  const piece = swapped(sentence, pattern, to)
  return piece === null ? null : { pieces: [piece] }
}

const informal: Rows = [
  [/\bgoing to (?=be|do|get|see|make|have|take)/, 'gonna '],
  [/\bwant to (?=be|do|get|see|make|have|take|say)/, 'wanna '],
  [/\bgot to (?=be|do|get|see|make|have|take)/, 'gotta '],
  [/(?<=[a-z] )because (?=[a-z])/, '’cause '],
  [/\b[Oo]kay\b/, 'OK'],
  [/\ball right\b/, 'alright'],
  [/(?<=[a-z] )them (?=[a-z])/, '’em '],
  [/\blet us (?=[a-z])/, 'let’s '],
  [/\bpercent\b/, 'pct'],
]
const hyphens: Rows = [
  [/\bhealth care\b/, 'healthcare'],
  [/\bhealthcare\b/, 'health care'],
  [/\b(long|short|near)-term\b/, '$1 term'],
  [/(?<=[a-z] )([a-z]{4,})-([a-z]{4,})(?= [a-z])/, '$1 $2'],
  [/\bdecision making\b/, 'decision-making'],
  [/\b(year)s-long\b/, '$1s long'],
  [/\bcease-fire\b/, 'ceasefire'],
  [/\bceasefire\b/, 'cease-fire'],
  [/\bworldwide\b/, 'world-wide'],
  [/\bbipartisan\b/, 'bi-partisan'],
  [/\bongoing\b/, 'on-going'],
]
const ordinals: Rows = [
  [/\b20th century\b/, 'twentieth century'],
  [/\b21st century\b/, 'twenty-first century'],
  [/(?<=[a-z] )first (?=time|day|year|week|step)/, '1st '],
  [/(?<=[a-z] )second (?=time|day|year|week|step)/, '2nd '],
  [/(?<=[a-z] )third (?=time|day|year|week|step)/, '3rd '],
  [/\bSeptember (\d{1,2})(?:th|st|nd|rd)?\b/, 'Sept. $1'],
  [/\bJanuary (\d{1,2})(?:th|st|nd|rd)?\b/, 'Jan. $1'],
  [/\bDecember (\d{1,2})(?:th|st|nd|rd)?\b/, 'Dec. $1'],
  [/\b(\d{1,2})th anniversary\b/, '$1-th anniversary'],
  [/\bfiftieth\b/, '50th'],
  [/\b50th\b/, 'fiftieth'],
]
const figures: Rows = [
  [/\bthree million\b/, '3 million'],
  [/\btwo million\b/, '2 million'],
  [/\b1 million\b/, 'one million'],
  [/\b(\d[\d.]*) billion(?= [a-z])/, '$1bn'],
  [/\b(\d[\d.]*) trillion(?= [a-z])/, '$1tn'],
  [/\b50 percent\b/, 'fifty percent'],
  [/(?<![$\d,.])\b25 (?=[a-z])/, 'twenty-five '],
  [/(?<![$\d,.])\b100 (?=[a-z])/, 'one hundred '],
  [/\bone hundred (?=[a-z])/, '100 '],
  [/\b(\d{1,3}),000 (?=[a-z])/, '$1 thousand '],
  [/\b(\d{1,3}),000 (?=[a-z])/, '$1k '],
  [/(?<=[a-z] )seven (?=[a-z])/, '7 '],
  [/(?<=[a-z] )12 (?=[a-z])/, 'twelve '],
  [/\btwelve (?=[a-z])/, '12 '],
]
const spellings: Rows = [
  [/\benrollment\b/, 'enrolment'],
  [/\b(c)ounselor(s?)\b/, '$1ounsellor$2'],
  [/\bjewelry\b/, 'jewellery'],
  [/\backnowledgment\b/, 'acknowledgement'],
  [/\bskeptic(al|ism|s)?\b/, 'sceptic$1'],
  [/\bfulfill(?= )/, 'fulfil'],
  [/\btoward(?= )/, 'towards'],
  [/\btheater(s?)\b/, 'theatre$1'],
  [/\bjudgment(s?)\b/, 'judgement$1'],
  [/\baging\b/, 'ageing'],
  [/\blearned(?= [a-z])/, 'learnt'],
  [/\bEl Niño\b/, 'El Nino'],
  [/\bErdoğan\b/, 'Erdogan'],
  [/\bJosé\b/, 'Jose'],
  [/\badviser(s?)\b/, 'advisor$1'],
  [/\badvisor(s?)\b/, 'adviser$1'],
  [/\bZelenskyy\b/, 'Zelensky'],
  [/\btraveler(s?)\b/, 'traveller$1'],
]

function pastAudience({ source, speech, at }: Spot): Made | null {
  const [between, next] = source.speeches.slice(at.speech + 1, at.speech + 3)
  if (between === undefined || next === undefined || !between.label.startsWith('AUDIENCE')) return null
  if (next.who !== speech.who || between.paragraphs.join(' ').length > 60) return null
  const last = sentencesOf(speech.paragraphs.at(-1) ?? '').at(-1) ?? ''
  const first = sentencesOf(next.paragraphs[0] ?? '')[0] ?? ''
  return isPlain(last) && isPlain(first) ? { pieces: [`${last} ${first}`], truth: `${last} | ${first}` } : null
}

const forms: Readonly<Record<string, readonly string[]>> = {
  'Joe Biden': ['President Biden', 'President Joseph R. Biden Jr.', 'U.S. President Joe Biden', 'Mr. Biden'],
  'Kamala Harris': ['Vice President Harris', 'Ms. Harris', 'the vice president, Kamala Harris'],
  'Jake Sullivan': [
    'Mr. Sullivan',
    'National Security Adviser Jake Sullivan',
    'White House national security adviser Sullivan',
  ],
  'Karine Jean-Pierre': [
    'Ms. Jean-Pierre',
    'White House spokeswoman Karine Jean-Pierre',
    'press secretary Jean-Pierre',
  ],
  'Jen Psaki': ['Ms. Psaki', 'Press Secretary Jennifer Psaki', 'White House spokeswoman Psaki'],
  'John Kirby': ['Mr. Kirby', 'retired Adm. John Kirby', 'NSC spokesman John F. Kirby'],
  'Anthony Fauci': ['Dr. Fauci', 'Dr. Anthony S. Fauci', 'Tony Fauci'],
  'Jill Biden': ['First Lady Jill Biden', 'Dr. Jill Biden', 'the first lady'],
}

function titled({ sentence, speech }: Spot, world: World): Made | null {
  const names = forms[speech.who ?? '']
  if (names === undefined || !isWhole(sentence) || sourcesOf(sentence, world).length !== 1) return null
  return { pieces: [sentence], speaker: world.chance.one(names) }
}
