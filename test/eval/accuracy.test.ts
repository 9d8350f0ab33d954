import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accuracyPage } from '../../eval/accuracy-page.ts'
import type { Figures } from '../../eval/figures.ts'

const ROOT = join(import.meta.dirname, '../..')

function read(path: string): string | null {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : null
}

const figures = JSON.parse(read('eval/figures.json') ?? 'null') as Figures | null
const manifest = read('weights/manifest.json')

describe.skipIf(figures === null)('docs/accuracy.md', () => {
  it('says what eval/figures.json and the notes beside it say', () => {
    const notes = {
      ten: read('eval/ten-articles.md')?.trim() ?? null,
      worst: read('eval/worst-articles.md')?.trim() ?? null,
    }
    expect(read('docs/accuracy.md')).toBe(accuracyPage(figures!, notes))
  })

  it.skipIf(manifest === null)('was measured with the weights that ship', () => {
    expect(figures!.model).toBe(createHash('sha256').update(manifest!).digest('hex'))
  })
})
