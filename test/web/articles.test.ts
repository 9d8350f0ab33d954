import { expect, test } from 'vitest'
import { eventsOf } from '../../web/client/events.ts'
import { articleOfFile, articleOfPaste, articlesOfPaste } from '../../web/intake/articles.ts'

test.each([
  [' https://example.org/story?id=1 ', 'url'],
  ['https://example.org/story says so', 'text'],
  ['<!DOCTYPE html><p>Rain fell.', 'html'],
  ['<html lang="en">', 'html'],
  ['<b>Rain</b> fell, she said.', 'text'],
  ['Rain fell.', 'text'],
])('pasting %j is %s', (pasted, kind) => {
  expect(Object.keys(articleOfPaste(pasted))).toEqual([kind])
})

test.each([
  [
    'https://a.example/1\n\n https://b.example/feed.xml \n',
    [{ url: 'https://a.example/1' }, { url: 'https://b.example/feed.xml' }],
  ],
  ['https://a.example/1\nsays so', [{ text: 'https://a.example/1\nsays so' }]],
  ['Rain fell.\n\nSnow fell.', [{ text: 'Rain fell.\n\nSnow fell.' }]],
  [' \n', []],
])('pasting %j where several may be', (pasted, articles) => {
  expect(articlesOfPaste(pasted)).toEqual(articles)
})

test('a file keeps every byte', async () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => i % 256)
  const article = await articleOfFile(new Blob([bytes]), 'all.pdf')
  expect(article.name).toBe('all.pdf')
  expect(Buffer.from(article.base64 ?? '', 'base64').equals(bytes)).toBe(true)
})

test('events come out whole wherever the stream is cut', async () => {
  const sent = 'event: read\ndata: {"a":"ü"}\n\n:\n\nevent: done\ndata: {}\n\n'
  const bytes = new TextEncoder().encode(sent)
  for (let cut = 1; cut < bytes.length; cut++) {
    const body = ReadableStream.from([bytes.slice(0, cut), bytes.slice(cut)]) as ReadableStream<Uint8Array>
    const events = []
    for await (const event of eventsOf(body)) events.push(event)
    expect(events).toEqual([
      { event: 'read', data: '{"a":"ü"}' },
      { event: 'done', data: '{}' },
    ])
  }
})
