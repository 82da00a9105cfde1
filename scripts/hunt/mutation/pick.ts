/** A whole number from 0 below `bound`. */
export function below(bound: number): number {
  return Math.floor(Math.random() * bound)
}

/** One of the items; throws for none, which is a bug. */
export function pick<T>(items: readonly T[]): T {
  const item = items[below(items.length)]
  if (item === undefined) throw new RangeError('items: one at least expected')
  return item
}
