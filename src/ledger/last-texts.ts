const MOST_SIGNS = 6_000_000

/** The texts last asked for, by number: so many that all together stay under a bound, whatever the length of each. */
export class LastTexts {
  readonly #held = new Map<number, string>()
  #signs = 0

  get(number: number): string | undefined {
    return this.#held.get(number)
  }

  set(number: number, text: string): void {
    this.delete(number)
    this.#held.set(number, text)
    this.#signs += text.length
    for (const first of this.#held.keys()) {
      if (this.#signs <= MOST_SIGNS || first === number) return
      this.delete(first)
    }
  }

  delete(number: number): void {
    this.#signs -= this.#held.get(number)?.length ?? 0
    this.#held.delete(number)
  }

  clear(): void {
    this.#held.clear()
    this.#signs = 0
  }
}
