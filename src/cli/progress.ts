import type { Output } from './context.ts'
import { harmless } from './terminal.ts'

/** A line on a terminal that says what is being read, once it takes long. */
export type Progress<Input> = {
  /** Hands the inputs on and notes which of them is under way. */
  readonly follow: (inputs: readonly Input[]) => Generator<Input, void, undefined>
  /** Takes the line away so that something else can be printed; it comes back if reading goes on. */
  readonly pause: () => void
  readonly stop: () => void
}

const SHOWN_AFTER = 2000
const EVERY = 250
const CLEAR = '\r\u001b[2K'

/** Starts a progress line on an output that is a terminal; on any other, and on null, nothing is ever shown. */
export function startProgress<Input>(output: Output | null, label: (input: Input) => string): Progress<Input> {
  const start = performance.now()
  let shown = false
  let about = ''
  const pause = (): void => {
    if (shown) output?.write(CLEAR)
    shown = false
  }
  const show = (): void => {
    const seconds = Math.floor((performance.now() - start) / 1000)
    if (performance.now() - start < SHOWN_AFTER || about === '') return
    output?.write(`${CLEAR}${harmless(about).slice(0, (output.columns ?? 80) - 10)}, ${seconds} s`)
    shown = true
  }
  const timer = output?.isTTY ? setInterval(show, EVERY).unref() : null
  return {
    *follow(inputs) {
      for (const [at, input] of inputs.entries()) {
        about = `reading ${at + 1} of ${inputs.length}: ${label(input)}`
        yield input
      }
      about = ''
    },
    pause,
    stop: () => {
      if (timer) clearInterval(timer)
      pause()
    },
  }
}
