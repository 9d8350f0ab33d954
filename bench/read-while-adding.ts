import { fork } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { info, openLedger, search, who } from '../src/ledger/ledger.ts'
import { run } from './kill-run.ts'

type Waits = { readonly asked: number; readonly longest: number }

/** Two processes ask a ledger while this one adds a folder of articles to it; says how long the longest question took. */
export async function readWhileAdding(path: string, folder: string): Promise<string> {
  openLedger(path).close()
  const readers = [1, 2].map(() => asking(path))
  await Promise.all(readers.map(({ ready }) => ready))
  const start = performance.now()
  await run('add', path, folder, () => undefined)
  const took = performance.now() - start
  const waits = await Promise.all(readers.map(({ stop }) => stop()))
  const asked = waits.reduce((sum, one) => sum + one.asked, 0)
  const longest = Math.max(...waits.map((one) => one.longest))
  if (longest > 1000) throw new Error(`a reader waited ${Math.round(longest)} ms: at most a second was expected`)
  return `readers: two asked ${asked} times in ${Math.round(took)} ms while one added: no error, the longest took ${Math.round(longest)} ms`
}

function asking(path: string): { readonly ready: Promise<void>; readonly stop: () => Promise<Waits> } {
  const child = fork(fileURLToPath(import.meta.url), [path], { execArgv: ['--import', 'tsx'] })
  const ended = new Promise<Waits>((resolve, reject) => {
    child.on('message', (message: Waits | 'ready') => message !== 'ready' && resolve(message))
    child.on('error', reject)
    child.on('exit', (code) => code !== 0 && reject(new Error(`a reader ended with ${code}`)))
  })
  return {
    ready: new Promise((resolve) => child.once('message', () => resolve())),
    stop: () => {
      // A file tells them to stop: a message to a busy child may stay unheard.
      writeFileSync(`${path}.stop`, '')
      return ended
    },
  }
}

/** Asks one question after the other, with a ledger opened anew for every tenth. */
async function ask(path: string): Promise<Waits> {
  let [asked, longest] = [0, 0]
  process.send?.('ready')
  while (!existsSync(`${path}.stop`)) {
    const start = performance.now()
    const ledger = openLedger(path, { mode: 'read' })
    for (let of = 0; of < 10; of++) {
      const before = of === 0 ? start : performance.now()
      if (of % 3 === 0) search(ledger, 'word1 said')
      else if (of % 3 === 1) who(ledger, 'Ada Quill')
      else info(ledger)
      longest = Math.max(longest, performance.now() - before)
      asked++
    }
    ledger.close()
    await setTimeout(5)
  }
  return { asked, longest }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const waits = await ask(process.argv[2] ?? '')
  process.send?.(waits)
  process.disconnect()
}
