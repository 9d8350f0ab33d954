import type { Input } from '../hear.ts'
import type { Sized } from './add.ts'
import type { Output } from './context.ts'
import { harmless } from './terminal.ts'

/** A line on a terminal that says how far adding is. */
export type AddProgress = {
  /** Hands the inputs on. */
  readonly follow: () => Generator<Input, void, undefined>
  /** So many articles are safe. */
  readonly done: (articles: number) => void
  /** Takes the line away so that something else can be printed. */
  readonly pause: () => void
  readonly stop: () => void
}

const SHOWN_AFTER = 1000
const EVERY = 250
const CLEAR = '\r\u001b[2K'

/** Starts a progress line with inputs, articles a second and time left; on an output that is no terminal nothing is shown. */
export function addProgress(output: Output | null, inputs: readonly Sized[]): AddProgress {
  const start = performance.now()
  const all = inputs.reduce((sum, { bytes }) => sum + bytes, 0)
  let [begun, behind, articles, shown] = [0, 0, 0, false]
  const pause = (): void => {
    if (shown) output?.write(CLEAR)
    shown = false
  }
  const show = (): void => {
    const seconds = (performance.now() - start) / 1000
    if (seconds * 1000 < SHOWN_AFTER) return
    const left = behind > 0 ? `, ${timeOf((seconds / behind) * (all - behind))} left` : ''
    const line = `${begun} of ${inputs.length} inputs, ${articles} articles, ${(articles / seconds).toFixed(1)} a second${left}`
    output?.write(CLEAR + harmless(line).slice(0, (output.columns ?? 80) - 1))
    shown = true
  }
  const timer = output?.isTTY ? setInterval(show, EVERY).unref() : null
  return {
    *follow() {
      for (const { input, bytes } of inputs) {
        begun++
        yield input
        behind += bytes
      }
    },
    done: (count) => (articles = count),
    pause,
    stop: () => {
      if (timer) clearInterval(timer)
      pause()
    },
  }
}

function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
