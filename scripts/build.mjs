// Compiles src/ to dist/. Runs as `prepare` after `npm ci`; where the compiler is not installed (`--omit=dev`) there is
// nothing to do and nothing to complain about.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Tables that the program reads beside its code. */
const tables = ['words-alike.txt', 'words-alike.LICENCE.txt'].map((name) => join('record/paraphrase', name))
const compiler = findCompiler()
if (compiler !== null) build()

function build() {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  })
  if (status === 0) for (const table of tables) copyFileSync(join(root, 'src', table), join(root, 'dist', table))
  const command = join(root, 'dist/cli/main.js')
  if (existsSync(command)) chmodSync(command, 0o755)
  process.exitCode = status ?? 1
}

/** The compiler's own script, or null where it is not installed. */
function findCompiler() {
  try {
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
    return join(dirname(manifest), 'bin/tsc')
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}
