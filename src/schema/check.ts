import { z } from 'zod'
import { verdicts } from '../verdict.ts'
import type { Frozen } from './frozen.ts'
import { document, notice, part, spans, words } from './shapes.ts'

const verdict = z
  .enum(verdicts)
  .describe('How the words stand to the record. `record-not-held` is no doubt about them: nothing held covers them.')
const occasion = z.enum([
  'briefing',
  'interview',
  'statement',
  'speech',
  'call',
  'court',
  'parliament',
  'email',
  'social',
  'report',
  'unstated',
])
const days = z.object({ from: z.string(), to: z.string() })

const passage = z.object({
  id: z.string().describe('Of the transcript.'),
  title: z.string().nullable(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  speaker: z.string().nullable(),
  occasion,
  scope: z
    .enum(['complete', 'excerpt', 'prepared', 'captions'])
    .describe('Only a complete transcript settles that words are missing.'),
  spans,
  text: z.string(),
  sha256: z.string().describe('Of the bytes of the transcript, in lower-case hexadecimal.'),
  time: z.object({ start: z.number(), end: z.number() }).nullable().describe('Seconds into the recording.'),
})

const edit = z.object({
  kind: z.enum(['drop', 'insert', 'replace', 'join']),
  article: z.string().describe('The article’s words; empty for a drop.'),
  record: z.string().describe('The record’s words; empty for an insert.'),
  weight: z.enum(['trivial', 'minor', 'meaning']),
  marked: z.boolean().describe('Whether the article marks it: an ellipsis, brackets.'),
  why: z.string().describe('What the weight rests on.'),
  articleSpan: spans.element,
  recordSpan: spans.element.describe('In the text of the transcript.'),
  passage: z.int().nonnegative().describe('Which of `passages` `recordSpan` lies in.'),
})

const said = z.object({ speaker: z.string().nullable(), text: z.string(), spans })

const finding = z.object({
  attribution: z.string().describe('Its id in `hearsay read`.'),
  claim: z.string().nullable(),
  form: z.enum(['quotation', 'paraphrase']),
  verdict,
  reason: z.string().describe('One sentence that says why.'),
  speaker: z.string().nullable().describe('Whom the article gives the words to.'),
  said: days.nullable().describe('When, as far as the article tells.'),
  venue: z.string().nullable(),
  content: words.describe('What the article has somebody say.'),
  quote: words.nullable().describe('The words in quotation marks, without the marks; a paraphrase has none.'),
  record: passage.nullable().describe('The place in the record; its offsets are into the transcript’s text.'),
  passages: z.array(passage).describe('All places that it rests on, in the order of the quotation.'),
  because: z
    .object({ article: z.string(), record: z.string() })
    .nullable()
    .describe('The words on both sides that decide a paraphrase; null where none do, and for a quotation.'),
  edits: z.array(edit),
  corrections: z
    .array(z.object({ spans, text: z.string() }))
    .describe('Where the record corrects itself at the place: either reading counts.'),
  leftOut: z.array(z.object({ where: z.enum(['before', 'between', 'after']), spans, text: z.string() })),
  question: said.nullable().describe('The question that the words answer.'),
  answer: said.nullable().describe('The whole answer that they are part of.'),
  next: said.nullable().describe('The turn after it.'),
  firstSaid: passage.nullable().describe('The earliest place where the same speaker says the same.'),
  presentedAsNew: z
    .object({ spans })
    .nullable()
    .describe('The words by which the article presents as new what the record has on an earlier day.'),
  citation: z.string().nullable().describe('Words, speaker, day, title, address and digest in one line to copy.'),
  confidence: z.number().min(0).max(1),
})

const coverage = z.object({
  date: z.string().nullable(),
  occasion,
  held: z.boolean(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  attributions: z.array(z.string()).describe('Those that name or imply the occasion.'),
})

/** The output of `hearsay check` for one article. Fields may be added, never renamed. */
export const checkSchema = z
  .object({
    schema: z.literal('hearsay/check/1'),
    reading: z.object({ id: z.string(), program: z.string(), model: z.string() }),
    input: z.string().nullable().describe('The file or address as it was given; null for text handed over.'),
    document,
    text: z.string().describe('All parts of the article; spans of `content`, `quote` and notices slice it.'),
    parts: z.array(part),
    findings: z.array(finding).describe('In the order of the text.'),
    coverage: z.array(coverage).describe('The occasions that the article names or implies, and whether they are held.'),
    notices: z.array(notice),
  })
  .describe('One article held against the record by one version of Hearsay and its weights.')

/** An article held against the record: the output of `hearsay check`. */
export type Check = Frozen<z.infer<typeof checkSchema>>
