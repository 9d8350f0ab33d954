import { spawnSync } from 'node:child_process'
import { lstatSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Megabytes on disk of what an install of the package brings, and of the packages themselves as they are packed. */
export type Size = {
  readonly install: number
  readonly largest: Readonly<Record<string, number>>
  readonly packed: Readonly<Record<string, { readonly packed: number; readonly unpacked: number }>>
}

/** Adds up the folders of all production dependencies, nested ones once, and packs without writing. */
export function measureSize(): Size {
  const { stdout } = spawnSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: root, encoding: 'utf8' })
  const folders = stdout.split('\n').filter((folder) => folder.includes('node_modules'))
  const sizes = folders.map((folder): [string, number] => [relative(root, folder), sizeOf(folder)])
  const largest = sizes.toSorted((a, b) => b[1] - a[1]).slice(0, 5)
  return {
    install: megabytes(sizes.reduce((sum, [, size]) => sum + size, 0)),
    largest: Object.fromEntries(largest.map(([folder, size]) => [folder, megabytes(size)])),
    packed: { hearsay: pack([]), 'hearsay-weights-en': pack(['--workspace', 'weights']) },
  }
}

function pack(args: readonly string[]): { packed: number; unpacked: number } {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  const [{ size, unpackedSize }] = JSON.parse(stdout) as [{ size: number; unpackedSize: number }]
  return { packed: megabytes(size), unpacked: megabytes(unpackedSize) }
}

/** Bytes of a folder's files without the packages nested in it. */
function sizeOf(folder: string): number {
  let sum = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) sum += entry.name === 'node_modules' ? 0 : sizeOf(path)
    else sum += lstatSync(path).size
  }
  return sum
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e4) / 100
}
