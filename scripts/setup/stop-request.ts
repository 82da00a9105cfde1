/** How often it is looked whether the process that started this one still lives. */
const PARENT_CHECK_MS = 500

/** Resolves at Ctrl-C, SIGTERM, a closed terminal, or when the process that started this one is gone. */
export function stopRequested(): Promise<undefined> {
  const parent = process.ppid
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined))
    setInterval(() => {
      if (process.ppid !== parent) resolve(undefined)
    }, PARENT_CHECK_MS).unref()
  })
}
