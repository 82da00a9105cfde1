/** Asks `count` times with `width` questions under way at any moment; the first failure ends it all. */
export async function driveLoad(count: number, width: number, ask: () => Promise<void>): Promise<void> {
  let left = count
  const lane = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await ask()
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
}
