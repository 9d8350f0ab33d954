import { describe, expect, test } from 'vitest'
import type { Doc } from '../../src/document/doc.ts'
import { toDoc } from '../../src/document/to-doc.ts'
import { slice } from '../../src/span.ts'
import { plainItem } from './plain-item.ts'

// A text, and its quotations: ">" before one for each quotation around it, "…" after one that nothing closes.
type Row = readonly [text: string, ...quotations: string[]]

const rows: Record<string, readonly Row[]> = {
  'marks of every make': [
    ['"We go," he said.', '"We go,"'],
    ['“We go,” he said.', '“We go,”'],
    ["'We go,' he said.", "'We go,'"],
    ['‘We go,’ he said.', '‘We go,’'],
    ["''We go,'' he said.", "''We go,''"],
    ["``We go,'' he said.", "``We go,''"],
    ['‘‘We go,’’ he said.', '‘‘We go,’’'],
    ['„Wir gehen“, sagte er, „und du?“', '„Wir gehen“', '„und du?“'],
    ['»Ja«, «oui» et « non ».', '»Ja«', '«oui»', '« non »'],
    ['‹Ja› and ›ja‹.', '‹Ja›', '›ja‹'],
  ],
  'cut by who said it': [
    ['"We go," he said. "And we stay."', '"We go,"', '"And we stay."'],
    ['"We go"—he stopped—"and stay," he said.', '"We go"', '"and stay,"'],
    ['“We go—” he began—“and stay,” he said.', '“We go—”', '“and stay,”'],
    ['He said,"We go,"and left.', '"We go,"'],
    ['Ramirez: "We go." Lee: "We stay."', '"We go."', '"We stay."'],
    ['He left ("the best"), said ["it"] and went/"ran".', '"the best"', '"it"', '"ran"'],
    ['"...and so on," he said. "Well..." he added.', '"...and so on,"', '"Well..."'],
    ['He called it "great" and "good" and left.', '"great"', '"good"'],
  ],
  'one inside another': [
    ['“He said, ‘Go,’ and left,” she said.', '“He said, ‘Go,’ and left,”', '>‘Go,’'],
    ['"He said, \'Go,\' and left," she said.', '"He said, \'Go,\' and left,"', ">'Go,'"],
    ['"\'Go,\' he said," she told us.', '"\'Go,\' he said,"', ">'Go,'"],
    ['“He said, ‘Go.’ ” She left.', '“He said, ‘Go.’ ”', '>‘Go.’'],
    ["''He said 'go.''' She left.", "''He said 'go.'''", ">'go.'"],
    ["'''Go,' he told me,'' she said.", "'''Go,' he told me,''", ">'Go,'"],
    ['\'He said "go", and left,\' she said.', '\'He said "go", and left,\'', '>"go"'],
    ['"He said “go” and left," she said.', '"He said “go” and left,"', '>“go”'],
    ['“He said “go” and left,” she said.', '“He said “go” and left,”', '>“go”'],
    ['“A ‘b “c” d’ e,” he said.', '“A ‘b “c” d’ e,”', '>‘b “c” d’', '>>“c”'],
  ],
  apostrophes: [
    ['I don’t know the workers’ demands or Jones’ car.'],
    ["I don't know the workers' demands or Jones' car."],
    ["In the ’90s and '80s of rock ’n’ roll, give ’em and 'em hell; ’tis so."],
    ['In ‘08 and the ‘90s, good ‘ol boys, Hawai‘i and O‘Brien.'],
    ['‘The workers’ demands are just,’ he said.', '‘The workers’ demands are just,’'],
    ["'The workers' demands are just,' he said.", "'The workers' demands are just,'"],
    ['“It’s the workers’ day,” she said.', '“It’s the workers’ day,”'],
    ['“We’re talkin’ ’bout it,” she said.', '“We’re talkin’ ’bout it,”'],
    ['He said ‘it is talkin’ time,’ and left.', '‘it is talkin’ time,’'],
    ["(R)'s vote, 5%'s worth, the '16 race."],
    ['The ‘reds’ and the ‘blues’ met.', '‘reds’', '‘blues’'],
  ],
  'feet and inches': [
    ['He is 6\'2" and has a 15" screen.'],
    ['He is 6’2” tall.'],
    ['"He is 6\'2" and has a 15" screen," she said.', '"He is 6\'2" and has a 15" screen,"'],
    ['“He’s like 6’2”,” she said.', '“He’s like 6’2”,”'],
    ['"I turned 15" and "I left" he said.', '"I turned 15"', '"I left"'],
  ],
  'marks that went wrong': [
    ['“We go, he said. “And stay,” he added.', '“We go, he said.…', '“And stay,”'],
    ['"We go, he said. "And stay," he added.', '"We go, he said.…', '"And stay,"'],
    ['We go,” he said. “And stay,” he added.', '“And stay,”'],
    ['We go," he said. "And stay," he added.', '"And stay,"'],
    ['“We go,“ he said. ”And stay,” he added.', '“We go,“', '”And stay,”'],
    ['“We go, “he said.', '“We go, “'],
    ['"We go, "he said.', '"We go, "'],
    ['He said,” We go.” And left.', '” We go.”'],
    ['"We go,” he said. “And stay," he added.', '"We go,”', '“And stay,"'],
    ['“We go. “', '“We go. “'],
    ['An empty "" pair, then "one".', '""', '"one"'],
    ['“A ‘b,” he said, and ‘c’ too.', '“A ‘b,”', '‘c’'],
    ['\u202a”We go,” he said.', '”We go,”'],
  ],
  'over paragraphs': [
    ['“A.\n\n“B,” he said. “C.”', '“A.\n\n“B,”', '“C.”'],
    ['"A.\n\n"B.\n\n"C," he said.\n\nHe left.', '"A.\n\n"B.\n\n"C,"'],
    ["''A.\n\n''B,'' he said.", "''A.\n\n''B,''"],
    ['‘A.\n\n‘B,’ he said.', '‘A.\n\n‘B,’'],
    ["'A.\n\n'B,' he said.", "'A.\n\n'B,'"],
    ['“He told me, ‘A.\n\n“ ‘B,’ and left,” she said.', '“He told me, ‘A.\n\n“ ‘B,’ and left,”', '>‘A.\n\n“ ‘B,’'],
    ['“A.\n\n“‘B,’ he said,” she told us.', '“A.\n\n“‘B,’ he said,”', '>‘B,’'],
    ['“A.\n\nB.\n\nC,” he said.', '“A.\n\nB.\n\nC,”'],
    ['“A.\n\nHe left. “B,” he said.', '“A.…', '“B,”'],
    ['“A.\n\nHe left.\n\n“B,” he said.', '“A.…', '“B,”'],
    ['“A, he said. “B,” he added.\n\n“C,” he said.', '“A, he said.…', '“B,”', '“C,”'],
  ],
}

describe.each(Object.entries(rows))('%s', (_kind, examples) => {
  test.each(examples)('%s', (text, ...expected) => {
    expect(shown(toDoc(plainItem(text)))).toEqual(expected)
  })
})

test('keeps the marks that open a later paragraph again', () => {
  const text = '“A.\n\n“B.\n\n“C,” he said.'
  const [quotation] = toDoc(plainItem(text)).quotations
  expect(quotation?.open).toEqual({ start: 0, end: 1 })
  expect(quotation?.reopen).toEqual([
    { start: 5, end: 6 },
    { start: 10, end: 11 },
  ])
  expect(quotation?.close).toEqual({ start: 13, end: 14 })
})

test('a headline’s stray mark does not reach the body', () => {
  const text = 'Minister: “We go\n\n“We stay,” said the envoy.'
  const parts = [
    { kind: 'title', start: 0, end: 16, date: null },
    { kind: 'body', start: 18, end: text.length, date: null },
  ] as const
  expect(shown(toDoc(plainItem(text, parts)))).toEqual(['“We go…', '“We stay,”'])
})

test('says which marks are doubtful', () => {
  const { notices } = toDoc(plainItem('“We go, he said.\n\nNo,” she said.\n\nYes,” he said. “Never'))
  expect(notices).toEqual([
    { rule: 'quotation-unclosed', message: expect.any(String), spans: [{ start: 49, end: 50 }] },
    { rule: 'quotation-unopened', message: expect.any(String), spans: [{ start: 38, end: 39 }] },
  ])
})

function shown(doc: Doc): string[] {
  return doc.quotations.map(
    ({ span, depth, close }) => '>'.repeat(depth) + slice(doc.text, span) + (close === null ? '…' : ''),
  )
}
