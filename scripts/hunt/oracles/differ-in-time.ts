/** Differences of medians below this cannot be told over a network, in milliseconds (assumed). */
const LEAST_DIFFERENCE_MS = 20
/** Two-sided, about one in a thousand; many comparisons are made in one run. */
const LEAST_Z = 3.29
const FEWEST_SAMPLES = 8

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return ((low ?? 0) + (high ?? 0)) / 2
}

/** Mann–Whitney: how far the rank sum lies from that of equal distributions, in standard deviations; ties count half. */
export function rankDistance(one: readonly number[], other: readonly number[]): number {
  let wins = 0
  for (const a of one) for (const b of other) wins += a > b ? 1 : a === b ? 0.5 : 0
  const [n, m] = [one.length, other.length]
  return (wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
}

/** Whether two lots of times can be told apart: by more than chance and by more than a network hides. */
export function differInTime(one: readonly number[], other: readonly number[]): boolean {
  if (Math.min(one.length, other.length) < FEWEST_SAMPLES) return false
  return Math.abs(median(one) - median(other)) > LEAST_DIFFERENCE_MS && Math.abs(rankDistance(one, other)) > LEAST_Z
}
