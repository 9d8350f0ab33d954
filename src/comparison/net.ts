import type { PairScores, PairShares } from '../model/model.ts'
import type { Side } from './comparison.ts'

/** What the pair network makes of two sides, read forth and back. */
export type Net = { readonly forth: PairShares; readonly back: PairShares }

/** What the network made of the texts of two sides; null where it was not asked. */
export function netOf(a: Side, b: Side, scores?: PairScores): Net | null {
  const [forth, back] = [scores?.(a.text, b.text) ?? null, scores?.(b.text, a.text) ?? null]
  return forth === null || back === null ? null : { forth, back }
}

/** The numbers that a relation is weighed by where the network was asked. */
export function netSigns({ forth, back }: Net): Readonly<Record<string, number>> {
  return {
    netForth: forth.entails,
    netBack: back.entails,
    netBoth: forth.entails * back.entails,
    netAgainst: (forth.contradicts + back.contradicts) / 2,
    netAgainstLeast: Math.min(forth.contradicts, back.contradicts),
    netOnlyForth: forth.entails * (1 - back.entails),
    netOnlyBack: back.entails * (1 - forth.entails),
    bearsForth: forth.bears,
    bearsBack: back.bears,
    bearsLeast: Math.min(forth.bears, back.bears),
    bearsMost: Math.max(forth.bears, back.bears),
  }
}
