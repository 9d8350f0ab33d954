import { beforeAll, describe, expect, test } from 'vitest'
import type { Search } from '../../src/record/check.ts'
import { briefing, held, nextBriefing, recordOf } from './held.ts'

let record: Search
beforeAll(async () => {
  record = await recordOf(briefing, nextBriefing)
})

const day = '2024-03-05'

describe('the same words are verbatim', () => {
  test.each([
    ['a sentence', 'He did not say when the work would begin.'],
    ['part of one, with another first letter', 'the contractor told us on Monday'],
    ['two sentences past a stage direction', 'the steel had arrived. He did not say when the work would begin'],
    ['straight for curly marks, a comma for the full stop', "I'm going to let Tom speak to the engineering,"],
    ['the struck word of a correction', 'It was three members against one'],
    ['its correction', 'It was four members against one'],
  ])('%s', (_, words) => {
    expect(held(record, words, 'Ada Quill', day)).toMatchObject({ verdict: 'verbatim', edits: [] })
  })
})

describe('what changes nothing is tidied', () => {
  test.each([
    ['a stumble cleaned', 'before the ninth of May, and I want to be clear about that', 'a stumble'],
    ['a contraction taken apart', 'I am going to let Tom speak to the engineering', 'spelled differently'],
    ['a number in words', 'We have spent 1.4 million dollars on the piers', 'spelled differently'],
    ['a number as newspapers set it', 'We have spent $1.4m on the piers', 'spelled differently'],
    ['and one of whole thousands', 'We do not expect to spend more than $2,000k in all', 'spelled differently'],
    ['an article dropped', 'The contractor told us on Monday that steel had arrived', 'an article'],
    [
      'an omission that is marked',
      'The board ordered it. It was four members … and the mayor was not consulted',
      'the article marks it',
    ],
    [
      'the article’s own words in brackets',
      'The board [of the harbor] ordered it',
      "the article's own words in brackets",
    ],
  ])('%s', (_, words, why) => {
    const finding = held(record, words, 'Ada Quill', day)
    expect(finding.verdict).toBe('tidied')
    expect(finding.edits.map((edit) => edit.why)).toContain(why)
  })

  test('a marked omission that takes away a negation is shown first', () => {
    const finding = held(record, 'The bridge will … reopen before the ninth of May', 'Ada Quill', day)
    expect(finding.verdict).toBe('tidied')
    expect(finding.edits[0]).toMatchObject({ record: 'not', weight: 'meaning', marked: true })
  })
})

describe('words changed inside a sentence are altered', () => {
  test.each([
    ['a negation dropped', 'The bridge will reopen before the ninth of May', 'drop', 'meaning', 'a negation'],
    ['another number', 'We have spent $1.6 million on the piers', 'replace', 'meaning', 'a number'],
    ['another date', 'The contractor told us on Tuesday that the steel had arrived', 'replace', 'meaning', 'a date'],
    [
      'another word',
      'the charter allows the board to vote alone in an emergency',
      'replace',
      'meaning',
      'another word',
    ],
    [
      'another tense',
      'the charter allowed the board to act alone in an emergency',
      'replace',
      'minor',
      'another form of the same word',
    ],
    ['a modal', 'He did not say when the work could begin', 'replace', 'meaning', 'a modal'],
  ])('%s', (_, words, kind, weight, why) => {
    const finding = held(record, words, 'Ada Quill', day)
    expect(finding.verdict).toBe('altered')
    expect(finding.edits).toContainEqual(expect.objectContaining({ kind, weight, why, marked: false }))
  })
})

describe('what the record parts and the article runs on is spliced', () => {
  test.each([
    [
      'over a sentence left out',
      'We have spent $1.4 million on the piers. The contractor told us on Monday that the steel had arrived.',
    ],
    [
      'over a question',
      'The mayor was not consulted. We’re confident that it was, because the charter allows the board to act alone',
    ],
    ['of two answers far apart', 'The board ordered it. He did not say when the work would begin.'],
  ])('%s', (_, words) => {
    expect(held(record, words, 'Ada Quill', day).verdict).toBe('spliced')
  })
})

describe('who and when', () => {
  test('other speakers’ words are misattributed', () => {
    expect(held(record, 'we found rust on six of them', 'Ada Quill', day)).toMatchObject({
      verdict: 'misattributed',
      record: { speaker: 'Tom Lee' },
    })
  })
  test('a reporter’s words too', () => {
    expect(held(record, 'sounds like a lot to the people who cross it every day', 'Tom Lee', day).verdict).toBe(
      'misattributed',
    )
  })
  test('the words of another day are misdated', () => {
    expect(
      held(record, 'The ferry will run on Sundays from the first weekend of April', 'Ada Quill', day),
    ).toMatchObject({
      verdict: 'misdated',
      record: { date: '2024-03-12' },
    })
  })
  test('words that a held transcript lacks are not in the record', () => {
    expect(held(record, 'We shall sell the lighthouse to the highest bidder', 'Ada Quill', day).verdict).toBe(
      'not-in-record',
    )
  })
  test('a briefing of the day does not cover an interview', () => {
    expect(
      held(record, 'We shall sell the lighthouse to the highest bidder', 'Ada Quill', day, 'interview').verdict,
    ).toBe('record-not-held')
  })
  test('nor a day on which nothing is held', () => {
    expect(held(record, 'We shall sell the lighthouse to the highest bidder', 'Ada Quill', '2024-03-06').verdict).toBe(
      'record-not-held',
    )
  })
  test('two common words prove nothing without a day', () => {
    expect(held(record, 'we can', 'Tom Lee', null).verdict).toBe('unclear')
  })
  test('but stand where speaker and day agree', () => {
    expect(held(record, 'as far as we can tell', 'Lee', day).verdict).toBe('verbatim')
  })
})

describe('what stands around the words', () => {
  test('question, answer, next turn and what is left out', () => {
    const finding = held(record, 'the mayor was not consulted', 'Ada Quill', day)
    expect(finding.question).toMatchObject({
      text: 'Can you say who ordered the closure of the east channel last week?',
    })
    expect(finding.answer?.text).toMatch(/^The board ordered it\..*consulted\.$/s)
    expect(finding.next?.text).toBe('Was that legal?')
    expect(finding.leftOut).toContainEqual(
      expect.objectContaining({ where: 'before', text: expect.stringMatching(/against one, and$/) }),
    )
  })
  test('where the words were first said', () => {
    const finding = held(record, 'the bridge will not reopen before the ninth of May', 'Ada Quill', '2024-03-12')
    expect(finding).toMatchObject({ verdict: 'verbatim', record: { date: '2024-03-12' }, firstSaid: { date: day } })
  })
})

describe('stumbles', () => {
  test.each([
    ['right after the first word', 'And we have to make sure of it', 'And we have to — we have to make sure of it.'],
    ['right before the last word', 'it is up to the board', 'It is up to — up to the board.'],
    ['a false start after the first word', 'So it is mission critical', 'So it is in — it is mission critical.'],
    [
      'a filler before the same word',
      'Inevitably you would choose speed',
      'Inevitably, you know, you would choose speed.',
    ],
    ['a name begun again', 'to ensure Norway’s future in trade', 'To ensure Norway — Norway’s future in trade.'],
  ])('%s is tidied', async (_, printed, spoken) => {
    const one = await recordOf(
      `---\ndate: '2024-03-05'\ntitle: 'Briefing by Ada Quill'\n---\n\nMS. QUILL:  ${spoken}\n`,
    )
    expect(held(one, printed, 'Ada Quill', day)).toMatchObject({ verdict: 'tidied' })
  })
  test('a word changed before a stumble stays altered', async () => {
    const one = await recordOf(
      `---\ndate: '2024-03-05'\ntitle: 'Briefing by Ada Quill'\n---\n\nMS. QUILL:  Norway has to — has to make sure of it.\n`,
    )
    expect(held(one, 'Sweden has to make sure of it', 'Ada Quill', day)).toMatchObject({ verdict: 'altered' })
  })
})

describe('corrections', () => {
  test.each(['$825 million', '$850 million', '825 million dollars'])(
    'a sum begun before the struck figure: %s',
    async (sum) => {
      const one = await recordOf(
        `---\ndate: '2024-03-05'\ntitle: 'Briefing by Ada Quill'\n---\n\nMS. QUILL:  I have asked for $<s>850</s> \\[825\\] million for the piers.\n`,
      )
      expect(held(one, `I have asked for ${sum} for the piers`, 'Ada Quill', day).verdict).toMatch(/verbatim|tidied/)
    },
  )
})

describe('two days run on', () => {
  test('are spliced, with both days named', () => {
    const finding = held(
      record,
      'The contractor told us on Monday that the steel had arrived. The ferry will run on Sundays from the first weekend of April.',
      'Ada Quill',
      day,
    )
    expect(finding).toMatchObject({ verdict: 'spliced', passages: [{ date: day }, { date: '2024-03-12' }] })
    expect(finding.reason).toContain('2024-03-05 and 2024-03-12')
  })
  test('words of the day before invented ones are not', () => {
    expect(
      held(
        record,
        'The contractor told us on Monday that the steel had arrived. We shall sell the old lighthouse to the highest bidder.',
        'Ada Quill',
        day,
      ).verdict,
    ).toBe('altered')
  })
})

describe('two persons run on', () => {
  test('are spliced, with both named', () => {
    const finding = held(
      record,
      'The contractor told us on Monday that the steel had arrived. We inspected every one of the forty-eight anchors.',
      'Ada Quill',
      day,
    )
    expect(finding).toMatchObject({ verdict: 'spliced', passages: [{ speaker: 'Ada Quill' }, { speaker: 'Tom Lee' }] })
    expect(finding.reason).toBe(
      "A passage of Ada Quill's and one of Tom Lee's, 2024-03-05, run on as one without a mark.",
    )
  })
})

describe('spellings', () => {
  test.each([
    ['record enrolment in health care.', 'record enrollment in healthcare.  One more word.'],
    ['70 pct of the judgements', '70 percent of the judgments.'],
    ['the twenty-first century of it', 'the 21st century of it.'],
    ['the 75-th anniversary of it', 'the 75th anniversary of it.'],
    ['the programme’s centre and Zelensky’s view of it', 'the program’s center and Zelenskyy’s view of it.'],
    ['the fiftieth harbor adviser', 'the 50th harbor advisor.'],
  ])('"%s" is tidied, and what follows is not left out of it', async (printed, spoken) => {
    const text = `---\ndate: '2024-03-05'\ntitle: 'Briefing by Ada Quill'\n---\n\nMS. QUILL:  We have seen ${spoken}\n`
    expect(held(await recordOf(text), `We have seen ${printed}`, 'Ada Quill', day).verdict).toBe('tidied')
  })
})

describe('two persons of one family name', () => {
  const text = (date: string, title: string, words: string) =>
    `---\ndate: '${date}'\nsource_url: https://harbor.example/${date}-${title.length}\ntitle: '${title}'\n---\n\n${words}\n`
  const shared = text(
    '2024-05-02',
    'Remarks at the Harbor Fair, May 2',
    'PRESIDENT QUILL:  Nobody could have controlled the weather for us.\n\nFIRST LADY QUILL:  The children sang every song they knew.',
  )
  const named = text('2024-04-30', 'Statement from President Ada Quill on the Tides', 'The tides were high this week.')
  const also = text('2024-04-29', 'Remarks by First Lady Ida Quill at a School', 'The school looks splendid today.')

  test.each([
    ['Nobody could have controlled the weather', 'Ada Quill', 'verbatim'],
    ['Nobody could have controlled the weather', 'Ida Quill', 'misattributed'],
    ['The children sang every song they knew', 'Ada Quill', 'misattributed'],
    ['The children sang every song they knew', 'Ida Quill', 'verbatim'],
  ])('"%s" by %s is %s', async (words, speaker, verdict) => {
    expect(held(await recordOf(shared, named, also), words, speaker, '2024-05-02', 'speech').verdict).toBe(verdict)
  })
})
