export { articleStretches, recordStretches, type Stretch } from './stretches.ts'
export { countWords, toneOf, verdictWords, type Tone } from './verdict-words.ts'
import type { Check } from '../schema/check.ts'

/** TODO */
export function reportOf(checks: readonly Check[]): string {
  return String(checks.length)
}
