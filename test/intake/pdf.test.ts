import { expect, test } from 'vitest'
import { takeIn } from '../../src/intake/take-in.ts'

/** A PDF with the given lines of text on each page, 14 points apart; an empty line leaves a gap. */
function pdf(pages: readonly (readonly string[])[], title = ''): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${title}) /CreationDate (D:20240510140300+02'00') >>`,
  ]
  const kids: string[] = []
  for (const lines of pages) {
    const draw = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n')
    const stream = `BT /F1 11 Tf 14 TL 72 760 Td\n${draw}\nET`
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
    kids.push(`${objects.length} 0 R`)
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(file)
}

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
