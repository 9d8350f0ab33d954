import { readFile } from 'node:fs/promises'
import { attributeDoc, attributeWithin } from '../src/attribution/attribute.ts'
import { toDoc } from '../src/document/to-doc.ts'
import { takeIn } from '../src/intake/take-in.ts'
import { openReader } from '../src/reader/reader.ts'
import { toReading } from '../src/schema/to-reading.ts'
import { whoSaid } from '../src/source/who-said.ts'
import { holds, overlaps, slice } from '../src/span.ts'
import { howSaid } from '../src/stance/how-said.ts'
import { state } from '../src/statement/state.ts'
import { whenSaid } from '../src/time/time.ts'

/** What each step makes of an article, by the step's name, abridged to what concerns the words at `words`. */
export async function followArticle(file: string, words: string): Promise<Record<string, unknown>> {
  const [item] = await takeIn(await readFile(file), { name: file })
  if (item === undefined) throw new Error(`${file} holds no article.`)
  const doc = toDoc(item)
  const at = { start: doc.text.indexOf(words), end: doc.text.indexOf(words) + words.length }
  const reader = await openReader()
  try {
    const scores = await reader.read(doc)
    const outer = await attributeDoc(doc, reader)
    const attributions = await attributeWithin(doc, outer, reader)
    const one = attributions.find(({ content }) => content.some((span) => overlaps(span, at)))
    if (one === undefined) throw new Error(`No attribution at "${words}" in ${file}.`)
    const who = whoSaid(doc, attributions, outer.words)
    const when = whenSaid(doc, attributions, outer.words, who)
    const { statements, sources } = state(attributions, {
      who,
      when,
      how: howSaid(doc, attributions, outer.words),
    })
    const statement = statements.filter(({ id }) => id === one.id)
    const { title, byline, published, agency, parts } = item
    return {
      item: { type: item.type, title, byline, published, agency, parts: parts.slice(0, 3) },
      doc: {
        id: doc.id,
        paragraphs: doc.paragraphs.length,
        sentences: doc.sentences.length,
        sentence: around(doc.text, doc.sentences, at.start),
        quotation: doc.quotations.find(({ span }) => holds(span, at) || overlaps(span, at)),
      },
      scores: { pieces: scores.pieces.ids.length, windows: scores.windows.length },
      attribution: { ...one, confidence: rounded(one.confidence) },
      reading: abridged(toReading(doc, { statements: statement, sources }, { program: '', model: '', input: file })),
    }
  } finally {
    await reader.close()
  }
}

function around(text: string, sentences: readonly { start: number; end: number }[], at: number): unknown {
  const sentence = sentences.find(({ start, end }) => start <= at && at < end)
  return sentence && { ...sentence, words: slice(text, sentence) }
}

function abridged({ attributions }: ReturnType<typeof toReading>): unknown {
  return attributions.map((attribution) => ({ ...attribution, confidence: rounded(attribution.confidence) }))[0]
}

function rounded(confidence: number): number {
  return Number(confidence.toFixed(2))
}
