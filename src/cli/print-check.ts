import { clock } from '../record/check.ts'
import {
  articleStretches,
  countWords,
  isUncovered,
  recordStretches,
  toneOf,
  verdictWords,
  type Stretch,
  type Tone,
} from '../report/report.ts'
import type { Check } from '../schema/to-reading.ts'
import { breakLines } from './table.ts'
import { harmless, type Terminal } from './terminal.ts'

type Finding = Check['findings'][number]
type Words = readonly string[]

const LABEL = 10
const MOST_LINES = 4

/**
 * An article held against the record as lines for people: what it is, a block for each finding with the words of article
 * and record, the occasions that are held and those that are not, notices. Signs mark the differences, not colour alone.
 */
export function printCheck(check: Check, terminal: Terminal): string {
  const shown = check.findings.filter((finding) => !isUndecided(finding))
  const blocks = shown.flatMap((finding, at) => ['', ...blockOf(finding, at + 1, check.text, terminal)])
  const undecided = undecidedOf(check.findings.filter(isUndecided), terminal)
  const end = [...coverageOf(check, terminal), ...noticesOf(check, terminal)]
  const lines = [...headOf(check, terminal), ...gravestOf(shown, terminal), ...blocks, ...undecided, ...end]
  return `${lines.join('\n')}\n`
}

/** The findings that differ from the record, each in one line, before all others. */
function gravestOf(findings: readonly Finding[], terminal: Terminal): string[] {
  const rows = findings.flatMap((finding, at) => {
    if (toneOf(finding) !== 'bad') return []
    const { verdict, speaker, quote, content } = finding
    const said = plain(`${speaker ?? 'Nobody named'}: ${quote === null ? content.text : `“${quote.text}”`}`).join(' ')
    const label = `${at + 1}  ${verdict}`.padEnd(LABEL + 8)
    const [line = ''] = breakLines(said, Math.max(20, terminal.width - label.length), 1)
    const why = breakLines(plain(finding.reason).join(' '), Math.max(20, terminal.width - label.length), 2)
    return [
      `${terminal.colours.red(label)}${line}`,
      ...why.map((words) => `${' '.repeat(label.length)}${terminal.colours.dim(words)}`),
    ]
  })
  return rows.length === 0 ? [] : ['', ...rows]
}

// Of what the record does not settle, in the article's words, there is little to show: one line for each speaker.
function isUndecided(finding: Finding): boolean {
  return isUncovered(finding) || (finding.form === 'paraphrase' && finding.verdict === 'unclear')
}

function undecidedOf(findings: readonly Finding[], terminal: Terminal): string[] {
  const lists = [
    ['In other words, and the record does not settle it', findings.filter(({ verdict }) => verdict === 'unclear')],
    ['In other words, and no record is held', findings.filter(({ verdict }) => verdict !== 'unclear')],
  ] as const
  return lists.flatMap(([heading, some]) => {
    if (some.length === 0) return []
    const speakers = new Map<string, number>()
    for (const { speaker } of some)
      speakers.set(speaker ?? 'nobody named', (speakers.get(speaker ?? 'nobody named') ?? 0) + 1)
    const counts = [...speakers].map(([speaker, count]) => (count > 1 ? `${speaker} (${count})` : speaker))
    return ['', terminal.colours.bold(heading), ...fieldOf('', plain(counts.join(' · ')), terminal)]
  })
}

function headOf({ document, input, findings }: Check, { colours, width }: Terminal): string[] {
  const { title, outlet, published, byline } = document
  const count = findings.length === 0 ? 'nothing quoted' : countWords(findings)
  const about = [outlet, published, byline && `by ${byline}`, count]
    .filter(Boolean)
    .map((fact) => harmless(String(fact)))
  const heading = breakLines(harmless(title ?? input ?? 'Untitled'), width, Infinity)
  return [
    ...heading.map((line) => colours.bold(line)),
    ...breakLines(about.join(' · '), width, Infinity).map((line) => colours.dim(line)),
  ]
}

function blockOf(finding: Finding, number: number, text: string, terminal: Terminal): string[] {
  const { colours, width } = terminal
  const { verdict, reason, record, question, leftOut } = finding
  const paint = painterOf(toneOf(finding), terminal)
  const field = (label: string, words: Words) => fieldOf(label, words, terminal)
  const said = articleWords(finding, text, terminal)
  return [
    ...breakLines(`${number}  ${verdict}: ${verdictWords(finding)}`, width, Infinity).map((line) =>
      paint(colours.bold(line)),
    ),
    ...field('article', [...plain(`${finding.speaker ?? 'Nobody named'}:`), ...said]),
    ...(record === null ? [] : field('record', [...plain(`${whereOf(record)}:`), ...recordWords(finding, terminal)])),
    ...finding.passages.flatMap((passage) => placeOf(passage, terminal)),
    ...(verdict === 'verbatim' ? [] : field('why', plain(reason))),
    ...(question === null ? [] : field('asked', plain(`${question.speaker ?? 'Q'}: ${question.text}`))),
    ...leftOut.flatMap(({ where, text: words }) => field(where, plain(words))),
    ...firstOf(finding).flatMap((words) => field('first', plain(words))),
  ]
}

/** Where a passage can be read again; never broken, so that it can be copied. */
function placeOf({ url, sha256 }: NonNullable<Finding['record']>, { colours }: Terminal): string[] {
  const lines = [...(url === null ? [] : [url]), `sha256:${sha256}`]
  return lines.map((line) => `  ${' '.repeat(LABEL)}${colours.dim(harmless(line))}`)
}

function painterOf(tone: Tone, { colours }: Terminal): (text: string) => string {
  return tone === 'good' ? colours.green : tone === 'bad' ? colours.red : colours.cyan
}

function plain(text: string): string[] {
  return harmless(text).split(' ').filter(Boolean)
}

function whereOf({ speaker, date, scope, time }: NonNullable<Finding['record']>): string {
  const kind = scope === 'complete' ? null : scope
  return [speaker, date, kind, time && `at ${clock(time.start)}`].filter(Boolean).join(', ')
}

function articleWords(finding: Finding, text: string, terminal: Terminal): string[] {
  if (finding.form === 'paraphrase') return plain(finding.content.text)
  const pieces = articleStretches(finding, text)
  const shown = pieces.length > 0 ? pieces : [[{ text: finding.content.text, edit: null }]]
  return quoted(shown, ['[+', '+]'], terminal)
}

function recordWords(finding: Finding, terminal: Terminal): string[] {
  return quoted(recordStretches(finding), ['[-', '-]'], terminal)
}

/** Words in quotation marks, `…` between those that stand apart, each difference between its signs. */
function quoted(
  pieces: readonly (readonly Stretch[])[],
  signs: readonly [string, string],
  terminal: Terminal,
): string[] {
  return pieces.flatMap((stretches, at) => {
    const marked = joined(gluedWords(stretches, signs, terminal)).map(
      (word, i, all) => `${i === 0 ? '“' : ''}${word}${i === all.length - 1 ? '”' : ''}`,
    )
    return at === 0 ? marked : ['…', ...marked]
  })
}

type Glued = { readonly text: string; readonly joins: boolean }

const paints = { trivial: 'dim', minor: 'yellow', meaning: 'red' } as const

/** The words of stretches, painted one by one so that a line may end anywhere; `joins` where no blank stood before. */
function gluedWords(
  stretches: readonly Stretch[],
  [open, close]: readonly [string, string],
  { colours }: Terminal,
): Glued[] {
  return stretches.flatMap(({ text, edit }, n) => {
    const words = plain(text)
    const paint = edit === null ? String : colours[paints[edit.weight]]
    const isApart = /^\s/.test(text) || /\s$/.test(stretches[n - 1]?.text ?? ' ')
    return words.map((word, at) => {
      const signed = edit === null ? word : `${at === 0 ? open : ''}${word}${at === words.length - 1 ? close : ''}`
      return { text: paint(signed), joins: at === 0 && !isApart }
    })
  })
}

function joined(words: readonly Glued[]): string[] {
  const out: string[] = []
  for (const { text, joins } of words) {
    if (joins && out.length > 0) out[out.length - 1] += text
    else out.push(text)
  }
  return out
}

function firstOf({ firstSaid, record, presentedAsNew }: Finding): string[] {
  if (firstSaid === null || firstSaid.date === record?.date) return []
  const news = presentedAsNew === null ? '' : '; the article presents it as new'
  return [`said before, on ${firstSaid.date}${news}: “${firstSaid.text}”`]
}

function fieldOf(label: string, words: Words, { colours, width, shortens }: Terminal): string[] {
  const lines = breakLines(words.join(' '), width - LABEL - 2, shortens ? MOST_LINES : Infinity)
  return lines.map((line, at) => `  ${colours.dim((at === 0 ? label : '').padEnd(LABEL))}${line}`)
}

function coverageOf({ coverage }: Check, terminal: Terminal): string[] {
  if (coverage.length === 0) return []
  const rows = coverage.flatMap(({ date, occasion, held, title }) => {
    const about = [date ?? 'day unknown', occasion, title].filter(Boolean).join(' · ')
    return fieldOf(held ? 'held' : 'not held', plain(about), terminal)
  })
  return ['', terminal.colours.bold('Occasions'), ...rows]
}

function noticesOf({ notices }: Check, { colours, width }: Terminal): string[] {
  const said = new Set(notices.map(({ message }) => harmless(`note: ${message}`)))
  const lines = [...said].flatMap((message) => breakLines(message, width, Infinity))
  return lines.length === 0 ? [] : ['', ...lines.map((line) => colours.dim(line))]
}
