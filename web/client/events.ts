/** An event of a stream (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export type StreamEvent = { readonly event: string; readonly data: string }

/** The events of a stream as they come; comments and fields that nobody asks for are passed over. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let kept: string[] = []
  for (;;) {
    const { done, value: bytes } = await reader.read()
    if (done) return
    const value = decoder.decode(bytes, { stream: true })
    const end = value.lastIndexOf('\n\n')
    if (end < 0 && !value.startsWith('\n')) {
      kept.push(value)
      continue
    }
    const all = kept.join('') + value
    const cut = all.lastIndexOf('\n\n')
    kept = [cut < 0 ? all : all.slice(cut + 2)]
    if (cut >= 0) yield* all.slice(0, cut).split('\n\n').flatMap(eventOf)
  }
}

function eventOf(block: string): StreamEvent[] {
  const lines = block.split('\n')
  const valueOf = (name: string): string[] =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2))
  const [event] = valueOf('event')
  return event === undefined ? [] : [{ event, data: valueOf('data').join('\n') }]
}
