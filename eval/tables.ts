import { identify } from '../src/attribution/identify.ts'
import { outermost } from '../src/attribution/quoted.ts'
import { sliceAll } from '../src/span.ts'
import type { ReadText } from './readings.ts'
import { figureOf, pairsOf, sum, type Case, type Count, type Figure } from './score.ts'
import type { Relation } from './spans-as-words.ts'

/** The linked figures of one class of relations or texts. */
export type Row = { readonly name: string; readonly texts?: number; readonly half: Figure; readonly exact: Figure }

/** Tables by their title. */
export type Tables = Readonly<Record<string, readonly Row[]>>

/** The outermost attributions marked in a text, and those found. */
export function outermostOf({ marked, found }: ReadText): Case {
  return {
    text: marked.text,
    marked: marked.attributions.filter(({ parent }) => (parent ?? null) === null),
    found: found.filter(({ parent }) => parent === null).map(bare),
  }
}

/** A found attribution as the scorer takes it: no source is an empty list. */
export function bare({ source, cue, content }: ReadText['found'][number]): Relation {
  return { source: source ?? [], cue, content }
}

/** The linked figures by kind, cue, length of text and number of sources. `cues` are the words that training saw in cues. */
export function tablesOf(texts: readonly ReadText[], cues: ReadonlySet<string>): Tables {
  const seen = (text: ReadText, relation: Relation): string => {
    const words =
      sliceAll(text.doc.text, relation.cue)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []
    return words.length === 0 ? 'a sign' : words.some((word) => cues.has(word)) ? 'seen in training' : 'not seen'
  }
  return {
    'by kind': byRelation(texts, kindOf, ['direct', 'indirect', 'mixed']),
    'by cue': byRelation(texts, seen, ['seen in training', 'not seen', 'a sign']),
    'by words of the article': byText(texts, lengthOf, ['under 400', '400 to 800', 'over 800']),
    'by distinct sources marked': byText(texts, sourcesOf, ['0 to 5', '6 to 10', '11 to 20', 'over 20']),
  }
}

function kindOf({ doc }: ReadText, relation: Relation): string {
  return identify(doc, outermost(doc), { ...relation, confidence: 1 }).kind
}

function lengthOf({ doc }: ReadText): string {
  const words = doc.text.trim().split(/\s+/).length
  return words < 400 ? 'under 400' : words <= 800 ? '400 to 800' : 'over 800'
}

function sourcesOf({ doc, marked }: ReadText): string {
  const names = marked.attributions.filter(({ source }) => source.length > 0)
  const distinct = new Set(names.map(({ source }) => sliceAll(doc.text, source).toLowerCase())).size
  return distinct <= 5 ? '0 to 5' : distinct <= 10 ? '6 to 10' : distinct <= 20 ? '11 to 20' : 'over 20'
}

function byText(texts: readonly ReadText[], classOf: (text: ReadText) => string, names: readonly string[]): Row[] {
  return names.flatMap((name) => {
    const some = texts.filter((text) => classOf(text) === name)
    return some.length === 0 ? [] : [{ texts: some.length, ...rowOf(name, some, () => true) }]
  })
}

function byRelation(
  texts: readonly ReadText[],
  classOf: (text: ReadText, relation: Relation) => string,
  names: readonly string[],
): Row[] {
  return names.map((name) => rowOf(name, texts, (text, relation) => classOf(text, relation) === name))
}

/** Recall over the marked relations of the class, precision over the found ones. */
function rowOf(name: string, texts: readonly ReadText[], keep: (text: ReadText, relation: Relation) => boolean): Row {
  const figure = (how: 'half' | 'exact'): Figure => figureOf(texts.map((text) => countOf(text, keep, how)).reduce(sum))
  return { name, half: figure('half'), exact: figure('exact') }
}

function countOf(text: ReadText, keep: (text: ReadText, relation: Relation) => boolean, how: 'half' | 'exact'): Count {
  const { marked, found, ...rest } = outermostOf(text)
  const pairs = pairsOf({ marked, found, ...rest }, how)
  return {
    right: pairs.filter(([, at]) => keep(text, found[at]!)).length,
    covered: pairs.filter(([at]) => keep(text, marked[at]!)).length,
    found: found.filter((relation) => keep(text, relation)).length,
    marked: marked.filter((relation) => keep(text, relation)).length,
  }
}
