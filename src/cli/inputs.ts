import { UsageError } from '../error.ts'
import type { Input } from '../hear.ts'
import type { Context } from './context.ts'

/** The inputs that names on the command line stand for: files, addresses, and `-` (or no name at all) for standard input. */
export function inputsOf(names: readonly string[], stdin: Context['process']['stdin']): Input[] {
  if (names.length === 0 && stdin.isTTY)
    throw new UsageError('Nothing to read: expected a file, an address, or text on standard input.')
  if (names.filter((name) => name === '-').length > 1) throw new UsageError('Standard input (-) can be read once only.')
  return (names.length === 0 ? ['-'] : names).map((name) => {
    if (name === '-') return { stream: stdin, name: 'Standard input' }
    return /^https?:\/\//i.test(name) ? { url: name } : { file: name }
  })
}

/** What a progress line calls an input. */
export function labelOf(input: Input): string {
  if (typeof input === 'string' || input instanceof Uint8Array) return 'text'
  if ('file' in input) return input.file
  return 'url' in input ? (input.url ?? '') : 'standard input'
}
