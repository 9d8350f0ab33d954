// Plants errors into quotations of official transcripts, at the level of words, speaker, day and venue. Shares no code
// with src/. `tsx eval/record-plant.ts --data DIR [--seed N] [--each N] > cases.jsonl`, DIR with the folder `briefings`.
// A line: {"id","kind","words","pieces","speaker","day","venue","expect":[verdicts],"meaning":true|absent,"truth"}.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

type Spoken = { readonly who: string; readonly label: string; readonly paragraphs: readonly string[] }
type Source = {
  readonly file: string
  readonly day: string
  readonly title: string
  readonly venue: string
  readonly turns: readonly Spoken[]
  readonly plain: string
}
type Planted = {
  readonly kind: string
  readonly words: string
  readonly pieces?: readonly string[]
  readonly speaker: string
  readonly day: string
  readonly venue: string
  readonly expect: readonly string[]
  readonly meaning?: true
  readonly truth: string
}
type Pick = {
  readonly source: Source
  readonly turn: Spoken
  readonly sentences: readonly string[]
  readonly at: number
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, seed: { type: 'string' }, each: { type: 'string' } },
})
const root = join(values.data ?? '', 'briefings')
if (!existsSync(root)) {
  console.error('eval/record-plant needs --data DIR, with the White House transcripts in DIR/briefings')
  process.exit(2)
}
const random = mulberry(Number(values.seed ?? 7))
const each = Number(values.each ?? 130)

const names: Record<string, readonly string[]> = {
  'MS. PSAKI': ['Jen Psaki', 'Psaki', 'White House press secretary Jen Psaki'],
  'MS. JEAN-PIERRE': ['Karine Jean-Pierre', 'Jean-Pierre', 'press secretary Karine Jean-Pierre'],
  'MR. KIRBY': ['John Kirby', 'Kirby', 'National Security Council spokesman John Kirby'],
  'MR. SULLIVAN': ['Jake Sullivan', 'Sullivan', 'national security adviser Jake Sullivan'],
  'THE PRESIDENT': ['Joe Biden', 'Biden', 'President Biden', 'President Joe Biden'],
  'PRESIDENT BIDEN': ['Joe Biden', 'President Biden'],
  'THE VICE PRESIDENT': ['Kamala Harris', 'Vice President Kamala Harris', 'Harris'],
  'DR. FAUCI': ['Anthony Fauci', 'Dr. Anthony Fauci'],
  'DR. WALENSKY': ['Rochelle Walensky'],
  'MR. ZIENTS': ['Jeff Zients'],
  'MS. DALTON': ['Olivia Dalton'],
  'MR. DEESE': ['Brian Deese'],
  'SECRETARY MAYORKAS': ['Alejandro Mayorkas', 'Homeland Security Secretary Alejandro Mayorkas'],
}

const same = ['verbatim', 'tidied']
const sources = load()
const byDay = new Map<string, Source[]>()
for (const source of sources) byDay.set(source.day, [...(byDay.get(source.day) ?? []), source])
const makers: Record<string, () => Planted | null> = {
  verbatim,
  'verbatim part': part,
  'verbatim in two pieces': pieces,
  'verbatim of two sentences': pairOf,
  'stage direction left out': directions,
  'stumble cleaned': stumble,
  'contraction changed': contraction,
  'number written otherwise': numberForm,
  'marked omission': marked,
  'correction either way': correction,
  'unmarked omission': omission,
  'negation dropped': negation,
  'number changed': numberChanged,
  'name changed': nameChanged,
  'word changed': wordChanged,
  'sentence skipped': skipped,
  'two turns spliced': spliced,
  'other speaker': otherSpeaker,
  "reporter's words": reporter,
  'other day': otherDay,
  invented,
  'occasion not held': notHeld,
}
let id = 0
for (const [kind, make] of Object.entries(makers)) {
  const seen = new Set<string>()
  for (let tries = 0; seen.size < each && tries < each * 400; tries++) {
    const planted = make()
    if (planted === null || seen.has(planted.words)) continue
    seen.add(planted.words)
    console.log(JSON.stringify({ id: `p${String(++id).padStart(5, '0')}`, ...planted, kind }))
  }
}

function load(): Source[] {
  const read: Source[] = []
  for (const series of ['press-briefings', 'speeches-remarks'])
    for (const month of readdirSync(join(root, series)))
      for (const file of readdirSync(join(root, series, month)).toSorted()) {
        const source = parse(join(root, series, month, file), series)
        if (source !== null) read.push(source)
      }
  return read
}

function parse(file: string, series: string): Source | null {
  const raw = readFileSync(file, 'utf8')
  const cut = raw.indexOf('\n---', 4)
  const head = raw.slice(0, cut)
  const day = /^date: '?(\d{4}-\d\d-\d\d)/m.exec(head)?.[1]
  const title = (/^title: ([\s\S]+?)(?=\n\w+:|$)/m.exec(head)?.[1] ?? '').replace(/\\u[0-9a-f]{4}|\\_|\\\n\s*|"/g, ' ')
  if (day === undefined || /excerpt|as prepared/i.test(head + raw.slice(cut, cut + 500))) return null
  const venue =
    series === 'speeches-remarks'
      ? /press (conference|availability|briefing|gaggle)/i.test(title)
        ? 'briefing'
        : 'speech'
      : /call/i.test(title)
        ? 'call'
        : 'briefing'
  const turns: { who: string; label: string; paragraphs: string[] }[] = []
  for (const block of raw.slice(cut + 4).split(/\n[ \u00a0]*\n/)) {
    const flat = block.replace(/[\s\u00a0]+/g, ' ').trim()
    const label = /^(Q|\p{Lu}[\p{Lu}.’',() -]{2,60}:) (?=\S)/u.exec(flat)
    const body = (label === null ? flat : flat.slice(label[0].length)).trim()
    if (label !== null)
      turns.push({
        who: label[1] === 'Q' ? 'Q' : (label[1] ?? '').replace(/:$/, ''),
        label: label[1] ?? '',
        paragraphs: [body],
      })
    else if (turns.length > 0 && !/^(END|\\#|\*|\d{1,2}:\d\d [AP]\.M\.)/.test(flat))
      turns[turns.length - 1]?.paragraphs.push(body)
  }
  return { file, day, title, venue, turns, plain: squeeze(turns.map((turn) => turn.paragraphs.join(' ')).join(' ')) }
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\((?:[^()]{1,40})\)/g, ' ')
    .replace(/[^a-z0-9']+/g, ' ')
    .trim()
}

// A turn of a known speaker, with the sentences of one of its paragraphs; clean ones unless asked otherwise.
function pick(
  test: (sentence: string) => boolean = () => true,
  clean = true,
  from: readonly Source[] = sources,
): Pick | null {
  const source = from[Math.floor(random() * from.length)]
  const turn = source?.turns[Math.floor(random() * (source?.turns.length ?? 0))]
  if (source === undefined || turn === undefined || !(turn.who in names)) return null
  const paragraph = turn.paragraphs[Math.floor(random() * turn.paragraphs.length)] ?? ''
  const sentences = paragraph.split(/(?<=[a-z]{2}[.?!]) +(?=[A-Z])/).map((sentence) => sentence.trim())
  const fit = sentences
    .map((sentence, i) => ({ sentence, i }))
    .filter(({ sentence }) => isGood(sentence, clean) && test(sentence))
  const chosen = fit[Math.floor(random() * fit.length)]
  return chosen === undefined ? null : { source, turn, sentences, at: chosen.i }
}

function isGood(sentence: string, clean: boolean): boolean {
  const count = sentence.split(' ').length
  if (count < 9 || count > 45) return false
  return !clean || !/[—<>[\]\\()“”"*…~]|\.\.\.|- /.test(sentence)
}

function about({ source, turn }: Pick): Pick4 {
  return { speaker: one(names[turn.who] ?? ['']), day: source.day, venue: source.venue }
}
type Pick4 = { speaker: string; day: string; venue: string }

function one<Item>(items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item
}

function sentenceOf(chosen: Pick): string {
  return chosen.sentences[chosen.at] ?? ''
}

function made(chosen: Pick, words: string, expect: readonly string[], more: Partial<Planted> = {}): Planted {
  return { kind: '', words: printed(words), expect, truth: sentenceOf(chosen), ...about(chosen), ...more }
}

// Newspapers differ in apostrophes, closing marks and the case of the first letter.
function printed(words: string): string {
  let text = words
  if (random() < 0.5) text = text.replace(/’/g, "'")
  if (random() < 0.4) text = text.replace(/[.]$/, ',')
  if (random() < 0.2) text = text.replace(/[.,]$/, '')
  if (random() < 0.2) text = (text[0] ?? '').toLowerCase() + text.slice(1)
  return text
}

function verbatim(): Planted | null {
  const chosen = pick()
  return chosen === null ? null : made(chosen, sentenceOf(chosen), ['verbatim'])
}

function part(): Planted | null {
  const chosen = pick()
  if (chosen === null) return null
  const words = sentenceOf(chosen).split(' ')
  const from = Math.floor(random() * (words.length - 7))
  const length = 6 + Math.floor(random() * (words.length - from - 6))
  return made(
    chosen,
    words
      .slice(from, from + length)
      .join(' ')
      .replace(/[,;:]$/, ''),
    ['verbatim'],
  )
}

function pieces(): Planted | null {
  const chosen = pick((sentence) => sentence.split(' ').length > 14)
  if (chosen === null) return null
  const words = sentenceOf(chosen).split(' ')
  const at = 4 + Math.floor(random() * (words.length - 9))
  const two = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
  return { ...made(chosen, two.join(' '), ['verbatim']), pieces: two }
}

function pairOf(): Planted | null {
  const chosen = pick()
  const next = chosen?.sentences[chosen.at + 1] ?? ''
  return chosen === null || !isGood(next, true) ? null : made(chosen, `${sentenceOf(chosen)} ${next}`, ['verbatim'])
}

function directions(): Planted | null {
  const chosen = pick(
    (sentence) => /\w,? \((?:laughter|applause|inaudible)\)[ ,—]/i.test(sentence) && !/[<[\]“"*…~]|- /.test(sentence),
    false,
  )
  return chosen === null
    ? null
    : made(
        chosen,
        sentenceOf(chosen)
          .replace(/ ?\([a-z]+\.?\)/gi, '')
          .replace(/ — —? ?/g, ' — '),
        same,
      )
}

function stumble(): Planted | null {
  const said = /\b(\w+(?: \w+)?) — \1 /i
  const chosen = pick((sentence) => said.test(sentence) && !/[<[\]“"*…~()]/.test(sentence), false)
  return chosen === null ? null : made(chosen, sentenceOf(chosen).replace(said, '$1 '), ['tidied', 'verbatim'])
}

function contraction(): Planted | null {
  const pairs: readonly (readonly [RegExp, string])[] = [
    [/\bit’s\b/, 'it is'],
    [/\bwe’re\b/, 'we are'],
    [/\bdon’t\b/, 'do not'],
    [/\bdo not\b/, 'don’t'],
    [/\bwe are\b/, 'we’re'],
    [/\bI’m\b/, 'I am'],
    [/\bcan’t\b/, 'cannot'],
    [/\bwe have been\b/, 'we’ve been'],
    [/\bthey’re\b/, 'they are'],
    [/\bwe’ll\b/, 'we will'],
  ]
  const [from, to] = one(pairs)
  const chosen = pick((sentence) => from.test(sentence))
  return chosen === null ? null : made(chosen, sentenceOf(chosen).replace(from, to), ['tidied'])
}

function numberForm(): Planted | null {
  const pairs: readonly (readonly [RegExp, string])[] = [
    [/(\d) percent\b/, '$1%'],
    [/(?<!-)\btwo\b(?= \w+s\b)/, '2'],
    [/(?<!-)\bthree\b(?= \w+s\b)/, '3'],
    [/(\d) percent\b/, '$1 per cent'],
    [/(?<!-)\bfour\b(?= \w+s\b)/, '4'],
    [/(?<!\$)\b10\b(?! ?[,.:-]?\d)/, 'ten'],
    [/\$(\d+) billion\b/, '$1 billion dollars'],
  ]
  const [from, to] = one(pairs)
  const chosen = pick((sentence) => from.test(sentence))
  return chosen === null ? null : made(chosen, sentenceOf(chosen).replace(from, to), ['tidied'])
}

function marked(): Planted | null {
  const chosen = pick((sentence) => sentence.split(' ').length > 16)
  if (chosen === null) return null
  const words = sentenceOf(chosen).split(' ')
  const from = 4 + Math.floor(random() * (words.length - 12))
  const length = 1 + Math.floor(random() * 5)
  const mark = one(['…', '...', '. . .', '[…]', '[...]', ' … '])
  return made(chosen, `${words.slice(0, from).join(' ')} ${mark} ${words.slice(from + length).join(' ')}`, ['tidied'])
}

function correction(): Planted | null {
  const struck = /<s>([^<>]{2,30})<\/s> ?\\\[([^\]\\]{2,30})\\\]/
  const chosen = pick(
    (sentence) =>
      struck.test(sentence) && (sentence.match(/<s>/g) ?? []).length === 1 && !/[—“"*…~()]|- /.test(sentence),
    false,
  )
  if (chosen === null) return null
  return made(chosen, sentenceOf(chosen).replace(struck, one(['$1', '$2'])), same)
}

function omission(): Planted | null {
  const chosen = pick((sentence) => sentence.split(' ').length > 14)
  if (chosen === null) return null
  const words = sentenceOf(chosen).split(' ')
  const from = 4 + Math.floor(random() * (words.length - 10))
  const gone = words.slice(from, from + 2 + Math.floor(random() * 3))
  const content = gone.filter((word) => /^[a-z]{5,}$/.test(word.replace(/[^\w]/g, '')))
  if (content.length === 0 || gone.some((word) => /^(?:that|you|know|well|look|again)$/i.test(word))) return null
  return made(chosen, [...words.slice(0, from), ...words.slice(from + gone.length)].join(' '), ['altered', 'spliced'])
}

function negation(): Planted | null {
  const pairs: readonly (readonly [RegExp, string])[] = [
    [/\b(is|are|was|were|do|does|did|have|has|would|could|should) not /, '$1 '],
    [/\b(is|are|was|were|does|do|did|have|has|would|could|should)n’t /, '$1 '],
    [/\bnever /, ''],
    [/\bno (?=[a-z]+ )/, ''],
    [/\bcan’t /, 'can '],
    [/\bwon’t /, 'will '],
  ]
  const [from, to] = one(pairs)
  const chosen = pick((sentence) => from.test(sentence))
  return chosen === null ? null : made(chosen, sentenceOf(chosen).replace(from, to), ['altered'], { meaning: true })
}

function numberChanged(): Planted | null {
  const digits =
    /\b(\d{1,3})(?= (?:percent|million|billion|thousand|people|years|days|months|states|hours|countries|Americans))/
  const chosen = pick((sentence) => digits.test(sentence))
  if (chosen === null) return null
  const changed = sentenceOf(chosen).replace(digits, (_, old: string) => String(Number(old) + one([1, 2, 5, 10, 30])))
  return made(chosen, changed, ['altered'], { meaning: true })
}

function nameChanged(): Planted | null {
  const places = [
    'Russia',
    'Ukraine',
    'China',
    'Iran',
    'Israel',
    'Europe',
    'Congress',
    'Texas',
    'Mexico',
    'Germany',
    'Japan',
    'Poland',
    'Florida',
    'Georgia',
    'Afghanistan',
    'NATO',
    'India',
  ]
  const old = one(places)
  const pattern = new RegExp(`(?<=[a-z,] )${old}\\b`)
  const chosen = pick((sentence) => pattern.test(sentence))
  if (chosen === null) return null
  return made(chosen, sentenceOf(chosen).replace(pattern, one(places.filter((place) => place !== old))), ['altered'], {
    meaning: true,
  })
}

function wordChanged(): Planted | null {
  const pairs = [
    ['important', 'urgent'],
    ['support', 'reject'],
    ['continue', 'refuse'],
    ['increase', 'decrease'],
    ['agree', 'disagree'],
    ['families', 'soldiers'],
    ['country', 'company'],
    ['working', 'waiting'],
    ['strong', 'weak'],
    ['help', 'harm'],
    ['jobs', 'taxes'],
    ['million', 'billion'],
    ['will', 'may'],
    ['must', 'might'],
    ['all', 'some'],
    ['more', 'less'],
    ['many', 'few'],
  ]
  const [from = '', to = ''] = one(pairs)
  const pattern = new RegExp(`(?<=[a-z] )${from}(?= [a-z])`)
  const chosen = pick((sentence) => pattern.test(sentence))
  return chosen === null ? null : made(chosen, sentenceOf(chosen).replace(pattern, to), ['altered'], { meaning: true })
}

function skipped(): Planted | null {
  const chosen = pick()
  if (chosen === null) return null
  const [gone, next] = [chosen.sentences[chosen.at + 1] ?? '', chosen.sentences[chosen.at + 2] ?? '']
  if (!isGood(gone, true) || !isGood(next, true)) return null
  return made(chosen, `${sentenceOf(chosen)} ${next}`, ['spliced'])
}

function spliced(): Planted | null {
  const chosen = pick()
  if (chosen === null) return null
  const others = chosen.source.turns.filter((turn) => turn.who === chosen.turn.who && turn !== chosen.turn)
  const other = one(others)
  const sentences = (other?.paragraphs.join(' ') ?? '')
    .split(/(?<=[a-z]{2}[.?!]) +(?=[A-Z])/)
    .filter((sentence) => isGood(sentence, true))
  if (sentences.length === 0) return null
  return made(chosen, `${sentenceOf(chosen)} ${one(sentences)}`, ['spliced'])
}

function otherSpeaker(): Planted | null {
  const chosen = pick((sentence) => sentence.split(' ').length >= 12)
  if (chosen === null) return null
  const others = Object.entries(names).filter(
    ([label]) =>
      label !== chosen.turn.who &&
      !(/PRESIDENT|BIDEN/.test(label) && /THE PRESIDENT|PRESIDENT BIDEN/.test(chosen.turn.who)),
  )
  const [, list] = one(others)
  if (countOf(sentenceOf(chosen)) > 1) return null
  return made(chosen, sentenceOf(chosen), ['misattributed'], { speaker: one(list) })
}

function reporter(): Planted | null {
  const source = one(sources)
  const at = Math.floor(random() * source.turns.length)
  const [asked, answered] = [source.turns[at], source.turns[at + 1]]
  if (asked?.who !== 'Q' || answered === undefined || !(answered.who in names)) return null
  const sentences = asked.paragraphs
    .join(' ')
    .split(/(?<=[a-z]{2}[.?!]) +(?=[A-Z])/)
    .filter((sentence) => isGood(sentence, true) && sentence.split(' ').length >= 12)
  if (sentences.length === 0) return null
  const words = one(sentences)
  return {
    kind: '',
    words: printed(words),
    speaker: one(names[answered.who] ?? ['']),
    day: source.day,
    venue: source.venue,
    expect: ['misattributed'],
    truth: words,
  }
}

function countOf(sentence: string): number {
  const squeezed = squeeze(sentence)
  let count = 0
  for (const source of sources) if (source.plain.includes(squeezed)) count++
  return count
}

function otherDay(): Planted | null {
  const chosen = pick((sentence) => sentence.split(' ').length >= 12)
  if (chosen === null) return null
  const days = sources.filter(
    (source) =>
      source.turns.some((turn) => turn.who === chosen.turn.who) &&
      source.day !== chosen.source.day &&
      source.venue === chosen.source.venue,
  )
  if (days.length === 0 || countOf(sentenceOf(chosen)) > 1) return null
  return made(chosen, sentenceOf(chosen), ['misdated'], { day: one(days).day })
}

function invented(): Planted | null {
  const chosen = pick()
  if (chosen === null) return null
  return made(chosen, fiction(), ['not-in-record'])
}

function notHeld(): Planted | null {
  const chosen = pick()
  if (chosen === null) return null
  const venue = one(['interview', 'email', 'social', 'parliament', 'court'])
  return made(chosen, fiction(), ['record-not-held'], {
    venue,
    ...(random() < 0.3 ? { day: '2024-02-13', venue: 'briefing' } : {}),
  })
}

function fiction(): string {
  const who = one([
    'The harbor board',
    'Our auditors',
    'The ferry operators',
    'A panel of geologists',
    'The orchard growers',
    'We',
    'I',
    'The two ministries',
    'Nobody in this office',
    'The lighthouse crews',
  ])
  const does = one([
    'will repaint',
    'has quietly shelved',
    'cannot insure',
    'intends to auction',
    'was told to inventory',
    'never approved',
    'expects to refund',
    'asked the courts to seal',
    'has mislaid',
    'is proud of',
  ])
  const what = one([
    'the tramway ledgers',
    'forty crates of lantern oil',
    'the walnut tariff',
    'every beekeeping permit',
    'the glacier survey',
    'our copper pensions',
    'the opera subsidy',
    'the second drawbridge',
    'the ration tokens',
    'that cheese quota',
  ])
  const why = one([
    'before the monsoon season',
    'because the dye had faded',
    'until the cartographers return',
    'despite the objections of the guild',
    'after a long and bitter winter',
    'so that the canal can reopen',
    'without consulting the archivists',
    'and I would do it again tomorrow',
    'which is what the treaty requires',
    'no matter what the almanac predicts',
  ])
  return `${who} ${does} ${what} ${why}.`
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
