// Load on a server on this machine: so many mixed reads a second on a ledger of so many statements, while articles are
// added one after the other. `tsx bench/serve.ts --data DIR [--statements 100000] [--rate 200] [--seconds 60]
// [--ledger FILE] [--quiet-ledger] [--collect]`, DIR with the folder `briefings`; --ledger takes one that is filled;
// --quiet-ledger adds nothing meanwhile; --collect has the server collect its garbage every 10 s and says what is left.
// The server is the built command in a process of its own (`npm run build` before).
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { idOf } from '../src/id.ts'
import { append, heldStatement, openLedger } from '../src/ledger/ledger.ts'
import { programVersion } from '../src/version.ts'
import { generatorOf } from './ledger-articles.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    statements: { type: 'string', default: '100000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    ledger: { type: 'string' },
    'quiet-ledger': { type: 'boolean', default: false },
    collect: { type: 'boolean', default: false },
  },
})
if (values.data === undefined) {
  console.error('bench/serve needs --data DIR, with the White House transcripts in DIR/briefings')
  process.exit(2)
}

/** Runs in the server: what is left after a collection, in MB, of the main thread. */
const COLLECT = `import { isMainThread } from 'node:worker_threads'
if (isMainThread) setInterval(() => {
  globalThis.gc()
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
  console.error([rss, heapUsed, external, arrayBuffers].map((bytes) => (bytes / 1e6).toFixed(0)).join(' '))
}, 10_000).unref()`

const PER_ARTICLE = 15
const [wanted, rate, seconds] = [Number(values.statements), Number(values.rate), Number(values.seconds)]
const path = values.ledger ?? join(mkdtempSync(join(tmpdir(), 'hearsay-serve-')), 'hearsay.db')
const generator = generatorOf(join(values.data, 'briefings'), wanted / PER_ARTICLE + 2000)
if (!existsSync(path)) fill()
// One of an older version is brought up: the server only reads.
else openLedger(path, { version: programVersion() }).close()
const paths = pathsOf()
const { server, url } = await started()
await (await fetch(`${url}api/example`)).arrayBuffer()
await Promise.all(paths.slice(0, 20).map((one) => fetch(url + one.path).then((response) => response.arrayBuffer())))

type Taken = { readonly kind: string; readonly ms: number; readonly ok: boolean; readonly why?: string }

const taken: Taken[] = []
const late: number[] = []
const agent = new Agent({ keepAlive: true, maxSockets: 256 })
/** How long this process itself was busy with something else when an answer came. */
const own = monitorEventLoopDelay({ resolution: 5 })
const memory = [rssOf(server)]
const left: string[] = []
server.stderr?.on('data', (data) => left.push(...String(data).trim().split('\n')))
own.enable()
const busyBefore = cpuOf(server)
const until = performance.now() + seconds * 1000
const watch = setInterval(() => memory.push(rssOf(server)), 2000)
const [added] = await Promise.all([values['quiet-ledger'] ? 0 : addMeanwhile(), askMeanwhile()])
clearInterval(watch)
const busy = cpuOf(server) - busyBefore
server.kill('SIGTERM')
if (process.env['PROF']) await new Promise((r) => server.once('exit', r))
report()

/** Generated articles, until the ledger has so many statements. */
function fill(): void {
  const ledger = openLedger(path, { version: programVersion() })
  for (let at = 0; at * PER_ARTICLE < wanted; at += 100) {
    const batch = Array.from({ length: 100 }, (_, one) => generator.reading(at + one))
    append(
      ledger,
      batch.map((reading) => ({
        reading,
        address: reading.document.url ?? '',
        type: 'plain',
        bytes: reading.text.length,
      })),
    )
  }
  ledger.close()
}

type Asked = { readonly kind: string; readonly path: string }

/**
 * What is asked, in turn: six searches of ten, and one each of a source, a statement, an article and the page; sources,
 * statements and articles from all over the ledger. Every tenth article is asked beside what the ledger holds, too.
 */
function pathsOf(): Asked[] {
  const ledger = openLedger(path, { mode: 'read' })
  const words = [...new Set(generator.titles.flatMap((title) => title.toLowerCase().match(/[a-z]{5,}/g) ?? []))]
  const all = ledger.statementCount()
  const hits = Array.from({ length: 500 }, (_, at) => {
    const offset = Math.floor((at * all) / 500)
    const [id] = ledger.rows('select id from statements order by n limit 1 offset ?', offset)[0] ?? []
    return heldStatement(ledger, idOf(id as Uint8Array))!
  })
  ledger.close()
  return hits.flatMap(({ id, document, source }, at) => {
    const word = (n: number): string => words[(at * 7 + n) % words.length] ?? 'bridge'
    return [
      ...[0, 1, 2, 3].map((n) => ({ kind: 'search', path: `api/search?q=${word(n)}` })),
      { kind: 'search', path: `api/search?q=${word(4)}+${word(5)}` },
      { kind: 'search', path: `api/search?stance=denies&q=${word(6)}` },
      { kind: 'who', path: `api/who?name=${encodeURIComponent(source?.entity ?? 'Biden')}` },
      { kind: 'statement', path: `api/statements/${id}` },
      { kind: 'article', path: `api/articles/${document.id}` },
      ...(at % 10 === 9 ? [{ kind: 'beside', path: `api/articles/${document.id}?beside=true` }] : []),
      { kind: 'page', path: '' },
    ]
  })
}

async function started(): Promise<{ server: ChildProcess; url: string }> {
  const command = join(import.meta.dirname, '../dist/cli/main.js')
  const flags = values.collect ? ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(COLLECT)}`] : []
  const child = spawn(process.execPath, [...flags, command, 'serve', '--port', '0', '--ledger', path], {
    stdio: ['ignore', 'pipe', values.collect ? 'pipe' : 'inherit'],
  })
  const address = await new Promise<string>((resolve) =>
    child.stdout!.once('data', (data) => resolve(String(data).trim())),
  )
  return { server: child, url: address }
}

/**
 * Sends at the rate whatever comes back, so that a server that stalls is not spared while it does; `late` is how long
 * each waited for this process itself to send it.
 */
async function askMeanwhile(): Promise<void> {
  const start = performance.now()
  const sent: Promise<void>[] = []
  for (let at = 0; performance.now() < until; at++) {
    const due = start + (at * 1000) / rate
    const wait = due - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    late.push(Math.max(0, performance.now() - due))
    sent.push(ask(paths[at % paths.length]!))
  }
  await Promise.all(sent)
}

/** Counted until the last byte is here. */
function ask({ kind, path: asked }: Asked): Promise<void> {
  const begun = performance.now()
  return new Promise((resolve) => {
    const end = (ok: boolean, why: string): void => {
      taken.push({ kind, ms: performance.now() - begun, ok, why })
      resolve()
    }
    const sending = get(url + asked, { agent }, (response) => {
      const ok = (response.statusCode ?? 0) < 400
      const said: string[] = []
      response.on('data', (data) => !ok && said.push(String(data)))
      response.on('end', () => end(ok, `${response.statusCode} ${said.join('')}`))
      response.on('error', (error) => end(false, whyOf(error)))
    })
    sending.on('error', (error) => end(false, whyOf(error)))
  })
}

async function addMeanwhile(): Promise<number> {
  let count = 0
  for (let at = wanted; performance.now() < until; at++) {
    const { text } = generator.reading(at)
    const begun = performance.now()
    try {
      const response = await fetch(`${url}api/add`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ text, published: '2024-05-10' }),
      })
      await response.arrayBuffer()
      taken.push({ kind: 'add', ms: performance.now() - begun, ok: response.ok, why: String(response.status) })
      if (response.ok) count++
    } catch (error) {
      taken.push({ kind: 'add', ms: performance.now() - begun, ok: false, why: whyOf(error) })
    }
  }
  return count
}

function whyOf(error: unknown): string {
  const { cause, message } = error as Error
  return cause instanceof Error ? cause.message : message
}

function report(): void {
  const failed = taken.filter(({ ok }) => !ok).length
  console.log(`${taken.length} requests in ${seconds} s, ${failed} failed, ${added} articles added meanwhile`)
  for (const why of new Set(taken.filter(({ ok }) => !ok).map((one) => one.why))) console.log(`failed: ${why}`)
  console.log('asked | requests | p50 ms | p99 ms | longest ms')
  // One article in a hundred requests is also compared with all that the ledger holds: that is work, and no lookup.
  const groups: Record<string, (kind: string) => boolean> = {
    'all reads': (kind) => kind !== 'add',
    'reads but beside': (kind) => kind !== 'add' && kind !== 'beside',
  }
  for (const kind of [...Object.keys(groups), ...new Set(taken.map((one) => one.kind))]) {
    const isOf = groups[kind] ?? ((one: string) => one === kind)
    const times = taken.flatMap((one) => (isOf(one.kind) ? [one.ms] : [])).toSorted((a, b) => a - b)
    const at = (share: number): string =>
      (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0)
    console.log([kind, times.length, at(0.5), at(0.99), at(1)].join(' | '))
  }
  console.log(
    `processor time of the server: ${busy.toFixed(1)} s, ${((busy * 1000) / taken.length).toFixed(1)} ms a request`,
  )
  const lateness = late.toSorted((a, b) => a - b)
  console.log(
    `of the sender itself: sent late by ${lateness[Math.floor(lateness.length * 0.99)]?.toFixed(0)} ms (p99), busy with something else for ${(own.percentile(99) / 1e6).toFixed(0)} ms (p99), ${(own.max / 1e6).toFixed(0)} ms (longest), ${(process.cpuUsage().user / 1e6).toFixed(1)} s of processor time`,
  )
  const mb = (bytes: number | undefined): string => ((bytes ?? 0) / 1e6).toFixed(0)
  console.log(`memory of the server: ${memory.map(mb).join(' ')} MB, every 2 s`)
  if (left.length > 0)
    console.log(`left after collecting (resident, heap, external, buffers), every 10 s:\n${left.join('\n')}`)
  if (failed > 0) process.exitCode = 1
}

function rssOf({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
}

/** Seconds of processor time so far, of all its threads; the kernel counts in hundredths. */
function cpuOf({ pid }: ChildProcess): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) / 100
}
