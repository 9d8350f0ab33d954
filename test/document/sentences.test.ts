import nlp from 'compromise'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toDoc } from '../../src/document/to-doc.ts'
import { slice } from '../../src/span.ts'
import { plainItem } from './plain-item.ts'

// One text a row; " | " stands where one sentence ends and the next begins.
const rows: Record<string, readonly string[]> = {
  'quotations and who said them': [
    '“We go,” he said. | “And we stay.”',
    '“Will we go?” he asked. | Nobody knew.',
    '“Will we go?”, he asked. | Nobody knew.',
    '“Go!” shouted Lee. | The crowd went.',
    '“Go!” Maria Lee shouted. | The crowd went.',
    '“Why now?” Rep. Glenn Thompson, R-Pa., said of the plan. | He got no answer.',
    '“Who knows?” President Obama asked. | He smiled.',
    '“Why?” I asked. | She left.',
    '“Why?” | The minister said nothing.',
    '“Why?” | Trump left. | Lee said nothing.',
    '“We go. | We stay. | Who knows?” he said.',
    'He said: “We go. | We stay.” | Then he left.',
    '"We go," he said. | "And we stay. | Really?" she asked. | "Don\'t."',
    "''We go,'' he said. | ''And we stay.'' | Nobody did.",
    '“He told me, ‘Go now.’ | So I went,” she said.',
    '“He asked, ‘Why me?’ and left,” she said.',
    '“Well…” Trump said. | Then he stopped.',
    '“We go.” he said. | Nobody else did.',
    'He called it “the best deal ever.” | “Not even close,” she said.',
    'The word “why?” is short. | The word “no” is shorter.',
    'He said “we go. ” | The crowd left.',
  ],
  abbreviations: [
    'Mr. Lee met Sen. Cruz and Lt. Col. Vance. | They spoke.',
    'MR. LEE met MS. JEAN-PIERRE. | THEY SPOKE.',
    'He lives in the U.S. and works in Washington, D.C. | He likes it.',
    'The U.S. Senate voted. | The U.S. House did not.',
    'They left the U.S. | The visit was short.',
    'John F. Kennedy, J. Edgar Hoover and J.K. Rowling never met. | They could not.',
    'He read about Malcolm X. | He wrote about him.',
    'It opened on Jan. 5 in Springfield, Ill. | It closed on Feb. 3.',
    'It was held in Dec. 2014 and in Oct. | The next is in May.',
    'Room No. 10 is on St. James St. | The other is not.',
    'His answer was no. | Hers was yes.',
    '“No. | Not today,” he said.',
    'Apple Inc. said profits rose. | Ford Motor Co. did not.',
    'He works for Apple Inc. | The firm pays well.',
    'Martin Luther King Jr. spoke. | Robert Downey Jr. | He did not.',
    'The talk is at 10 a.m. Monday and 9 p.m. EST. | The rest is at 6 p.m. | Doors open early.',
    'Bring fruit, e.g. apples, i.e. what is ripe, etc. | The rest is here.',
    'In Roe v. Wade the court ruled. | In Bush vs. Gore too.',
    'Sen. Marco Rubio (R-Fla.) spoke to Rep. Hank Johnson (D-Ga.) about it. | Nobody heard.',
    'Prof. Dr. Anna Lee, Ph.D. of Yale, and Gen. Smith agreed. | Then Gov. Jones came.',
    'He works at the Sylvia’s. | Sharpton ate there.',
    'Warner Bros. Theater Ventures paid. | Langley Park Prod. did too.',
    'Vol. 3, pp. 14 and p. 15, say so. | See Fig. 2.',
    'See Sec. 3 of the act. | It is short.',
  ],
  'numbers and addresses': [
    'It rose 3.5 percent to $1.2 million. | That is 0.4 more.',
    'That was in 2016. | In 2017 it was worse.',
    'He won 51 to 49. | 12 people came.',
    '1. Do this first. | Then rest.',
    '10. Mike Huckabee (10.)',
    'He wrote to a.b@example.org and read www.example.com/News.html today. | It was down.',
    'Read https://example.org/a.b?c=d! | Then call.',
    'It is on Yahoo! News. | Read it there.',
    'Jeb! Bush ran. | He lost.',
    'It runs on Node.js and in Amazon.Com. | It is fast.',
    'No one should be above the law. | https://t.co/Oqctx',
    'He has a 6.1 and a 7.2. | She has a 5.',
  ],
  'dots, dashes and brackets': [
    'I think … maybe not. | We will see.',
    'I thought... | But then they did back down.',
    'We had the results…. | Polls closed late.',
    'He said, “It was . . . a good day.” | It was.',
    '“. . . the best of them,” he said. | Nobody else did.',
    '“… the best of them,” he said. | Nobody else did.',
    'What?! | He left!!! | She stayed.',
    'He left. | (She stayed.) | They met again.',
    'He left (she stayed, on Jan. 5). | They met again.',
    'He left (why?) Paris for good. | She stayed.',
    'Thank you. | (Applause.) | And God bless you. | (Laughter.)',
    'He left. | [She stayed.] | They met again.',
    'He “was robbed.” [sic] and left. | She was not.',
    'He spoke. | “[T]he plan is good,” he said.',
    'CONCORD, N.H. — The senator won. | He was glad.',
    'WASHINGTON (AP) — The senator lost. | He was not.',
    'He will — he would. — and so on. | Then he left.',
    'Let’s go back. | what was that?',
    'It costs too much; nobody pays: not one. | Not ever.',
  ],
  'names in lower case and headlines': [
    'He bought one. | iPhones are dear. | eBay is not.',
    'Minister denies charges',
    'Talks failed, says envoy: what now?',
    'THE PRESIDENT SPOKE. | THE CROWD LEFT.',
    'El señor llegó. | Él se fue.',
  ],
}

describe.each(Object.entries(rows))('%s', (_kind, marked) => {
  test.each(marked)('%s', (row) => {
    expect(sentencesOf(row.replaceAll(' | ', ' '))).toEqual(row.split(' | '))
  })
})

test('a missing blank does not hide an end, but an address has none', () => {
  expect(sentencesOf('The end was near.The crowd left.')).toEqual(['The end was near.', 'The crowd left.'])
  expect(sentencesOf('He said “go.”Then he left.')).toEqual(['He said “go.”', 'Then he left.'])
  expect(sentencesOf('See example.Com/News and bit.ly/Ab.')).toHaveLength(1)
})

test('a paragraph’s end ends a sentence, and wrapped lines do not', () => {
  const text =
    'Minister denies charges\n\nThe minister said on Monday\nthat he knew nothing. He left\nearly.\n\nNo end here'
  expect(sentencesOf(text)).toEqual([
    'Minister denies charges',
    'The minister said on Monday\nthat he knew nothing.',
    'He left\nearly.',
    'No end here',
  ])
})

// A statement of 6 May 2022 on whitehouse.gov, CC0.
test('agrees with compromise on plain prose of the White House', () => {
  const text = readFileSync(new URL('statement.txt', import.meta.url), 'utf8').trim()
  const paragraphs = text.split('\n\n').map((paragraph) => paragraph.replaceAll(/\s+/g, ' '))
  const theirs = paragraphs.flatMap((paragraph) => nlp(paragraph).sentences().out('array') as string[])
  expect(sentencesOf(text).map((sentence) => sentence.replaceAll(/\s+/g, ' '))).toEqual(theirs)
})

function sentencesOf(text: string): string[] {
  const doc = toDoc(plainItem(text))
  return doc.sentences.map((sentence) => slice(doc.text, sentence))
}
