const LINE_FEED = 10

/** A line of bytes without its end and its number from 1 on; `bytes` is null where it is longer than `most`. */
export type Line = { readonly number: number; readonly bytes: Uint8Array | null }

/** The lines of a stream as they come; holds one of them at a time, and of one that is too long nothing. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line, void, undefined> {
  let number = 1
  let pieces: Uint8Array[] = []
  let size = 0
  const keep = (piece: Uint8Array): void => {
    size += piece.length
    if (size > most) pieces = []
    else pieces.push(piece)
  }
  const line = (): Line => {
    const bytes = size > most ? null : Buffer.concat(pieces)
    pieces = []
    size = 0
    return { number: number++, bytes }
  }
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (size > 0) yield line()
}
