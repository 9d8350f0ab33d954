import picocolors from 'picocolors'
import type { Context, Output } from './context.ts'

/** How a stream shows text. */
export type Terminal = {
  readonly colours: ReturnType<typeof picocolors.createColors>
  /** Columns of a line. */
  readonly width: number
  /** Whether long words are shortened: on a terminal only; a file or a pipe gets all of them. */
  readonly shortens: boolean
}

const WIDTH_OF_A_PIPE = 100
const NARROWEST = 40
const WIDEST = 160

/** The terminal behind an output; honours NO_COLOR, FORCE_COLOR and TERM=dumb. */
export function terminalOf(output: Output, env: Context['process']['env']): Terminal {
  const isTerminal = output.isTTY === true
  const forced = Boolean(env['FORCE_COLOR']) && env['FORCE_COLOR'] !== '0'
  const coloured = !env['NO_COLOR'] && (forced || (isTerminal && env['TERM'] !== 'dumb'))
  const columns = isTerminal ? (output.columns ?? 80) : WIDTH_OF_A_PIPE
  return {
    colours: picocolors.createColors(coloured),
    width: Math.min(WIDEST, Math.max(NARROWEST, columns)),
    shortens: isTerminal,
  }
}

/**
 * Text that a terminal shows and never obeys: control characters and escape sequences come out as visible signs, marks
 * that turn the writing direction as U+FFFD, and every run of white space as one blank.
 */
export function harmless(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, pictureOf)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** Unicode's picture of a control character, such as ␛ for escape; U+FFFD where there is none. */
function pictureOf(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

/** Writes, and resolves once the stream has taken it. */
export function write(output: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()))
  })
}
