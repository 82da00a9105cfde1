import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { compileFunction, type Context } from 'node:vm'
import { hasMembers, type Members } from './set-data.ts'
import { isFunction } from './wechat-callbacks.ts'

/** 小程序的文件: each is run once, as WeChat does it: with `require`, `module` and `exports` and nothing of a page. */
export type RequireFile = (path: string) => unknown

/** Files below `folder`, run in `world`; a file that is not there is an error that names it. */
export function createRequire(folder: string, world: Context): RequireFile {
  const loaded = new Map<string, { exports: unknown }>()
  const load = (path: string): unknown => {
    const known = loaded.get(path)
    if (known) return known.exports
    const module: { exports: unknown } = { exports: {} }
    loaded.set(path, module)
    const code = readFileSync(join(folder, path), 'utf8')
    // undefined in WeChat, whatever the surroundings have (the parameters of its `define`)
    const absent = ['window', 'document', 'self', 'location', 'navigator', 'localStorage', 'XMLHttpRequest', 'fetch']
    const run = compileFunction(code, ['require', 'module', 'exports', ...absent], {
      parsingContext: world,
      filename: path,
    })
    run((wanted: string) => load(resolveFrom(path, wanted)), module, module.exports)
    return module.exports
  }
  return load
}

function resolveFrom(path: string, wanted: string): string {
  const file = wanted.endsWith('.js') ? wanted : `${wanted}.js`
  return normalize(wanted.startsWith('/') ? file.slice(1) : join(dirname(path), file))
}

/** What a program registers with `App`, `Page` and `Component`; pages by the file that was being run. */
export interface Registered {
  app: Members | undefined
  page: Members | undefined
}

/** The three functions with which a mini-program says what it consists of. */
export function createRegistrations(): { readonly registered: Registered; readonly functions: Members } {
  const registered: Registered = { app: undefined, page: undefined }
  return {
    registered,
    functions: {
      App: (config: unknown) => (registered.app = hasMembers(config) ? config : undefined),
      Page: (config: unknown) => (registered.page = hasMembers(config) ? config : undefined),
      Component: () => undefined,
      Behavior: (config: unknown) => config,
    },
  }
}

/** Calls a life cycle function of an app or a page when it has one. */
export function callMember(holder: Members, name: string, ...values: readonly unknown[]): unknown {
  const member = holder[name]
  return isFunction(member) ? Reflect.apply(member, holder, values) : undefined
}
