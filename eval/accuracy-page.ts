import type { Figures, SetFigures } from './figures.ts'
import type { Figure } from './score.ts'
import type { Row } from './tables.ts'

/** What people wrote beside the numbers; null where nobody did yet. */
export type Notes = { readonly ten: string | null; readonly worst: string | null }

const SPANS = ['source.fragment', 'cue.fragment', 'content.fragment']
const LINKED = [
  'linked.half',
  'linked.exact',
  'linked.half.direct',
  'linked.exact.direct',
  'linked.half.indirect',
  'linked.exact.indirect',
]

/** Others on the same articles and by the same count: `linked.half` and `linked.exact`. */
const RIVALS: readonly (readonly [string, number, number])[] = [
  ['Citron, trained anew on the same articles', 51.4, 37.9],
  ['Gender Gap Tracker', 38.6, 29.3],
  ['compromise with a wrapper', 7.3, 3.8],
]

/** `docs/accuracy.md`, whole. */
export function accuracyPage(figures: Figures, notes: Notes): string {
  const sections = [
    `# Accuracy\n\n${introOf(figures)}`,
    polnearSection(figures.polnear),
    openSection(figures.open),
    tablesSection(figures.polnear),
    nestingSection(figures.nesting),
    calibrationSection(figures.calibration),
    intakeSection(figures.intake),
    `## Ten articles drawn by seed\n\n${command('draw.ts --data DIR --seed 1')}\n\n${notes.ten ?? 'Not read yet.'}`,
    worstSection(figures.polnear, notes.worst),
  ]
  return `${sections.map((section) => section.trim()).join('\n\n')}\n`
}

function introOf({ model }: Figures): string {
  return `Written by \`npx tsx eval/report.ts --data DIR\`, with the numbers in \`eval/figures.json\`, for the weights whose
digest is \`${model}\`. \`DIR\` holds corpora that are not in the repository; what needs none says so.
All figures are measured with the 8-bit file that ships, over the whole way of an article: intake, sentences, encoder,
decoding. \`linked.half\` counts an attribution as right when its cue shares a word with the marked one and source and
content overlap with the marked ones at least by half (intersection over union of their words); \`linked.exact\` when
source and content have the same words. \`fragment\` counts contiguous spans with the same words.`
}

function polnearSection(set: SetFigures): string {
  const rows = [...LINKED, ...SPANS].map((name) => [`\`${name}\``, ...cellsOf(set.figures[name]!)])
  const rivals = [['Hearsay', set.figures['linked.half']!.f1, set.figures['linked.exact']!.f1] as const, ...RIVALS]
  return `## PolNeAR dev

${command('attributions.ts --data DIR')}

${set.texts} news articles of seven American publishers, ${set.words} words (PolNeAR 1.0, Newell, Margolin and Ruths, LREC 2018).
The encoder was trained on the corpus's training articles; confidence, and with it the least confidence that is shown,
was fitted on these. Intake changes ${set.changed} of the texts; these are read as they were marked.

${table(['figure', 'precision', 'recall', 'F1', 'marked', 'found'], rows)}

Others on the same articles:

${table(
  ['', 'half', 'exact'],
  rivals.map(([name, half, exact]) => [name, fixed(half), fixed(exact)]),
)}`
}

function openSection({ dev, test }: Figures['open']): string {
  const rows = [...LINKED, ...SPANS].map((name) => {
    const [a, b] = [dev.figures[name]!, test.figures[name]!]
    return [`\`${name}\``, fixed(a.f1), fixed(b.f1), a.marked, b.marked]
  })
  return `## Openly licensed marks

${command('attributions.ts --marks eval/marks/attributions/dev.jsonl')} (and \`test.jsonl\`; no corpus needed)

Articles under CC0 and CC BY marked by hand for this project by the rules in
[attribution-guidelines.md](attribution-guidelines.md): ${dev.texts} to develop on (${dev.words} words), ${test.texts} that nothing was fitted to
(${test.words} words). CI holds floors on them (\`eval/floors.json\`, \`npx tsx eval/floors.ts\`).

${table(['F1', 'dev', 'test', 'marked in dev', 'in test'], rows)}`
}

function tablesSection({ tables }: SetFigures): string {
  const parts = Object.entries(tables).map(([title, rows]) => `${sentence(title)}:\n\n${classTable(rows)}`)
  return `## By kind, cue, length and sources

${command('attributions.ts --data DIR --tables')}

PolNeAR dev. A cue was seen in training when one of its words is among those that open attributions there
(\`cues.txt\` of the weights).

${parts.join('\n\n')}`
}

function classTable(rows: readonly Row[]): string {
  const counted = rows.some(({ texts }) => texts !== undefined)
  const head = ['', ...(counted ? ['articles'] : []), 'half P', 'half R', 'half F1', 'exact F1', 'marked', 'found']
  const body = rows.map(({ name, texts, half, exact }) => [
    name,
    ...(counted ? [texts ?? 0] : []),
    ...[half.precision, half.recall, half.f1, exact.f1].map(fixed),
    half.marked,
    half.found,
  ])
  return table(head, body)
}

function nestingSection(nesting: Figures['nesting']): string {
  const rows = Object.entries(nesting).map(
    ([name, { nested, right, recall, found, precision, alone, wronglyNested }]) => [
      name,
      `${right} of ${nested}`,
      fixed(recall),
      found,
      fixed(precision),
      `${wronglyNested} of ${alone}`,
    ],
  )
  return `## Nesting

${command('nesting.ts --misses')} (no corpus needed)

Sentences with chains and with siblings (\`eval/marks/nesting\`), and the openly licensed articles. A parent is right when
the attribution is found (cues share a word, contents overlap at least by half) under the parent that is marked.
The test halves are not unseen: their figures and misses were in view while the reading of contents was built and its
settings chosen.

${table(['set', 'parents right', 'per cent', 'found nested', 'of these right, per cent', 'alone, wrongly nested'], rows)}`
}

function calibrationSection({ polnear, open, threshold }: Figures['calibration']): string {
  const rows = polnear.bins.map(({ from, to, count, forecast, right }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    count,
    forecast.toFixed(2),
    right.toFixed(2),
  ])
  return `## Confidence

${command('calibration.ts --data DIR')}

A logistic regression over the encoder's evidence, fitted on PolNeAR dev; right means \`linked.half\`. Expected calibration
error over ten bins of equal width: ${polnear.error.toFixed(3)} on PolNeAR dev (five-fold cross-validation over articles), ${open.dev.error.toFixed(3)} and
${open.test.error.toFixed(3)} on the openly licensed marks (dev, test), which the fit never saw. Leaving out the least sure attributions
takes \`linked.half\` from ${threshold.all.toFixed(1)} to ${threshold.crossValidated.toFixed(1)} (cross-validated).

${table(['confidence', 'found', 'mean confidence', 'right'], rows)}`
}

function intakeSection(lines: readonly string[]): string {
  return `## Intake

${command('intake.ts --data DIR')}

Words of the body against text marked by hand, and facts of the page; at first look at the test half,
which nothing had been tuned on, the day was right on 16 pages of 18 and the byline on 17; what it showed was mended
since, so that the figures below are tuned on both halves.

\`\`\`text
${lines.join('\n')}
\`\`\``
}

function worstSection({ worst }: SetFigures, notes: string | null): string {
  const rows = worst.map(({ id, figure, missed, spurious, differing }) => [
    id,
    fixed(figure.f1),
    figure.marked,
    missed,
    spurious,
    differing,
  ])
  return `## The twenty worst articles of PolNeAR dev

${command('attributions.ts --data DIR --worst')}

${notes ?? 'Their causes are not written down yet.'}

${table(['article', '`linked.half` F1', 'marked', 'missed', 'spurious', 'differing'], rows)}`
}

function cellsOf({ precision, recall, f1, marked, found }: Figure): (string | number)[] {
  return [fixed(precision), fixed(recall), fixed(f1), marked, found]
}

function command(words: string): string {
  return `\`npx tsx eval/${words}\``
}

function fixed(value: number): string {
  return value.toFixed(1)
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map((_, at) => (at === 0 ? '---' : '--:')).join('|')}|`, ...rows.map(line)].join('\n')
}
