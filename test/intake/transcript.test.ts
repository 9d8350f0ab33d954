import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/error.ts'
import { readTranscripts, type Transcript } from '../../src/intake/transcript.ts'
import { pdf } from './pdf-of.ts'

async function read(text: string, name: string): Promise<Transcript> {
  const [transcript] = await readTranscripts(new TextEncoder().encode(text), { name })
  if (transcript === undefined) throw new Error('no transcript')
  return transcript
}

/** Who speaks, as what, and the words. */
function spoken(transcript: Transcript): string[] {
  return transcript.turns.map(
    ({ speaker, part, span }) => `${speaker ?? '?'} (${part}): ${transcript.text.slice(span.start, span.end)}`,
  )
}

describe('Markdown', () => {
  test('front matter, wrapped lines, labels, corrections, stage directions', async () => {
    const transcript = await read(
      `---
date: '2024-03-05'
published_time: 2024-03-05 14:03:00-05:00
source_url: https://harbor.example/b
tags: press-briefings
title: "Press Briefing by Spokeswoman Ada Quill and Engineer Tom\\_Lee, March 5,\\_\\
  2024"
---
 
Harbor Hall

2:03 P.M. EST

MS. QUILL:  Good afternoon.  We have <s>three</s>
\\[four\\] \\[sic\\] ferries.  (Laughter.)

*And* one bridge.

Q    Is it open?

MR. LEE:  It is **not**.

END                    2:21 P.M. EST
`,
      'b.md',
    )
    expect(transcript).toMatchObject({
      title: 'Press Briefing by Spokeswoman Ada Quill and Engineer Tom Lee, March 5, 2024',
      date: '2024-03-05',
      url: 'https://harbor.example/b',
      series: 'press-briefings',
      occasion: 'briefing',
      scope: 'complete',
    })
    expect(spoken(transcript)).toEqual([
      'Ada Quill (statement): Good afternoon. We have ~~three~~ [four] [sic] ferries. (Laughter.)\n\nAnd one bridge.',
      '? (question): Is it open?',
      'Tom Lee (answer): It is not.',
    ])
  })

  test('a statement is one turn, its headings are no speakers', async () => {
    const transcript = await read(
      `---\ndate: '2024-03-05'\ntags: statements\ntitle: "Statement from Spokeswoman Ada Quill on the Bridge"\n---\n\nThe bridge stays shut.\n\nNOTE: The ferry runs.\n\n\\###\n`,
      's.md',
    )
    expect(spoken(transcript)).toEqual(['Ada Quill (statement): The bridge stays shut.\n\nNOTE: The ferry runs.'])
    expect(transcript.occasion).toBe('statement')
  })

  test.each([
    ['Excerpts from Remarks by Mayor Ann Poe as Prepared for Delivery', 'excerpt'],
    ['Remarks by Mayor Ann Poe as Prepared for Delivery', 'prepared'],
    ['Remarks by Mayor Ann Poe at the Harbor', 'complete'],
  ])('%s is %s', async (title, scope) => {
    expect(
      (await read(`---\ndate: '2024-03-05'\ntitle: "${title}"\n---\n\nDear friends of the harbor.\n`, 'r.md')).scope,
    ).toBe(scope)
  })
})

describe('turns', () => {
  test('what stands behind the closing time nobody said', async () => {
    const transcript = await read(
      'Briefing by Ada Quill, March 5, 2024\n\n2:03 P.M. EST\n\nMS. QUILL:  Good afternoon.\n\nThat is all.\n\n2:21 P.M. EST\n\nTo view the slides, visit harbor.example.\n',
      'b.txt',
    )
    expect(spoken(transcript)).toEqual(['Ada Quill (statement): Good afternoon.\n\nThat is all.'])
  })

  test('nor what stands before the opening time of a speech without labels', async () => {
    const transcript = await read(
      'Remarks by Ada Quill on Rust, March 5, 2024\n\nHarbor Hall\n\n2:03 P.M. EST\n\nThank you all.\n\nThat is all.\n\nEND 2:21 P.M. EST\n',
      's.txt',
    )
    expect(spoken(transcript)).toEqual(['Ada Quill (statement): Thank you all.\n\nThat is all.'])
  })

  test('a greeting is no question, and calling on the next is no answer', async () => {
    const transcript = await read(
      `Briefing by Ada Quill, March 5, 2024

MS. QUILL:  Good afternoon.

Q    Good afternoon.

MS. QUILL:  The bridge is closed.  Go ahead, Peter.

Q    Is it safe?

MS. QUILL:  It is.

MS. QUILL:  Yes, sir.  In the back.

Q    Since when has the bridge been closed to the people who cross it every day.

MS. QUILL:  Since May.  I cannot go back there.
`,
      'b.txt',
    )
    expect(transcript.turns.map(({ part }) => part)).toEqual([
      'statement',
      'question',
      'statement',
      'question',
      'answer',
      'statement',
      'question',
      'answer',
    ])
  })

  test('a press conference is a briefing, whatever its title begins with; a letter is a statement', async () => {
    const asked = 'PRESIDENT QUILL:  Good afternoon.\n\nQ    Is it safe?\n\nPRESIDENT QUILL:  It is.\n'
    expect((await read(`Remarks by President Quill in Press Conference\n\n${asked}`, 'b.txt')).occasion).toBe(
      'briefing',
    )
    expect((await read('Letter from Dr. Tom Lee\n\nThe water is clean.', 'b.txt')).occasion).toBe('statement')
  })
})

describe('plain text and HTML', () => {
  test('QUESTION: and names in capitals, one line a paragraph', async () => {
    const transcript = await read(
      'Press conference, 5 March 2024\n\nADA QUILL: The bridge is shut.\nQUESTION: For how long?\nADA QUILL: Until May.\n',
      'p.txt',
    )
    expect(transcript.date).toBe('2024-03-05')
    expect(spoken(transcript)).toEqual([
      'Ada Quill (statement): The bridge is shut.',
      '? (question): For how long?',
      'Ada Quill (answer): Until May.',
    ])
  })

  test('names in bold and ordinary case, struck words', async () => {
    const transcript = await read(
      `<!doctype html><html><head><title>Site</title><meta property="article:published_time" content="2024-03-05T14:00:00Z"></head><body>
      <nav><p>Home</p></nav><article><h1>Interview with Ada Quill</h1><p><b>Jo Park:</b> Is it shut?</p><p><b>Ada Quill:</b> It is <s>open</s> shut.</p>
      <p><b>Jo Park:</b> Until when?</p><p><b>Ada Quill:</b> May.</p></article></body></html>`,
      'i.html',
    )
    expect(transcript).toMatchObject({ title: 'Interview with Ada Quill', date: '2024-03-05', occasion: 'interview' })
    expect(spoken(transcript).slice(0, 2)).toEqual([
      'Jo Park (statement): Is it shut?',
      'Ada Quill (statement): It is ~~open~~ shut.',
    ])
  })
})

describe('captions', () => {
  test('WebVTT: time codes and voices; captions are never the record', async () => {
    const transcript = await read(
      'WEBVTT - Harbor hearing\n\n1\n00:00:01.000 --> 00:00:03.500\n<v Ada Quill>The bridge is\n\n00:00:03.500 --> 00:00:05.000\n<v Ada Quill>shut.\n\n00:00:05.000 --> 00:00:07.000\n<v Tom Lee>For now.\n',
      'c.vtt',
    )
    expect(transcript.scope).toBe('captions')
    expect(transcript.turns).toMatchObject([
      { speaker: 'Ada Quill', time: { start: 1, end: 5 } },
      { speaker: 'Tom Lee', time: { start: 5, end: 7 } },
    ])
    expect(spoken(transcript)[0]).toContain('The bridge is shut.')
  })

  test('SRT: commas in the time codes, no speakers', async () => {
    const transcript = await read(
      '1\n00:00:01,000 --> 00:00:02,000\nThe bridge is shut.\n\n2\n00:01:02,500 --> 00:01:04,000\nFor now.\n',
      'c.srt',
    )
    expect(transcript.turns.map(({ time }) => time?.start)).toEqual([1, 62.5])
  })
})

describe('what a format leaves to the file', () => {
  test('captions name their speaker in ordinary case, and have their day from the name of the file', async () => {
    const transcript = await read(
      '1\n00:00:01,000 --> 00:00:02,000\n>> ADA QUILL: The bridge is shut.\n',
      'talks/2024-03-12-harbor.srt',
    )
    expect(transcript).toMatchObject({ date: '2024-03-12', turns: [{ label: 'ADA QUILL', speaker: 'Ada Quill' }] })
  })

  test('a PDF in a Buffer, as a file is read, is a transcript too', async () => {
    const transcripts = await readTranscripts(Buffer.from(pdf([['MS. QUILL: The bridge is shut.']])), { name: 'r.pdf' })
    expect(transcripts.map(({ text }) => text)).toEqual(['MS. QUILL: The bridge is shut.'])
  })

  test('a title and the day under it are two lines; a label with the whole name names the short one', async () => {
    const transcript = await read(
      'Briefing of the Harbor Office\n12 March 2024\n\nMS. ADA QUILL: It is shut.\n\nQ: And the ferry?\n\nMS. QUILL: It runs.\n',
      'b.txt',
    )
    expect(transcript).toMatchObject({ title: 'Briefing of the Harbor Office', date: '2024-03-12' })
    expect(transcript.turns.map(({ speaker }) => speaker)).toEqual(['Ada Quill', null, 'Ada Quill'])
  })

  test('a line of JSON with a text and its speaker', async () => {
    const transcript = await read('{"date":"2024-03-14","speaker":"Ada Quill","text":"The pier is shut."}', 's.jsonl')
    expect(spoken(transcript)).toEqual(['Ada Quill (statement): The pier is shut.'])
  })
})

describe('JSON lines', () => {
  test('turns given one by one, or a text', async () => {
    const lines = [
      {
        title: 'Hearing',
        date: '2024-03-05',
        turns: [
          { speaker: 'Q', text: 'Shut?' },
          { speaker: 'Ada Quill', text: 'Shut.', start: 3, end: 4 },
        ],
      },
      { title: 'Statement by Ada Quill', date: '2024-03-06', text: 'The ferry runs.' },
    ]
    const transcripts = await readTranscripts(
      new TextEncoder().encode(lines.map((line) => JSON.stringify(line)).join('\n')),
      { name: 'r.jsonl' },
    )
    expect(transcripts.map(spoken)).toEqual([
      ['? (question): Shut?', 'Ada Quill (answer): Shut.'],
      ['Ada Quill (statement): The ferry runs.'],
    ])
  })
})

describe('what is no transcript is one clear error', () => {
  test.each([
    ['empty', '', 'e.md', 'is empty'],
    ['binary', 'a\u0000b', 'b.txt', 'holds zero bytes'],
    ['no words', '---\ntitle: x\n---\n\n###\n', 'n.md', 'holds no words'],
    ['broken JSON', '{"text": ', 'j.json', 'is not JSON'],
    ['JSON of another kind', '{"a": 1}', 'j.json', 'neither "text" nor "turns"'],
    ['a broken PDF', '%PDF-1.4 nothing', 'p.pdf', 'is a PDF that cannot be read'],
  ])('%s', async (_, text, name, message) => {
    const reading = read(text, name)
    await expect(reading).rejects.toThrow(InputError)
    await expect(reading).rejects.toThrow(message)
  })
})

test('hostile text is read in linear time', async () => {
  const start = performance.now()
  for (const text of [
    'A'.repeat(400_000),
    'AB. '.repeat(100_000),
    '['.repeat(200_000),
    '<'.repeat(200_000),
    '<s>a'.repeat(60_000),
    '~~ '.repeat(100_000),
    'Q: a\n'.repeat(50_000),
    'MR. A: b\n\n'.repeat(20_000),
  ])
    await read(`${text} word`, 'h.md')
  expect(performance.now() - start).toBeLessThan(20_000)
})
