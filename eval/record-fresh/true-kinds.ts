import type { Chance } from './chance.ts'
import { isPlain, isWhole, swapped, type Kind, type Made, type Spot } from './spots.ts'
import { sentencesOf } from './transcripts.ts'

const exact = ['verbatim']
const same = ['verbatim', 'tidied']

/** Ways of printing what was said that leave it what it was. */
export const trueKinds: readonly Kind[] = [
  { name: 'whole sentence', expect: exact, plain: true, make: ({ sentence }) => ({ pieces: [sentence] }) },
  {
    name: 'a few words of it',
    expect: exact,
    plain: true,
    make: ({ sentence }, { chance }) => someWords(sentence, chance),
  },
  {
    name: 'dashes printed otherwise',
    expect: exact,
    plain: false,
    make: ({ sentence }, { chance }) => dashes(sentence, chance),
  },
  { name: 'whole paragraph', expect: exact, plain: true, make: (spot) => paragraph(spot) },
  { name: 'two paragraphs, marks opened again', expect: exact, plain: true, make: (spot) => twoParagraphs(spot) },
  { name: 'cue inside the sentence', expect: exact, plain: true, make: ({ sentence }) => atComma(sentence) },
  { name: 'cue between two sentences', expect: exact, plain: true, make: (spot) => following(spot, 1) },
  { name: 'cue over a gap', expect: same, plain: true, make: (spot) => following(spot, 2) },
  { name: 'quotation inside', expect: exact, plain: false, make: ({ sentence }) => inner(sentence) },
  { name: 'words repeated, once printed', expect: same, plain: false, make: ({ sentence }) => repeated(sentence) },
  { name: 'broken word left out', expect: same, plain: false, make: ({ sentence }) => broken(sentence) },
  { name: 'false start left out', expect: same, plain: false, make: ({ sentence }) => falseStart(sentence) },
  { name: 'filler left out', expect: same, plain: true, make: ({ sentence }) => filler(sentence) },
  { name: 'laughter left out', expect: same, plain: false, make: ({ sentence }) => laughter(sentence) },
  {
    name: 'either reading of a correction',
    expect: same,
    plain: false,
    make: ({ sentence }, { chance }) => reading(sentence, chance),
  },
  {
    name: 'contracted or written out',
    expect: same,
    plain: true,
    make: ({ sentence }, { chance }) => table(sentence, contractions, chance),
  },
  {
    name: 'British spelling',
    expect: same,
    plain: true,
    make: ({ sentence }, { chance }) => table(sentence, spellings, chance),
  },
  {
    name: 'number in another form',
    expect: same,
    plain: true,
    make: ({ sentence }, { chance }) => table(sentence, numbers, chance),
  },
  {
    name: 'small word dropped or changed',
    expect: same,
    plain: true,
    make: ({ sentence }, { chance }) => table(sentence, smallWords, chance),
  },
  {
    name: 'omission marked',
    expect: ['tidied'],
    plain: true,
    make: ({ sentence }, { chance }) => ellipsis(sentence, chance),
  },
  {
    name: 'bracket for a pronoun',
    expect: same,
    plain: true,
    make: ({ sentence }, { chance }) => bracket(sentence, chance),
  },
  { name: 'bracketed capital', expect: same, plain: true, make: ({ sentence }) => capital(sentence) },
]

function only(piece: string | null): Made | null {
  return piece === null || /[<>[\]\\()“”"*~_#|]/.test(piece) ? null : { pieces: [piece] }
}

function someWords(sentence: string, chance: Chance): Made | null {
  const words = sentence.split(' ')
  const length = 5 + chance.below(4)
  const from = 1 + chance.below(Math.max(1, words.length - length - 1))
  const some = words.slice(from, from + length)
  const content = some.filter((word) => /^[a-z]{6,}$/.test(word))
  if (content.length < 2 || some.length < length) return null
  return { pieces: [some.join(' ').replace(/[.,;:?!]+$/, '')] }
}

function dashes(sentence: string, chance: Chance): Made | null {
  if (!isWhole(sentence) || !/[a-z,] — [a-z]/.test(sentence) || /- — |— —|— (\w+) .{0,20}\1/.test(sentence)) return null
  return only(sentence.replaceAll(' — ', chance.one(['—', ' - ', ' -- ', ' – ', '--'])))
}

function paragraph({ sentences }: Spot): Made | null {
  if (
    sentences.length < 4 ||
    sentences.length > 9 ||
    !sentences.every((sentence) => /^[^<>[\]\\()“”"*…~_#|—]+$/.test(sentence))
  )
    return null
  return { pieces: [sentences.join(' ')] }
}

function twoParagraphs({ speech, at }: Spot): Made | null {
  const two = [speech.paragraphs[at.paragraph] ?? '', speech.paragraphs[at.paragraph + 1] ?? '']
  const good = two.every((text) => sentencesOf(text).every(isPlain) && text.split(' ').length < 90)
  return good ? { pieces: two, stacked: true } : null
}

function atComma(sentence: string): Made | null {
  const at = [...sentence.matchAll(/, /g)]
    .map(({ index }) => index)
    .find((index) => {
      const [before, after] = [sentence.slice(0, index), sentence.slice(index + 2)]
      return before.split(' ').length > 4 && after.split(' ').length > 4
    })
  return at === undefined ? null : { pieces: [sentence.slice(0, at + 1), sentence.slice(at + 2)] }
}

function following({ sentences, at, sentence }: Spot, step: number): Made | null {
  const next = sentences[at.sentence + step] ?? ''
  return isPlain(next)
    ? { pieces: [sentence, next], truth: sentences.slice(at.sentence, at.sentence + step + 1).join(' ') }
    : null
}

function inner(sentence: string): Made | null {
  if (!isWhole(sentence) || !/^[^“”]+“[^“”]{3,80}”[^“”]*$/.test(sentence) || /[—<>[\]\\()"*…~_#|]/.test(sentence))
    return null
  return { pieces: [sentence.replace('“', '‘').replace('”', '’')] }
}

function repeated(sentence: string): Made | null {
  if (!isWhole(sentence)) return null
  const cleaned = swapped(sentence, /\b((?:[A-Za-z’]+ ){0,3}[A-Za-z’]+) — \1\b/i, '$1')
  return cleaned === null || cleaned.includes('—') ? null : only(cleaned)
}

function broken(sentence: string): Made | null {
  if (!isWhole(sentence)) return null
  const cleaned = swapped(sentence, /\b([A-Za-z]+)- — (?=\1)/i, '')
  return cleaned === null || /—|- /.test(cleaned) ? null : only(cleaned)
}

function falseStart(sentence: string): Made | null {
  if (!isWhole(sentence)) return null
  const start = /\b(I|we|they|it|he|you|that|the|to)((?: [a-z]+){1,3}) — (?=\1\b)/i
  const gone = start.exec(sentence)?.[2] ?? ''
  if (
    gone === '' ||
    /\b(?:not|no|never|only|just|all|every|some|more|less|will|would|may|might|must|can|could|should|one|two|three)\b/.test(
      gone,
    )
  )
    return null
  const cleaned = sentence.replace(start, '')
  return cleaned.includes('—') || !/^[A-Z]/.test(cleaned) ? null : only(cleaned)
}

function filler(sentence: string): Made | null {
  return only(swapped(sentence, /(?<=[a-z]), (?:you know|I mean|uh|um),(?= [a-z])/, ''))
}

function laughter(sentence: string): Made | null {
  return isWhole(sentence) && !/ — /.test(sentence)
    ? only(swapped(sentence, / \((?:[Ll]aughter|[Aa]pplause|[Ll]aughs)\.?\)/g, ''))
    : null
}

function reading(sentence: string, chance: Chance): Made | null {
  if (!isWhole(sentence) || / — |- /.test(sentence)) return null
  const struck = /(?:<s>|~~)([^<>~]{2,40}?) ?(?:<\/s>|~~) ?\[([^\]]{2,40})\]/
  const added = /(?<=[a-z]) \[((?!sic)[a-z]{2,15})\](?= [a-z])/
  if (struck.test(sentence)) return only(sentence.replace(struck, chance.one(['$1', '$2'])))
  return added.test(sentence) && !/[<~]/.test(sentence) ? only(sentence.replace(added, chance.one(['', ' $1']))) : null
}

type Table = readonly (readonly [RegExp, string])[]

function table(sentence: string, rows: Table, chance: Chance): Made | null {
  const fitting = rows.filter(([pattern]) => pattern.test(sentence))
  if (fitting.length === 0) return null
  const [pattern, to] = chance.one(fitting)
  return only(swapped(sentence, pattern, to))
}

const contractions: Table = [
  [/\b(is|are|was|were|do|does|did|have|has|would|could|should) not\b/, '$1n’t'],
  [/\b(is|are|was|were|does|did|has|would|could|should)n[’']t\b/, '$1 not'],
  [/\b([Ww]e|[Tt]hey|[Yy]ou) are\b/, '$1’re'],
  [/\b([Ww]e|[Tt]hey|[Yy]ou)[’']re\b/, '$1 are'],
  [/\b(I|we|they|you)[’']ve\b/, '$1 have'],
  [/\b(I|[Ww]e|[Tt]hey|[Yy]ou) will\b/, '$1’ll'],
  [/\b(I|[Ww]e|[Tt]hey|[Yy]ou)[’']ll\b/, '$1 will'],
  [/\bI am\b/, 'I’m'],
  [/\bcannot\b/, 'can’t'],
]
const spellings: Table = [
  [/\b(organ|recogn|real|author|priorit|final|emphas|criminal|modern)iz(e|es|ed|ing)\b/, '$1is$2'],
  [/\b(organ|author|modern|immun)ization(s?)\b/, '$1isation$2'],
  [/\b(col|fav|hon|lab|neighb|harb|behavi)or(s|ed|ing)?\b/, '$1our$2'],
  [/\b(d)efense\b/i, '$1efence'],
  [/\bcenter(s?)\b/, 'centre$1'],
  [/\bprogram(s?)\b/, 'programme$1'],
  [/\b(travel|cancel|model|fuel)(ed|ing)\b/, '$1l$2'],
  [/\banalyz(e|ed|ing)\b/, 'analys$1'],
]
const numbers: Table = [
  [/(\d) percent\b/, '$1%'],
  [/(\d) percent\b/, '$1 per cent'],
  [/\$(\d[\d.]*) (million|billion|trillion)\b(?! dollars)/, '$1 $2 dollars'],
  [/(?<=[a-z] )two(?= [a-z]+s\b)/, '2'],
  [/(?<=[a-z] )five(?= [a-z]+s\b)/, '5'],
  [/(?<=[a-z] )10(?= [a-z])/, 'ten'],
  [/(?<=[a-z] )20(?= [a-z])/, 'twenty'],
  [/\b(January|February|August|September|October|November|December) (\d{1,2})(?:st|nd|rd|th)\b/, '$1 $2'],
  [/\b(\d),(\d{3})(?= [a-z])/, '$1$2'],
  [/(\d) million(?= [a-z])/, '$1m'],
]
const smallWords: Table = [
  [/\b(think|believe|know|said|hope) that (?=I|we|they|the|you|he|it)/, '$1 '],
  [/(?<=[a-z] )a (?=[a-z]+ )/, 'the '],
  [/(?<=[a-z] )the (?=[a-z]+ )/, ''],
  [/^And (?=I |we |so |they |that |it )/, ''],
  [/\b(think|believe|know|hope) (?=we|they|he|it|you)/, '$1 that '],
]

function ellipsis(sentence: string, chance: Chance): Made | null {
  const words = sentence.split(' ')
  if (words.length < 15) return null
  const from = 4 + chance.below(words.length - 12)
  const upTo = from + 2 + chance.below(5)
  const gone = words.slice(from, upTo).join(' ')
  if (/\b(?:not|no|never|if|unless|only|may|might|could)\b|n’t|n't/.test(gone)) return null
  const mark = chance.one(['…', ' … ', ' ... ', ' . . . ', ' [...] ', ' […] ', '... '])
  return { pieces: [`${words.slice(0, from).join(' ').replace(/,$/, '')}${mark}${words.slice(upTo).join(' ')}`] }
}

function bracket(sentence: string, chance: Chance): Made | null {
  const named = chance.one(['[the president]', '[the senators]', '[Congress]', '[our allies]', '[the administration]'])
  const piece = swapped(sentence, /(?<=[a-z] )(?:he|she|they|them|it)(?= [a-z]+ [a-z])/, named)
  return piece === null ? null : { pieces: [piece] }
}

function capital(sentence: string): Made | null {
  const at = /(?<=^(?:[\w’,]+ ){2,5})([a-z])(?=[a-z]+ (?:[\w’,]+ ){6})/.exec(sentence)
  if (at === null) return null
  return { pieces: [`[${(at[1] ?? '').toUpperCase()}]${sentence.slice(at.index + 1)}`] }
}
