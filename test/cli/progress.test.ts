import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startProgress } from '../../src/cli/progress.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('says what is being read once it takes more than two seconds, and clears the line', () => {
  const { output, written } = screen(true)
  const progress = startProgress<string>(output, (name) => name)
  const inputs = progress.follow(['bridge.txt', 'ferry.txt'])
  inputs.next()
  vi.advanceTimersByTime(1900)
  expect(written()).toBe('')
  vi.advanceTimersByTime(1200)
  expect(written()).toContain('reading 1 of 2: bridge.txt, 3 s')
  inputs.next()
  vi.advanceTimersByTime(1000)
  expect(written()).toContain('reading 2 of 2: ferry.txt, 4 s')
  progress.stop()
  expect(written().endsWith('\r\u001b[2K')).toBe(true)
})

test.each([
  ['where stderr is no terminal', screen(false)],
  ['where all is quiet', { output: null, written: () => '' }],
])('says nothing %s', (_, { output, written }) => {
  const progress = startProgress<string>(output, (name) => name)
  progress.follow(['bridge.txt']).next()
  vi.advanceTimersByTime(10_000)
  progress.stop()
  expect(written()).toBe('')
})

function screen(isTTY: boolean) {
  let text = ''
  const write = (chunk: string): void => {
    text += chunk
  }
  return { output: { write, isTTY, columns: 80 }, written: () => text }
}
