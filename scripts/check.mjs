// Every check of the project, one after the other: `node scripts/check.mjs`, with the tests `--with-tests`, or some of
// them by name. Prints a line a check, what it said only where it failed, and at the end how many passed and failed;
// each test counts, and so does each check that is not a test.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-check-'))
const report = join(scratch, 'tests.json')

const checks = {
  build: () => node('scripts/build.mjs'),
  format: () => tool('oxfmt', '--check', '.'),
  lint: () => tool('oxlint', '--report-unused-disable-directives'),
  types: () => tool('tsc', '-p', 'tsconfig.json'),
  'page types': () => tool('tsc', '-p', 'web/tsconfig.json'),
  imports: () => tool('tsx', 'scripts/import-rules.ts'),
  unused: () => tool('knip', '--no-progress'),
  generated: () => tool('tsx', 'scripts/generate.ts', '--check'),
  package: checkPackage,
  tests: () => tool('vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`),
}

const wanted = process.argv.slice(2).filter((word) => word in checks)
const names = Object.keys(checks).filter((name) =>
  wanted.length > 0 ? wanted.includes(name) : name !== 'tests' || process.argv.includes('--with-tests'),
)
const tally = { passed: 0, failed: 0 }
for (const name of names) runCheck(name)
rmSync(scratch, { recursive: true, force: true })
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exitCode = tally.failed > 0 ? 1 : 0

function runCheck(name) {
  const start = performance.now()
  const { ok, output } = checks[name]()
  const counts = (name === 'tests' && countTests()) || { passed: 0, failed: 0, skipped: 0 }
  const itself = name === 'tests' ? !ok && counts.failed === 0 && 'failed' : ok ? 'passed' : 'failed'
  if (itself) tally[itself]++
  tally.passed += counts.passed
  tally.failed += counts.failed
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const detail = name === 'tests' ? `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : ''
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(10)} ${seconds.padStart(5)} s${detail}`)
  if (!ok) console.log(output.trimEnd())
}

function checkPackage() {
  const packed = command('npm', 'pack', '--ignore-scripts', '--silent', '--pack-destination', scratch)
  if (!packed.ok) return packed
  const tarball = join(scratch, readdirSync(scratch).find((name) => name.endsWith('.tgz')) ?? '')
  const lint = tool('publint', 'run', tarball, '--strict')
  const types = tool('attw', tarball, '--profile', 'esm-only', '--no-emoji')
  return { ok: lint.ok && types.ok, output: lint.output + types.output }
}

/** What the test run counted; a file that does not load counts as one failed test. Null where it wrote no report. */
function countTests() {
  let results
  try {
    results = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return null
  }
  const unloaded = results.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + unloaded.length,
    skipped: results.numPendingTests,
  }
}

function node(...args) {
  return command(process.execPath, ...args)
}

function tool(name, ...args) {
  return command(join(root, 'node_modules/.bin', name), ...args)
}

function command(name, ...args) {
  const { status, stdout, stderr, error } = spawnSync(name, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}` }
}
