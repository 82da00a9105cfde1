import { fileURLToPath } from 'node:url'
import { createContext, runInContext, type Context } from 'node:vm'
import { build, type Rolldown } from 'vite'

/** The outputs of a build that is neither watched nor split. */
function isOutput(built: unknown): built is Rolldown.RolldownOutput[] {
  return Array.isArray(built)
}

/** For tests: a module with everything it needs as one script that sets the global `bundled`. */
async function bundle(entry: string): Promise<string> {
  const lib = { entry, formats: ['iife' as const], name: 'bundled' }
  const built = await build({ configFile: false, logLevel: 'error', build: { lib, write: false } })
  if (!isOutput(built)) throw new Error('vite gave no output')
  const [chunk] = built.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error('vite gave no chunk')
  return chunk.code
}

/**
 * For tests: WeChat's logic layer, the language alone, with a module loaded into it as `bundled`. No TextEncoder, Buffer,
 * crypto, window, process, URL, console or timers (a new context has none), and BigInt taken away.
 */
export async function bareRuntimeWith(file: URL): Promise<Context> {
  const context = createContext({ answer: undefined, input: undefined })
  const code = await bundle(fileURLToPath(file))
  runInContext(`delete globalThis.BigInt; ${code}; globalThis.bundled = bundled`, context)
  return context
}
