import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** One speaker's words in a row; `who` is the full name, or null for reporters and for labels that are not known here. */
export type Speech = { readonly label: string; readonly who: string | null; readonly paragraphs: readonly string[] }

/** A file of the White House archive, read afresh for planting; `venue` as the contract names it. */
export type Source = {
  readonly path: string
  readonly day: string
  readonly title: string
  readonly venue: 'briefing' | 'speech' | 'statement'
  readonly speeches: readonly Speech[]
  /** All that is said in it, folded for look-ups. */
  readonly folded: string
}

// Who stands behind a label, where the label alone settles it in this archive.
const people: Readonly<Record<string, string>> = {
  'THE PRESIDENT': 'Joe Biden',
  'PRESIDENT BIDEN': 'Joe Biden',
  'THE VICE PRESIDENT': 'Kamala Harris',
  'VICE PRESIDENT HARRIS': 'Kamala Harris',
  'THE FIRST LADY': 'Jill Biden',
  'MS. PSAKI': 'Jen Psaki',
  'MS. JEAN-PIERRE': 'Karine Jean-Pierre',
  'MR. KIRBY': 'John Kirby',
  'MR. SULLIVAN': 'Jake Sullivan',
  'MR. ZIENTS': 'Jeff Zients',
  'DR. FAUCI': 'Anthony Fauci',
  'DR. WALENSKY': 'Rochelle Walensky',
  'DR. JHA': 'Ashish Jha',
  'MS. DALTON': 'Olivia Dalton',
  'ACTING ADMINISTRATOR SLAVITT': 'Andy Slavitt',
  'SECRETARY MAYORKAS': 'Alejandro Mayorkas',
  'MR. DEESE': 'Brian Deese',
  'ADMINISTRATOR CRISWELL': 'Deanne Criswell',
  'SECRETARY BUTTIGIEG': 'Pete Buttigieg',
  'SECRETARY GRANHOLM': 'Jennifer Granholm',
  'CHAIR BERNSTEIN': 'Jared Bernstein',
  'SECRETARY RAIMONDO': 'Gina Raimondo',
  'PRESIDENT ZELENSKYY': 'Volodymyr Zelenskyy',
  'SECRETARY CARDONA': 'Miguel Cardona',
  'ADMINISTRATOR REGAN': 'Michael Regan',
  'CHAIR ROUSE': 'Cecilia Rouse',
  'PRIME MINISTER ALBANESE': 'Anthony Albanese',
  'PRIME MINISTER KISHIDA': 'Fumio Kishida',
  'PRIME MINISTER SUNAK': 'Rishi Sunak',
  'PRESIDENT MACRON': 'Emmanuel Macron',
}
const issuers: readonly (readonly [RegExp, string])[] = [
  [
    /^statement (?:from|by|of) president (?:joe |joseph r\. )?biden(?:,? jr\.)? (?:on|marking|after|following)/i,
    'Joe Biden',
  ],
  [/^statement (?:from|by) vice president (?:kamala )?harris on/i, 'Kamala Harris'],
  [/^statement (?:from|by) (?:white house )?press secretary jen psaki/i, 'Jen Psaki'],
  [/^statement (?:from|by) (?:white house )?press secretary karine jean-pierre/i, 'Karine Jean-Pierre'],
  [/^statement (?:from|by) national security advis[eo]r jake sullivan/i, 'Jake Sullivan'],
]

/** Every transcript and signed statement below a folder, without excerpts, texts as prepared and anonymous calls. */
export function readSources(root: string): Source[] {
  const found: Source[] = []
  for (const series of ['press-briefings', 'speeches-remarks', 'statements-releases'])
    for (const month of readdirSync(join(root, series)).toSorted())
      for (const name of readdirSync(join(root, series, month)).toSorted()) {
        const source = parse(join(series, month, name), readFileSync(join(root, series, month, name), 'utf8'))
        if (source !== null) found.push(source)
      }
  return found
}

function parse(path: string, raw: string): Source | null {
  const end = raw.indexOf('\n---\n', 3)
  const head = raw.slice(0, end)
  const body = raw.slice(end + 5)
  const day = /\ndate: '(\d{4}-\d\d-\d\d)'/.exec(head)?.[1]
  const title = titleOf(head)
  if (day === undefined || /excerpt|prepared|background|call /i.test(`${title} ${body.slice(0, 400)}`)) return null
  const issuer = issuers.find(([pattern]) => pattern.test(title))?.[1]
  if (path.startsWith('statements') && issuer === undefined) return null
  const blocks = body
    .split(/\n(?:[ \u00a0]*\n)+/)
    .map((block) => tidy(block))
    .filter((block) => block !== '' && !/^(?:END\b|#|\d{1,2}:\d\d [AP]\.M\.|\*)/.test(block))
  const speeches = issuer === undefined ? split(blocks) : [{ label: issuer, who: issuer, paragraphs: blocks }]
  const folded = ` ${fold(speeches.flatMap(({ paragraphs }) => paragraphs).join(' '))} `
  return { path, day, title, venue: venueOf(path, title), speeches, folded }
}

function titleOf(head: string): string {
  const [, text = ''] = /\ntitle: ([^]*?)(?=\n[a-z_]+: |$)/.exec(head) ?? []
  return text
    .replace(/\\u2019|''/g, '’')
    .replace(/\\u[0-9a-f]{4}|\\\n|\\[_ ]|["']|\\x../gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function venueOf(path: string, title: string): Source['venue'] {
  if (path.startsWith('statements')) return 'statement'
  return path.startsWith('press') || /press (?:conference|availability|gaggle|briefing)/i.test(title)
    ? 'briefing'
    : 'speech'
}

function split(blocks: readonly string[]): Speech[] {
  const speeches: { label: string; who: string | null; paragraphs: string[] }[] = []
  for (const block of blocks) {
    const [all = '', label = ''] = /^(Q(?= )|\p{Lu}[\p{Lu}\p{M}.,’'()/ -]+[\p{Lu})]:) /u.exec(block) ?? []
    const name = label.replace(/:$/, '')
    if (label !== '') speeches.push({ label: name, who: people[name] ?? null, paragraphs: [block.slice(all.length)] })
    else speeches.at(-1)?.paragraphs.push(block)
  }
  return speeches
}

function tidy(block: string): string {
  return block
    .replace(/\\([[\]*#~_])/g, '$1')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** Words without case, marks and stage directions, for look-ups. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/\((?:laughter|applause|inaudible|laughs|crosstalk)[^()]{0,20}\)/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}

/** The sentences of a paragraph, cut at marks that surely end one. */
export function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[\p{Ll}\d%][.?!]”?) (?=[“\p{Lu}])/u).reduce<string[]>((sentences, piece) => {
    const last = sentences.at(-1)
    if (last !== undefined && /\b(?:Mr|Ms|Mrs|Dr|Sen|Gov|Gen|Rep|St|No|Lt|Col|vs|Jr|Sr)\.$/.test(last))
      sentences[sentences.length - 1] = `${last} ${piece}`
    else sentences.push(piece)
    return sentences
  }, [])
}
