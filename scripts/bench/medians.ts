/** The middle of a list of numbers; throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[sorted.length >> 1]
  const lower = sorted[(sorted.length - 1) >> 1]
  if (upper === undefined || lower === undefined) throw new Error('a median of nothing')
  return (upper + lower) / 2
}

/** CPU microseconds of this process (every thread, user and system) for one call: the median of several rounds. */
export function cpuMicrosecondsOf(work: () => unknown, calls: number, rounds = 5): number {
  for (let call = 0; call < calls; call += 1) work()
  const costs = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    for (let call = 0; call < calls; call += 1) work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / calls
  })
  return median(costs)
}
