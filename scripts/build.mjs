// Compiles src/ to dist/ and packs web/ into dist/web. Runs as `prepare` after `npm ci`; where the compiler is not installed (`--omit=dev`) there is
// nothing to do and nothing to complain about.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Tables that the program reads beside its code. */
const tables = [
  ...['words-alike.txt', 'words-alike.LICENCE.txt'].map((name) => join('record/paraphrase', name)),
  join('proposition', 'general-words.txt'),
]
const compiler = findCompiler()
if (compiler !== null) {
  build()
  await buildPage()
}

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

/** The packer is loaded only where the compiler is: both come with `npm ci`. */
async function buildPage() {
  const { build: pack } = await import('vite')
  await pack({ configFile: join(root, 'web/vite.config.ts') })
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
