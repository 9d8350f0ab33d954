import { invent } from '../record-fresh/invented.ts'
import { isPlain, sourcesOf, swapped, type Kind, type Made, type Spot, type World } from '../record-fresh/spots.ts'
import { sentencesOf } from '../record-fresh/transcripts.ts'

const altered = ['altered']

/** Ways of printing what was not said, or not so, not then, not by this person; none is one of the other suites'. */
export const thirdErrorKinds: readonly Kind[] = [
  rowKind('condition changed', true, [
    [/(?<=[a-z] )if (?=[a-z]+ [a-z])/, 'because '],
    [/(?<=[a-z] )unless (?=[a-z])/, 'if '],
    [/(?<=[a-z] )until (?=[a-z])/, 'after '],
    [/(?<=[a-z] )although (?=[a-z])/, 'because '],
  ]),
  rowKind('hedge taken out', false, [
    [/(?<=[a-z,] )(?:probably|perhaps|maybe|likely|potentially) (?=[a-z])/, ''],
    [/(?<=[a-z,] )I (?:think|believe|guess) (?=[a-z]+ [a-z])/, ''],
    [/(?<=[a-z] )(?:hope|expect) to (?=[a-z])/, 'will '],
  ]),
  rowKind('measure word taken out', true, [
    [/(?<=[a-z,] )(?:only|nearly|almost|mostly|partly|entirely) (?=[a-z\d])/, ''],
    [/(?<=[a-z,] )(?:some of|most of|part of) (?=(?:the|our|their) )/, ''],
  ]),
  rowKind('comparison turned', true, [
    [/\bmore than (?=[\d$a-z])/, 'less than '],
    [/\bless than (?=[\d$a-z])/, 'more than '],
    [/\bhigher than\b/, 'lower than'],
    [/\bbetter than\b/, 'worse than'],
    [/\bup to (?=[\d$])/, 'at least '],
  ]),
  rowKind('unit changed', false, [
    [/(\d|\b(?:two|three|four|five|six|ten)) (days|weeks|months)\b/, '$1 years'],
    [/(\d|\b(?:two|three|four|five|six|ten)) years\b/, '$1 months'],
    [/(\d) percent\b/, '$1 percentage points'],
    [/(\d) million\b/, '$1 thousand'],
  ]),
  rowKind('time moved', false, [
    [/(?<=[a-z] )will (?=[a-z]{4,} )/, 'would '],
    [/(?<=[a-z] )(?:is|are) (?=[a-z]{3,}ing )/, 'were '],
    [/(?<=[a-z] )has been (?=[a-z])/, 'will be '],
    [/(?<=[a-z] )had (?=a |the )/, 'will have '],
  ]),
  rowKind('slur put in', false, [
    [/(?<=[a-z] )the (?=[a-z]{5,} )/, 'the so-called '],
    [/(?<=[a-z] )our (?=[a-z]{5,} )/, 'our bungling '],
    [/(?<=[a-z] )their (?=[a-z]{5,} )/, 'their criminal '],
  ]),
  { name: 'two names changed places', expect: altered, meaning: true, plain: true, make: namesSwapped },
  { name: 'two numbers changed places', expect: altered, meaning: true, plain: true, make: numbersSwapped },
  { name: 'clause between commas dropped', expect: altered, plain: true, make: clauseDropped },
  { name: 'invented tail', expect: altered, plain: true, make: tailInvented },
  { name: 'far apart in one speech, run on', expect: ['spliced'], plain: true, make: farApart },
  { name: 'question and answer run on', expect: ['spliced', 'misattributed'], plain: true, make: questionRunOn },
  { name: 'two persons run on', expect: ['spliced', 'misattributed'], plain: true, make: twoPersons },
  { name: 'another given name', expect: ['misattributed'], plain: true, make: namesake },
  { name: 'the day before or after', expect: ['misdated'], plain: true, make: nextDay },
  { name: 'made up for one not there', expect: ['record-not-held'], plain: true, make: absent },
]

type Rows = readonly (readonly [RegExp, string])[]

function rowKind(name: string, meaning: boolean, rows: Rows): Kind {
  return {
    name,
    expect: altered,
    ...(meaning ? { meaning } : {}),
    plain: true,
    make: ({ sentence }, world) => {
      const fitting = rows.filter(([pattern]) => pattern.test(sentence))
      if (fitting.length === 0) return null
      const [pattern, to] = world.chance.one(fitting)
      return unsaid(swapped(sentence, pattern, to), world)
    },
  }
}

function unsaid(piece: string | null, world: World): Made | null {
  return piece === null || sourcesOf(piece, world).length > 0 ? null : { pieces: [piece] }
}

const names =
  /\b(?:Ukraine|Russia|China|Israel|Iran|Poland|Taiwan|Mexico|Canada|Germany|France|Japan|Congress|NATO|Texas|Florida|Michigan|Ohio)\b/g

function namesSwapped({ sentence }: Spot, world: World): Made | null {
  return unsaid(twoSwapped(sentence, names), world)
}

function numbersSwapped({ sentence }: Spot, world: World): Made | null {
  return unsaid(twoSwapped(sentence, /(?<![\d,.$-])\d{1,3}(?![\d,.-]*\d)/g), world)
}

function twoSwapped(sentence: string, pattern: RegExp): string | null {
  const [one, two] = sentence.matchAll(pattern)
  if (one === undefined || two === undefined || one[0] === two[0]) return null
  // "Russia and China" says the same either way.
  if (two.index - one.index - one[0].length < 12) return null
  const between = sentence.slice(one.index + one[0].length, two.index)
  return sentence.slice(0, one.index) + two[0] + between + one[0] + sentence.slice(two.index + two[0].length)
}

function clauseDropped({ sentence }: Spot, world: World): Made | null {
  const parts = sentence.split(', ')
  if (parts.length < 3) return null
  const at = 1 + world.chance.below(parts.length - 2)
  const gone = parts[at] ?? ''
  const content = gone.split(' ').filter((word) => /^[a-z]{5,}$/.test(word))
  if (gone.split(' ').length < 5 || content.length < 3) return null
  return unsaid([...parts.slice(0, at), ...parts.slice(at + 1)].join(', '), world)
}

function tailInvented({ sentence }: Spot, world: World): Made | null {
  const tail = invent(world.chance).split(', ').at(-1) ?? ''
  return unsaid(`${sentence.replace(/[.?!]$/, '')}, ${tail}`, world)
}

function farApart({ speech, at, sentence }: Spot, world: World): Made | null {
  const later = speech.paragraphs.slice(at.paragraph + 2)
  if (later.length === 0) return null
  const other = world.chance.one(sentencesOf(world.chance.one(later)))
  if (other === undefined || !isPlain(other)) return null
  const made = unsaid(`${sentence} ${other}`, world)
  return made === null ? null : { ...made, truth: `${sentence} || ${other}` }
}

function questionRunOn({ source, speech, at }: Spot): Made | null {
  const before = source.speeches[at.speech - 1]
  const asked = sentencesOf(before?.paragraphs.at(-1) ?? '').at(-1) ?? ''
  const first = sentencesOf(speech.paragraphs[0] ?? '')[0] ?? ''
  if (before?.label !== 'Q' || !isPlain(asked) || !isPlain(first)) return null
  return { pieces: [`${asked} ${first}`], truth: `Q: ${asked} || ${first}` }
}

function twoPersons({ source, speech, sentence }: Spot, world: World): Made | null {
  const others = source.speeches.filter(({ who }) => who !== null && who !== speech.who)
  if (others.length === 0) return null
  const other = world.chance.one(others)
  const second = world.chance.one(sentencesOf(world.chance.one(other.paragraphs)))
  if (second === undefined || !isPlain(second)) return null
  const made = unsaid(`${sentence} ${second}`, world)
  return made === null ? null : { ...made, truth: `${sentence} || ${other.who}: ${second}` }
}

function namesake({ sentence, speech, source }: Spot, world: World): Made | null {
  const [given, ...family] = (speech.who ?? '').split(' ')
  if (family.length === 0 || !source.title.includes(speech.who ?? '-') || sourcesOf(sentence, world).length !== 1)
    return null
  const other = world.chance.one(['Wilhelmina', 'Bartholomew', 'Gwendolyn', 'Percival'])
  return { pieces: [sentence], speaker: `${other} ${family.join(' ')}`, truth: `${given}: ${sentence}` }
}

function nextDay({ sentence, source }: Spot, world: World): Made | null {
  if (sentence.split(' ').length < 12 || sourcesOf(sentence, world).length !== 1) return null
  const by = world.chance.one([-1, 1])
  const day = new Date(Date.parse(source.day) + by * 86_400_000).toISOString().slice(0, 10)
  return { pieces: [sentence], day, truth: `${source.day}: ${sentence}` }
}

function absent({ source }: Spot, world: World): Made | null {
  const away = ['Anthony Fauci', 'Rochelle Walensky', 'Pete Buttigieg', 'Gina Raimondo', 'Jill Biden'].filter((who) =>
    world.sources.every(({ day, speeches }) => day !== source.day || speeches.every((speech) => speech.who !== who)),
  )
  if (away.length === 0 || source.venue === 'statement') return null
  return { pieces: [invent(world.chance)], speaker: world.chance.one(away), truth: '' }
}
