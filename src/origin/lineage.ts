import type { Span } from '../span.ts'
import { isOutletName } from '../source/who-said.ts'
import type { Printed } from './copies.ts'

/** How words came into a text: its agency's credit, what a medium was told or reported, a letter by e-mail, a link. */
export type EdgeKind = 'credit' | 'told' | 'reported' | 'mail' | 'link'

/** One step by which words came into a text, and the words that show it. */
export type Edge = {
  readonly kind: EdgeKind
  /** A medium or an agency in its short form, or an address; null for an e-mail, which its sender sent. */
  readonly from: string | null
  /** Id of the text that the step leads into. */
  readonly to: string
  /** Into that text; null for a credit that is known of the text and does not stand in it. */
  readonly span: Span | null
  readonly words: string
}

const NAME = `(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}.&’'-]{0,30}(?: (?:(?:of|and|de|del|della|für) )?\\p{Lu}[\\p{L}\\p{N}.&’'-]{0,30}){0,4}`

/** What shows that a medium stands between who said it and the text; the name is what the first group holds. */
const SIGNS: readonly { readonly kind: EdgeKind; readonly sign: RegExp }[] = [
  {
    kind: 'told',
    sign: new RegExp(
      `\\b(?:told|tells|telling|spoke (?:to|with)|speaking (?:to|with|on)|interview(?:ed)? (?:by|with|on|for|to|published (?:by|in))) (${NAME})`,
      'gu',
    ),
  },
  {
    kind: 'reported',
    sign: new RegExp(
      `\\b(?:[Aa]ccording to|[Cc]iting|[Cc]ited (?:by|in)|[Qq]uoted (?:by|in)|[Rr]eported by|[Rr]eport (?:by|in|from)|(?:[Ss]een|[Oo]btained|[Rr]eviewed|[Pp]ublished|[Cc]arried|[Aa]ired) (?:by|in|on)|[Ii]n (?:remarks|comments) to) (${NAME})`,
      'gu',
    ),
  },
  {
    kind: 'reported',
    sign: new RegExp(
      `(${NAME}),? (?:has |had |first |earlier |also |previously ){0,2}(?:reported|reports|writes|wrote|quoted|cited|revealed|disclosed)\\b`,
      'gu',
    ),
  },
  {
    kind: 'credit',
    sign: new RegExp(
      `(${NAME}) (?:journalists? |reporters? |correspondents? |writers? )?contributed (?:to this|reporting|from)`,
      'gu',
    ),
  },
  {
    kind: 'credit',
    sign: new RegExp(`\\b(?:[Ww]ith (?:reporting|inputs?|files|material) (?:by|from)) (${NAME})`, 'gu'),
  },
  { kind: 'credit', sign: new RegExp(`[(©] ?(?:\\d{4} )?(${NAME})\\)?`, 'gu') },
  {
    kind: 'mail',
    sign: /\b(?:in|by|via|through) (?:an? |his |her |their )?(?:written )?e-?mail(?:ed)?(?: statement| message| response| reply| to)?/giu,
  },
  { kind: 'link', sign: /\bhttps?:\/\/[^\s<>()[\]“”"]{4,500}/gu },
]
const MOST = 200

/** The steps by which words came into a text, in its order; only names of media count, for "told Anna" is none. */
export function lineageOf({ id, text, agency, outlet }: Printed, media: ReadonlySet<string>): Edge[] {
  const credited: Edge[] =
    agency === null ? [] : [{ kind: 'credit', from: mediumOf(agency), to: id, span: null, words: agency }]
  const found = SIGNS.flatMap(({ kind, sign }) =>
    Array.from(text.matchAll(sign), (match): Edge | null => {
      const from = fromOf(kind, match, media)
      const own = from !== null && outlet != null && from === mediumOf(outlet)
      if (own || (from === null && kind !== 'mail')) return null
      const words = match[0].replace(/[.,;:!?’'-]+$/, '')
      return { kind, from, to: id, span: { start: match.index, end: match.index + words.length }, words }
    }),
  ).filter((edge) => edge !== null)
  return [...credited, ...found.toSorted((a, b) => a.span!.start - b.span!.start).slice(0, MOST)]
}

function fromOf(kind: EdgeKind, match: RegExpExecArray, media: ReadonlySet<string>): string | null {
  if (kind === 'mail') return null
  if (kind === 'link') return match[0].replace(/[.,;:!?’']+$/, '')
  const name = match[1]!.replace(/[.’'-]+$/, '').replace(/[’']s$/, '')
  // "According to The Times Monday": the day is no part of the name.
  for (const one of [name, name.replace(/ \S+$/, ''), name.replace(/^\S+ /, '')]) {
    const medium = mediumOf(one)
    if (media.has(medium) || isOutletName(one)) return medium
  }
  return null
}

const SHORT = new Map([
  ['associated press', 'ap'],
  ['agence france-presse', 'afp'],
  ['agence france presse', 'afp'],
  ['thomson reuters', 'reuters'],
  ['reuters news', 'reuters'],
  ['british broadcasting corporation', 'bbc'],
  ['wall street journal', 'wsj'],
  ['financial times', 'ft'],
])

/** A medium by one name, in lower case without its article: "The Associated Press" and "AP" are "ap". */
export function mediumOf(name: string): string {
  const bare = name
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/\.(?:com|co\.uk|org|net)$/, '')
    .replace(/ (?:news agency|news)$/, '')
  return SHORT.get(bare) ?? bare
}
