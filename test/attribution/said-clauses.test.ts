import { describe, expect, it } from 'vitest'
import type { Attribution } from '../../src/attribution/attribution.ts'
import { rumours, saidClauses, withNouns } from '../../src/attribution/said-clauses.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { treeOf } from '../../src/attribution/word-tree.ts'
import type { Word } from '../../src/reader/reader.ts'
import { sliceAll, type Span } from '../../src/span.ts'
import { plainItem } from '../document/plain-item.ts'

/** "form/tag/relation>head" a word, the head by its form; what has no such mark is a word without a part. */
function parsed(parts: string): { text: string; words: Word[] } {
  const told = parts.split(' ').map((part) => part.split('/'))
  const forms = told.map(([form]) => form!)
  const words: Word[] = []
  let start = 0
  told.forEach(([form, tag = '', place = ''], at) => {
    const [relation = '', head] = place.split('>')
    const above = head === undefined ? at : forms.indexOf(head)
    words.push({ start, end: start + form!.length, tag, relation, name: 'O', head: above })
    start += form!.length + 1
  })
  return { text: forms.join(' '), words }
}

function outer(text: string, cue: string, content: string): Attribution {
  const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  return {
    id: 'outer',
    kind: 'indirect',
    source: null,
    cue: [at(cue)],
    content: [at(content)],
    parent: null,
    confidence: 0.9,
  }
}

function foundIn(parts: string, cue: string, content: string): string[] {
  const { text, words } = parsed(parts)
  return saidClauses(treeOf(toDoc(plainItem(text)), words), [outer(text, cue, content)]).map((one) =>
    [one.source === null ? '-' : sliceAll(text, one.source), sliceAll(text, one.cue), sliceAll(text, one.content)].join(
      ' | ',
    ),
  )
}

describe('saidClauses', () => {
  it.each([
    [
      'She said her/PRP$ warning/NN that/IN/mark>rise prices/NNS/nsubj>rise would/MD/aux>rise rise/VB/ccomp>warning stood',
      'her | warning | that prices would rise',
    ],
    [
      'He dismissed a/DT/det>report report/NN by/IN/prep>report Radio/NNP/compound>Nord Nord/NNP/pobj>by that/IN/mark>met they/PRP/nsubj>met met/VBD/ccomp>report',
      'Radio Nord | report by | that they met',
    ],
    [
      'He dismissed a/DT/det>report report/NN by/IN/prep>report paper/NN/compound>Sun Sun/NNP/pobj>by that/IN/mark>met they/PRP/nsubj>met met/VBD/ccomp>dismissed',
      'paper Sun | report by | that they met',
    ],
    [
      'He knew of/IN reports/NNS/pobj>of that/IN/mark>fell it/PRP/nsubj>fell fell/VBD/ccomp>reports',
      '- | reports | that it fell',
    ],
    [
      'She wrote the/DT/det>museum museum/NN/nsubj>told had/VBD/aux>told told/VBN/ccomp>wrote heirs/NNS/dobj>told that/IN/mark>closed it/PRP/nsubj>closed closed/VBD/ccomp>told',
      'the museum | had told | that it closed',
    ],
    ['She wrote he/PRP/nsubj>said said/VBD/ccomp>wrote it/PRP/nsubj>fell fell/VBD/ccomp>said', 'he | said | it fell'],
    [
      'She wrote the/DT/det>report report/NN/poss>finding ’s/POS/case>report finding/VBG/dobj>wrote that/IN/mark>is it/PRP/nsubj>is is/VBZ/ccomp>finding',
      'the report ’s | finding | that it is',
    ],
    [
      'She wrote his/PRP$/poss>hope hope/NN/dobj>wrote that/IN/mark>end wars/NNS/nsubj>end end/VBP/ccomp>hope',
      'his | hope | that wars end',
    ],
    [
      'She wrote London/NNP/nsubj>had had/VBD/ccomp>wrote evidence/NN/dobj>had that/IN/mark>lied they/PRP/nsubj>lied lied/VBD/ccomp>evidence',
      'London | had evidence | that they lied',
    ],
    [
      'She wrote Rome/NNP/nsubj>knew knew/VBD/ccomp>wrote where/WRB/advmod>was it/PRP/nsubj>was was/VBD/ccomp>knew',
      'Rome | knew | where it was',
    ],
    [
      'She wrote Rome/NNP/poss>call ’s/POS/case>Rome call/NN/dobj>wrote to/TO/aux>vote vote/VB/acl>call soon/RB/advmod>vote',
      'Rome ’s | call | to vote soon',
    ],
    [
      'She wrote he/PRP/nsubj>asked had/VBD/aux>asked asked/VBN/ccomp>wrote Ana/NNP/dobj>asked not/RB/neg>go to/TO/aux>go go/VB/xcomp>asked',
      'he | had asked | Ana not to go',
    ],
    [
      'She wrote Rome/NNP/nsubj>had had/VBD/ccomp>wrote no/DT/det>plans plans/NNS/dobj>had to/TO/aux>meet meet/VB/acl>plans him/PRP/dobj>meet',
      'Rome | had no plans | to meet him',
    ],
  ])('%s', (parts, expected) => {
    const { text } = parsed(parts)
    const [, cue] = text.split(' ')
    expect(foundIn(parts, cue!, text.split(' ').slice(2).join(' '))).toEqual([expected])
  })

  it.each([
    ['a relative clause', 'He said the/DT report/NN that/WDT/nsubj>shook shook/VBD/relcl>report us/PRP lied/VBD'],
    [
      'a verb of the mind',
      'He said they/PRP/nsubj>know know/VBP that/IN/mark>fell it/PRP/nsubj>fell fell/VBD/ccomp>know',
    ],
    [
      'an order without its giver',
      'He said they/PRP/nsubjpass>told were/VBD/auxpass>told told/VBN/ccomp>said to/TO/aux>wait wait/VB/xcomp>told',
    ],
    ['a purpose', 'He said they/PRP/nsubj>met met/VBD/ccomp>said to/TO/aux>vote vote/VB/advcl>met'],
  ])('leaves alone %s', (_, parts) => {
    const { text } = parsed(parts)
    expect(foundIn(parts, 'said', text.slice(text.indexOf('said') + 5))).toEqual([])
  })
})

describe('rumours', () => {
  const parts = 'There are/VBP/ROOT>are reports/NNS/dobj>are that/IN/mark>fell it/PRP/nsubj>fell fell/VBD/ccomp>reports'

  it('are words of others where the reader found nothing', () => {
    const { text, words } = parsed(parts)
    const [one] = rumours(treeOf(toDoc(plainItem(text)), words), [])
    expect([one!.source, sliceAll(text, one!.cue), sliceAll(text, one!.content)]).toEqual([
      null,
      'reports',
      'that it fell',
    ])
  })

  it('are not looked for where it found something', () => {
    const { text, words } = parsed(parts)
    expect(rumours(treeOf(toDoc(plainItem(text)), words), [outer(text, 'are', 'it fell')])).toEqual([])
  })
})

describe('withNouns', () => {
  it('takes what is confirmed to be the report, and not only what it says', () => {
    const { text, words } = parsed(
      "They confirmed the/DT/det>paper paper/NN/poss>report 's/POS/case>paper report/NN/dobj>confirmed that/IN/mark>fell it/PRP/nsubj>fell fell/VBD/ccomp>report",
    )
    const [changed] = withNouns(treeOf(toDoc(plainItem(text)), words), [outer(text, 'confirmed', 'that it fell')])
    expect(sliceAll(text, changed!.content)).toBe("the paper 's report that it fell")
  })
})
