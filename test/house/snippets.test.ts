import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mainJobOf, shellBlocks } from '../../scripts/readme.ts'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const snippets = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code)

// Inside the package, so that `import … from 'hearsay'` finds it as a user's program would.
let folder: string
beforeAll(() => {
  mkdirSync(join(root, 'tmp'), { recursive: true })
  folder = mkdtempSync(join(root, 'tmp/snippets-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('README.md', () => {
  test('sets up and does the main job in its first sh block, sets up and tests in its second, a line each', () => {
    expect(shellBlocks(readme)).toEqual([
      expect.stringMatching(/^npm ci && npx --no-install hearsay .*examples\/\S+$/),
      'npm ci && npm test',
    ])
  })

  test('names an example that is there', () => {
    const example = mainJobOf(readme).at(-1) ?? ''
    expect(readFileSync(join(root, example), 'utf8').length).toBeGreaterThan(0)
  })

  test('shows programs that compile', () => {
    for (const [at, code] of snippets.entries()) writeFileSync(join(folder, `snippet-${at}.ts`), code)
    const config = { extends: '../../tsconfig.json', include: ['*.ts'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    expect(run(tool('tsc'), '-p', folder)).toEqual({ status: 0, output: '' })
  })

  test.each(snippets.map((code, at) => [at + 1, code] as const))('shows programs that run: number %i', (at, code) => {
    const file = join(folder, `run-${at}.ts`)
    writeFileSync(file, code)
    expect(run(tool('tsx'), file)).toMatchObject({ status: 0 })
  })

  test('points only to files that are there', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target)
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([])
  })
})

test('docs/flow.md shows the calls as they are', () => {
  const source = readFileSync(join(root, 'src/hear.ts'), 'utf8')
  const calls = /^async function hear[\s\S]*?^}$/m.exec(source)?.[0]
  expect(readFileSync(join(root, 'docs/flow.md'), 'utf8')).toContain(calls)
})

function tool(name: string): string {
  return join(root, 'node_modules/.bin', name)
}

function run(command: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}
