// Files of 2.3 GB in one line, of each kind that is read: one clear error each, and no more memory than a small file takes.
// `tsx bench/huge.ts [--most 400]`; the files are sparse and take no room. Fails where one takes more than `--most` MB.
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { itemsOf } from '../src/input.ts'
import { readTranscripts } from '../src/intake/transcript.ts'
import { openLedger, recordAdd } from '../src/ledger/ledger.ts'

const { values } = parseArgs({ options: { most: { type: 'string', default: '400' } } })
const SIZE = 2_300_000_000
const ARTICLES: readonly (readonly [string, string])[] = [
  ['article.txt', 'It rains, she said. '],
  ['article.html', '<html><p>'],
  ['article.pdf', '%PDF-1.7\n'],
  ['feed.xml', '<rss>'],
  ['lines.jsonl', '{"text":"It rains'],
  [
    'archive.warc',
    'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nContent-Length: 2200000000\r\n\r\n',
  ],
  ['archive.warc.gz', ''],
]
const TRANSCRIPTS = ['record.txt', 'record.md', 'record.jsonl', 'record.vtt', 'record.pdf']
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-huge-'))
try {
  for (const [name, head] of ARTICLES) await measured(name, head, articlesIn)
  for (const name of TRANSCRIPTS) await measured(name, 'MS. QUILL: It rains.', transcriptsIn)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function articlesIn(file: string): Promise<string[]> {
  const said: string[] = []
  for await (const item of itemsOf({ file }, { offline: true }))
    said.push(item instanceof Error ? item.message : 'an article')
  return said
}

async function transcriptsIn(file: string): Promise<string[]> {
  const ledger = openLedger(':memory:')
  const { added, failed } = await recordAdd(ledger, [file], { read: readTranscripts })
  ledger.close()
  return [...failed.map(({ reason }) => reason), ...Array.from({ length: added }, () => 'a transcript')]
}

async function measured(name: string, head: string, read: (file: string) => Promise<string[]>): Promise<void> {
  const file = join(scratch, name)
  writeFileSync(file, head)
  truncateSync(file, SIZE)
  let peak = 0
  const look = (): void => void (peak = Math.max(peak, process.memoryUsage().rss))
  const timer = setInterval(look, 20)
  const start = performance.now()
  const said = await read(file)
  look()
  clearInterval(timer)
  rmSync(file)
  const [first = 'nothing'] = said
  console.log(
    `${name}: ${Math.round(peak / 1e6)} MB, ${Math.round(performance.now() - start)} ms: ${first.replace(file, name)}`,
  )
  if (
    peak > Number(values.most) * 1e6 ||
    said.some((words) => words.startsWith('an article') || words === 'a transcript')
  )
    process.exitCode = 1
}
