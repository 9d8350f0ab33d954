import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toDoc } from '../../src/document/to-doc.ts'
import type { Word } from '../../src/reader/words.ts'
import { holds } from '../../src/span.ts'
import { howSaid } from '../../src/stance/how-said.ts'
import { itemOf } from '../hand-made.ts'

const TAGS = [
  'NN',
  'NNP',
  'VBD',
  'VB',
  'VBZ',
  'VBN',
  'MD',
  'TO',
  'IN',
  'DT',
  'RB',
  'PRP',
  'CC',
  ',',
  '.',
  ':',
  'WP',
  'JJ',
  '``',
  "''",
  'POS',
]
const RELATIONS = [
  'ROOT',
  'nsubj',
  'ccomp',
  'aux',
  'neg',
  'mark',
  'conj',
  'cc',
  'dobj',
  'relcl',
  'advcl',
  'punct',
  'xcomp',
]
const FORMS =
  'we he no not never said that will could be is has to find evidence deny confirm whether and but if ’ s t , . ? — “ ” sure think report nothing'.split(
    ' ',
  )

const word = fc.record({
  form: fc.constantFrom(...FORMS),
  tag: fc.constantFrom(...TAGS),
  relation: fc.constantFrom(...RELATIONS),
  head: fc.nat(40),
})

/** A text of the forms, a blank between any two, with tags and trees that need not make sense. */
function madeOf(parts: readonly { form: string; tag: string; relation: string; head: number }[]) {
  let text = ''
  const words: Word[] = parts.map(({ form, tag, relation, head }) => {
    const start = text.length
    text += `${form} `
    return { start, end: start + form.length, tag, relation, name: 'O', head: head % parts.length }
  })
  return { doc: toDoc(itemOf(text.trimEnd())), words }
}

test('whatever the tree says, each claim lies inside the content and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 4, maxLength: 40 }), fc.nat(3), (parts, cut) => {
      const { doc, words } = madeOf(parts)
      const cue = [{ start: words[0]!.start, end: words[cut]!.end }]
      const content = [{ start: words[cut]!.end, end: doc.text.length }]
      const attribution = {
        id: 'a',
        kind: 'indirect',
        source: null,
        cue,
        content,
        parent: null,
        confidence: 1,
      } as const
      const { claims, because } = howSaid(doc, [attribution], words)(attribution)
      for (const claim of claims) for (const span of claim.spans) expect(holds(content[0]!, span)).toBe(true)
      for (const span of [...because.stance, ...because.certainty, ...because.basis])
        expect([...cue, ...content].some((whole) => holds(whole, span))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test.each(['sure that we are ', 'said that he ', 'and we will not ', 'I think that ', 'no evidence of ', 'whether '])(
  'a content of ten thousand times “%s” takes time that grows with its length alone',
  (phrase) => {
    const parts = phrase.trim().split(' ')
    const time = (times: number): number => {
      const forms = Array.from({ length: times }, () => parts).flat()
      const { doc, words } = madeOf(
        forms.map((form, at) => ({
          form,
          tag: /^(?:are|said|think)$/.test(form) ? 'VBP' : form === 'that' ? 'IN' : 'NN',
          relation: 'ccomp',
          head: at,
        })),
      )
      const start = performance.now()
      const content = [{ start: words[1]!.start, end: doc.text.length }]
      const attribution = {
        id: 'a',
        kind: 'indirect' as const,
        source: null,
        cue: [{ start: 0, end: words[0]!.end }],
        content,
        parent: null,
        confidence: 1,
      }
      howSaid(doc, [attribution], words)(attribution)
      return performance.now() - start
    }
    time(500)
    const [short, long] = [time(2500), time(10_000)]
    expect(long).toBeLessThan(short * 16 + 200)
  },
)
