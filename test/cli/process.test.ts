import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

const main = join(import.meta.dirname, '../../dist/cli/main.js')

beforeAll(() => {
  if (!existsSync(main)) throw new Error('dist/ is missing: run `npm run build` first.')
})

describe('the command as a process', () => {
  test('says its version without loading the library', () => {
    const { stdout, status } = run('--version')
    expect([stdout.trim(), status]).toEqual(['0.1.0', 0])
  })

  test.each([['--version'], ['--help'], ['read --help']])('%s loads neither model nor intake', (args) => {
    const loaded = spawnSync(process.execPath, ['--import', spy(), main, ...args.split(' ')], { encoding: 'utf8' })
    expect(loaded.stderr).not.toMatch(/onnxruntime|linkedom|\/hear\.js/)
    expect(loaded.stderr).toContain('/cli/app.js')
  })

  test('names what it cannot read and ends with 1', () => {
    const { stderr, status } = run('read', 'missing.txt')
    expect([stderr, status]).toEqual(['hearsay: missing.txt does not exist: expected a file.\n', 1])
  })

  test('ends with 2 on wrong use', () => {
    expect(run('read', '--no-such-flag').status).toBe(2)
  })

  test('is quiet when its reader leaves', async () => {
    const child = spawn(process.execPath, [main, 'read', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    await new Promise((resolve) => child.on('close', resolve))
    expect(stderr).toBe('')
  })
})

function run(...args: string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', input: '' })
}

/** A module that makes a process say on stderr which modules it loads. */
function spy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-'))
  const hooks = `export async function load(url, context, next) {
    process._rawDebug(url)
    return next(url, context)
  }`
  writeFileSync(join(folder, 'hooks.mjs'), hooks)
  writeFileSync(
    join(folder, 'spy.mjs'),
    `import { register } from 'node:module'\nregister('./hooks.mjs', import.meta.url)\n`,
  )
  return join(folder, 'spy.mjs')
}
