import { createHash } from 'node:crypto'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { openHearsay } from '../../src/hear.ts'
import { isUncovered, reportOf } from '../../src/report/report.ts'
import type { Check } from '../../src/schema/to-reading.ts'

describe('the report on an article held against the record', () => {
  let check: Check
  let page: ReturnType<typeof parseHTML>['document']

  beforeAll(async () => {
    const session = openHearsay({ record: ['examples/record'] })
    check = await session.check({ file: 'examples/china-parts.txt' })
    await session.close()
    page = parseHTML(reportOf([check])).document
  })

  test('has a place for every finding, and a link to each', () => {
    const links = [...page.querySelectorAll('nav details a')].map((link) => link.getAttribute('href')!.slice(1))
    expect(links).toHaveLength(check.findings.filter((finding) => !isUncovered(finding)).length)
    for (const id of links) expect(page.getElementById(id)?.getAttribute('class')).toContain('finding')
  })

  test('lists first what differs from the record, and keeps its number', () => {
    const [first] = page.querySelectorAll('nav > ol > li')
    expect(first!.textContent).toContain('altered: words changed that carry the sense — John Kirby')
    const covered = check.findings.filter((finding) => !isUncovered(finding))
    const place = covered.findIndex(({ verdict }) => verdict === 'altered')
    expect(Number(first!.getAttribute('value'))).toBe(place + 1)
    expect(place).toBeGreaterThan(0)
  })

  test('folds what stands around words that the record bears out, and opens it where they differ', () => {
    const folded = (verdict: string) =>
      [...page.querySelectorAll('.finding')]
        .filter((one) => one.querySelector('h3')!.textContent!.includes(`${verdict}:`))
        .map((one) => one.querySelector('details')?.hasAttribute('open') ?? null)
    expect(folded('verbatim')).toContain(false)
    expect(folded('verbatim')).not.toContain(true)
    expect(folded('altered')).toEqual([true])
  })

  test('names in one line those whose words no record covers', () => {
    const headings = [...page.querySelectorAll('h2')].map((heading) => heading.textContent!.trim())
    expect(headings.find((heading) => heading.startsWith('In other words'))).toMatch(/no record is held: \d+$/)
  })

  test('marks the quoted words where they stand in the article', () => {
    const marked = [...page.querySelectorAll('mark')].map((mark) => mark.textContent)
    expect(marked).toContain('They have not done that,')
  })

  test('allows its own style and nothing else', () => {
    const style = page.querySelector('style')!.textContent!
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(policy).toContain("default-src 'none'")
    expect(page.querySelectorAll('script, img, link, iframe')).toHaveLength(0)
  })

  test('shows words that look like markup as words, and links to no other scheme than the web’s', () => {
    const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>'
    const document = { ...check.document, title: hostile, url: 'javascript:alert(1)' }
    const findings = check.findings.map((finding) => ({ ...finding, reason: hostile, speaker: hostile }))
    const { document: made } = parseHTML(reportOf([{ ...check, document, findings }]))
    expect(made.querySelector('h1')!.textContent).toBe(hostile)
    expect(made.querySelectorAll('script, img')).toHaveLength(0)
    expect([...made.querySelectorAll('a')].filter((a) => /^javascript/i.test(a.getAttribute('href') ?? ''))).toEqual([])
  })
})
