/** A forecast and what came of it. */
export type Forecast = { readonly chance: number; readonly right: boolean }

/** Forecasts of about the same chance: their mean, and the share of them that was right. */
export type Bin = {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly forecast: number
  readonly right: number
}

/** Ten bins of equal width with a forecast in them. */
export function binsOf(forecasts: readonly Forecast[]): Bin[] {
  return Array.from({ length: 10 }, (_, i) => {
    const some = forecasts.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === i)
    const mean = (pick: (forecast: Forecast) => number): number =>
      some.reduce((sum, forecast) => sum + pick(forecast), 0) / some.length
    const right = mean((forecast) => (forecast.right ? 1 : 0))
    return { from: i / 10, to: (i + 1) / 10, count: some.length, forecast: mean(({ chance }) => chance), right }
  }).filter(({ count }) => count > 0)
}

/** Expected calibration error over the bins, 0 at best: the mean gap between forecast and outcome (Naeini et al., AAAI 2015). */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const gaps = binsOf(forecasts).map(({ count, forecast, right }) => count * Math.abs(forecast - right))
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, forecasts.length)
}
