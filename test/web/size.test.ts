import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const built = join(import.meta.dirname, '../../dist/web/assets')

test.skipIf(!existsSync(built))('script and style of the page come to at most 40 KB, gzipped', () => {
  const bytes = readdirSync(built).map((file) => gzipSync(readFileSync(join(built, file))).length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40_000)
})
