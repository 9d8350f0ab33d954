/**
 * Works on items as they come and gives what was made of them in their order. The next one is begun as soon as it has
 * come, while the one before is still worked on; never more than two at once.
 */
export async function* oneAhead<Item, Made>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Made>,
): AsyncGenerator<Made, void, undefined> {
  const iterator = items[Symbol.asyncIterator]()
  const begin = async (): Promise<{ readonly made: Promise<Made> } | null> => {
    const { done, value } = await iterator.next()
    return done ? null : { made: quiet(work(value)) }
  }
  let next = quiet(begin())
  try {
    for (let one = await next; one !== null; one = await next) {
      next = quiet(begin())
      yield await one.made
    }
  } finally {
    // What was begun is ended, so that nothing works on when the loop is left.
    await iterator.return?.()
    await (await next.catch(() => null))?.made.catch(() => {})
  }
}

/** A promise whose failure may be met later, or never where nobody asks for more. */
function quiet<Made>(promise: Promise<Made>): Promise<Made> {
  promise.catch(() => {})
  return promise
}
