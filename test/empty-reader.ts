import type { Reader } from '../src/reader/reader.ts'

/** A reader that sees nothing: for tests of what stands around the reader. */
export function emptyReader(over: Partial<Reader> = {}): Reader {
  const none = new Int32Array(0)
  return {
    digest: '0'.repeat(64),
    cues: new Set(),
    read: async () => ({ pieces: { ids: none, starts: none, ends: none, words: none }, windows: [] }),
    close: async () => {},
    ...over,
  }
}
