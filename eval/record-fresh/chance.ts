/** Numbers that look random and are the same for the same seed (a linear congruential generator with xorshifted output). */
export type Chance = {
  /** At least 0 and less than the bound. */
  readonly below: (bound: number) => number
  readonly one: <Item>(items: readonly Item[]) => Item
  /** True so often of one. */
  readonly happens: (often: number) => boolean
}

/** Chance from a seed. */
export function chanceFrom(seed: number): Chance {
  let state = BigInt(seed) * 2_862_933_555_777_941_757n + 3_037_000_493n
  const next = () => {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n)
    return Number(((state ^ (state >> 22n)) >> 33n) & 0x7fff_ffffn) / 0x8000_0000
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return { below, one: (items) => items[below(items.length)]!, happens: (often) => next() < often }
}
