import { expect, test } from 'vitest'
import { takeIn } from '../../src/intake/take-in.ts'
import { pdf } from './pdf-of.ts'

const first = [
  'Coast Gazette 10 May 2024',
  '',
  'Harbour closes eastern quay',
  '',
  'The harbour authority said on Tuesday that the eastern quay would stay closed for inter-',
  'national ferries until the end of the month, and that nobody should walk on it without',
  'leave.',
  '',
  'A spokesman denied that the company had known of the damage before the storm came, and',
  '1',
]
const second = [
  'Coast Gazette 10 May 2024',
  '',
  'called the report misleading. The ministry did not reply to a request for comment on',
  'Wednesday.',
  '2',
]

test('lines become paragraphs, parted words whole, heads and page numbers go', async () => {
  const [item] = await takeIn(pdf([first, second]), { name: 'quay.pdf' })
  expect(item!.text.split('\n\n')).toEqual([
    'Harbour closes eastern quay',
    'The harbour authority said on Tuesday that the eastern quay would stay closed for international ferries until the end of the month, and that nobody should walk on it without leave.',
    'A spokesman denied that the company had known of the damage before the storm came, and called the report misleading. The ministry did not reply to a request for comment on Wednesday.',
  ])
  expect([item!.type, item!.title?.value, item!.published]).toEqual([
    'pdf',
    'Harbour closes eastern quay',
    { value: '2024-05-10', from: 'file' },
  ])
  expect(item!.notices.map((notice) => notice.rule)).toEqual(['published-from-file'])
})

test('the title that the file states is put first where the text opens without one', async () => {
  const [item] = await takeIn(
    pdf([['The quay is closed, the harbour authority said on Tuesday.']], 'Quay closed for May'),
  )
  expect(item!.text).toBe('Quay closed for May\n\nThe quay is closed, the harbour authority said on Tuesday.')
})

test('pages without text are an error that says what to do', async () => {
  await expect(takeIn(pdf([[]]), { name: 'scan.pdf' })).rejects.toThrow(
    /^scan\.pdf is a PDF of 1 page\(s\) without text, likely scanned/,
  )
})
