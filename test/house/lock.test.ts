import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Lock = { readonly packages: Readonly<Record<string, { readonly resolved?: string }>> }

const root = join(import.meta.dirname, '../..')

test('the lock file names no registry, so that any mirror serves it', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  const addresses = Object.values(packages).flatMap(({ resolved }) => (resolved?.includes('://') ? [resolved] : []))
  expect(addresses).toEqual([])
})

test('no install script that downloads may run', () => {
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly allowScripts: Readonly<Record<string, boolean>>
  }
  expect(allowScripts).toMatchObject({ 'onnxruntime-node': false, esbuild: false })
})
