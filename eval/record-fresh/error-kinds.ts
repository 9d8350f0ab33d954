import { invent } from './invented.ts'
import { isPlain, sourcesOf, swapped, type Kind, type Made, type Spot, type World } from './spots.ts'
import { fold, sentencesOf, type Source } from './transcripts.ts'
import { changes, type Change } from './wrong-words.ts'

const altered = ['altered']

/** Ways of printing what was not said, or not so, not then, not by this person. */
export const errorKinds: readonly Kind[] = [
  ...changes.map((change) => ({
    ...change,
    expect: altered,
    plain: true,
    make: (spot: Spot, world: World) => wrongWord(spot, world, change),
  })),
  { name: 'words dropped without a mark', expect: altered, plain: true, make: dropped },
  { name: 'word slipped in', expect: altered, plain: true, make: slippedIn },
  { name: 'sentence skipped without a mark', expect: ['spliced'], plain: true, make: skipped },
  { name: 'two half sentences run on', expect: ['spliced'], plain: true, make: halves },
  { name: 'two answers run on', expect: ['spliced'], plain: true, make: twoAnswers },
  { name: 'two days run on', expect: ['spliced'], plain: true, make: twoDays },
  { name: 'another speaker of the occasion', expect: ['misattributed'], plain: true, make: otherPresent },
  { name: 'another speaker altogether', expect: ['misattributed'], plain: true, make: otherAbsent },
  { name: 'reporter taken for the speaker', expect: ['misattributed'], plain: true, make: reporter },
  { name: 'another day', expect: ['misdated'], plain: true, make: otherDay },
  {
    name: 'made up',
    expect: ['not-in-record'],
    plain: true,
    make: ({ source }, { chance }) => (source.venue === 'statement' ? null : { pieces: [invent(chance)], truth: '' }),
  },
  { name: 'made up, occasion not held', expect: ['record-not-held'], plain: true, make: notHeld },
]

function unheard(piece: string | null, world: World): Made | null {
  return piece === null || sourcesOf(piece, world).length > 0 ? null : { pieces: [piece] }
}

function wrongWord({ sentence }: Spot, world: World, { rows, spare }: Change): Made | null {
  const fitting = rows.filter(([pattern]) => pattern.test(sentence))
  if (fitting.length === 0 || (spare?.test(sentence) ?? false)) return null
  const [pattern, to] = world.chance.one(fitting)
  return unheard(swapped(sentence, pattern, world.chance.one(to)), world)
}

const weak =
  /^(?:actually|really|basically|obviously|frankly|certainly|course|again|quite|simply|literally|right|think|believe|mean|going|maybe|kind|sort|things?|today)$/

function dropped({ sentence }: Spot, world: World): Made | null {
  const words = sentence.split(' ')
  if (words.length < 14) return null
  const from = 4 + world.chance.below(words.length - 11)
  const upTo = from + 2 + world.chance.below(4)
  const bare = words.map((word) => word.toLowerCase().replace(/[^a-z]/g, ''))
  const near = new Set([...bare.slice(from - 4, from), ...bare.slice(upTo, upTo + 4)])
  const content = bare.slice(from, upTo).filter((word) => word.length > 4 && !weak.test(word))
  if (content.length < 2 || bare.slice(from, upTo).some((word) => near.has(word))) return null
  return unheard([...words.slice(0, from), ...words.slice(upTo)].join(' '), world)
}

function slippedIn({ sentence }: Spot, world: World): Made | null {
  const word = world.chance.one([
    'secretly',
    'reluctantly',
    'finally',
    'personally',
    'quietly',
    'bitterly',
    'wholly',
    'urgently',
  ])
  return unheard(swapped(sentence, /(?<=[a-z] )(is|are|was|will|have|has|to) (?=[a-z]{4,})/, `$1 ${word} `), world)
}

function skipped({ sentences, at, sentence }: Spot, world: World): Made | null {
  const [gone = '', next = ''] = sentences.slice(at.sentence + 1, at.sentence + 3)
  if (!isPlain(next) || gone.split(' ').length < 5) return null
  const made = unheard(`${sentence} ${next}`, world)
  return made === null ? null : { ...made, truth: `${sentence} ${gone} ${next}` }
}

function halves({ sentences, at, sentence }: Spot, world: World): Made | null {
  const later = sentences[at.sentence + 1 + world.chance.below(3)] ?? ''
  if (!isPlain(later) || sentence.split(' ').length < 15 || later.split(' ').length < 15) return null
  if (shareRun(sentence, later)) return null
  const piece = `${sentence.split(' ').slice(0, 8).join(' ').replace(/,$/, '')} ${later.split(' ').slice(-8).join(' ')}`
  const made = unheard(piece, world)
  return made === null ? null : { ...made, truth: `${sentence} || ${later}` }
}

// Two sentences with a run of words in common may be told apart from one with words changed by nobody.
function shareRun(one: string, other: string): boolean {
  const words = fold(one).split(' ')
  return words.some(
    (_, at) => at + 3 <= words.length && ` ${fold(other)} `.includes(` ${words.slice(at, at + 3).join(' ')} `),
  )
}

function twoAnswers({ source, speech, at }: Spot, world: World): Made | null {
  const [between, next] = source.speeches.slice(at.speech + 1, at.speech + 3)
  const last = sentencesOf(speech.paragraphs.at(-1) ?? '').at(-1) ?? ''
  const first = sentencesOf(next?.paragraphs[0] ?? '')[0] ?? ''
  if (between?.label !== 'Q' || next?.who !== speech.who || !isPlain(last) || !isPlain(first)) return null
  const made = unheard(`${last} ${first}`, world)
  return made === null ? null : { ...made, truth: `${last} || ${first}` }
}

function twoDays(spot: Spot, world: World): Made | null {
  const { sentence, speech, source } = spot
  const other = world.chance.one(daysOf(speech.who, source, world))
  const others = other?.speeches.filter(({ who }) => who === speech.who) ?? []
  if (other === undefined || others.length === 0) return null
  const second = world.chance.one(sentencesOf(world.chance.one(world.chance.one(others).paragraphs)))
  if (second === undefined || !isPlain(second) || !isUnique(sentence, world) || !isUnique(second, world)) return null
  return { pieces: [`${sentence} ${second}`], truth: `${sentence} || ${other.day}: ${second}` }
}

function daysOf(who: string | null, { day, venue }: Source, { sources }: World): Source[] {
  return sources.filter(
    (source) => source.day !== day && source.venue === venue && source.speeches.some((one) => one.who === who),
  )
}

function isUnique(words: string, world: World): boolean {
  return words.split(' ').length > 9 && sourcesOf(words, world).length === 1
}

function otherPresent({ sentence, source, speech }: Spot, world: World): Made | null {
  const others = [...new Set(source.speeches.map(({ who }) => who))].filter((who) => who !== null && who !== speech.who)
  return others.length > 0 && isUnique(sentence, world)
    ? { pieces: [sentence], speaker: world.chance.one(others) ?? '', truth: `${speech.who}: ${sentence}` }
    : null
}

function otherAbsent({ sentence, source, speech }: Spot, world: World): Made | null {
  const others = world.chance.one(world.sources).speeches.map(({ who }) => who)
  const other = others.find((who) => who !== null && source.speeches.every((one) => one.who !== who))
  return other != null && isUnique(sentence, world)
    ? { pieces: [sentence], speaker: other, truth: `${speech.who}: ${sentence}` }
    : null
}

function reporter({ source, speech }: Spot, world: World): Made | null {
  const asked = source.speeches.filter(({ label }) => label === 'Q')
  if (asked.length === 0) return null
  const sentence = world.chance.one(sentencesOf(world.chance.one(asked).paragraphs[0] ?? '')) ?? ''
  return isPlain(sentence) && isUnique(sentence, world) && speech.who !== null
    ? { pieces: [sentence], truth: `Q: ${sentence}` }
    : null
}

function otherDay({ sentence, source, speech }: Spot, world: World): Made | null {
  const others = daysOf(speech.who, source, world)
  return others.length > 0 && isUnique(sentence, world)
    ? { pieces: [sentence], day: world.chance.one(others).day, truth: `${source.day}: ${sentence}` }
    : null
}

function notHeld(_: Spot, { chance }: World): Made {
  const venue = chance.one(['interview', 'email', 'social', 'call', 'parliament'])
  const missing = { day: `2024-0${1 + chance.below(2)}-${10 + chance.below(18)}`, venue: 'briefing' }
  return { pieces: [invent(chance)], truth: '', venue, ...(chance.happens(0.25) ? missing : {}) }
}
