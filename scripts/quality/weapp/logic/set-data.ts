/** An object whose members may be anything; what crosses from the mini-program's world is looked at before use. */
export type Members = Record<string, unknown>

/** True for objects and arrays. */
export function hasMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null
}

const STEP = /[^.[\]]+/g

/**
 * 更新数据 as `setData` does: keys are paths such as `root.cn.[0].v`; missing parents are made, numbers index arrays.
 * What was handed over is copied, because WeChat sends it to the other thread as JSON.
 */
export function applySetData(data: Members, changes: Members): void {
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.match(STEP) ?? []
    const last = steps.at(-1)
    if (last === undefined) continue
    let holder = data
    steps.slice(0, -1).forEach((step, index) => {
      const known = holder[step]
      if (hasMembers(known)) holder = known
      else {
        const made: unknown = /^[0-9]+$/.test(steps[index + 1] ?? '') ? [] : {}
        holder[step] = made
        if (hasMembers(made)) holder = made
      }
    })
    holder[last] = value === undefined ? undefined : JSON.parse(JSON.stringify(value))
  }
}
