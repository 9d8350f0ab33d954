/** What each sign of a tie counts for. Fitted by eval/proposition-fit.ts. */
export const tieWeights: Readonly<Record<string, number>> = {
  bias: -4.26,
  cosine: 1.54,
  unusual: 1.67,
  rank: 1.85,
  shared: 0.9,
  alike: 0.87,
  holds: 0.89,
  oneDenies: 0.37,
  next: 1.38,
  pointsBack: 0.51,
  opensBack: 0.2,
  denies: 1.11,
  short: 1.02,
}
