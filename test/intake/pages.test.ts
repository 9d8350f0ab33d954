import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { takeIn } from '../../src/intake/take-in.ts'
import type { Item, Part } from '../../src/intake/take-in.ts'

type Expected = {
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly language: string | null
  readonly agency?: string
  readonly url?: string
  readonly body: readonly string[]
  readonly captions: readonly (readonly [string, string | null])[]
  readonly credits: readonly string[]
}

const folder = new URL('pages/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.html'))

describe.each(names)('%s', async (name) => {
  const expected = JSON.parse(readFileSync(new URL(name.replace('.html', '.json'), folder), 'utf8')) as Expected
  const [item] = await takeIn(readFileSync(new URL(name, folder)), { name })

  test('says who published what, when and by whom', () => {
    const { title, byline, outlet, published, language } = item!
    const facts = { title, byline, outlet, published, language }
    const {
      body: _body,
      captions: _captions,
      credits: _credits,
      agency = null,
      url = item!.url?.value ?? null,
      ...rest
    } = expected
    expect(Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, fact?.value ?? null]))).toEqual(rest)
    expect(item!.agency?.value ?? null).toBe(agency)
    expect(item!.url?.value ?? null).toBe(url)
  })

  test('keeps the article and leaves out what stands beside it', () => {
    expect(wordsOf(item!, 'body')).toEqual(expected.body)
    expect(
      item!.parts.filter((part) => part.kind === 'caption').map((part) => [slice(item!, part), part.date]),
    ).toEqual(expected.captions)
    expect(wordsOf(item!, 'credit')).toEqual(expected.credits)
  })
})

function wordsOf(item: Item, kind: Part['kind']): string[] {
  return item.parts.filter((part) => part.kind === kind).flatMap((part) => slice(item, part).split('\n\n'))
}

function slice(item: Item, part: Part): string {
  return item.text.slice(part.start, part.end)
}
