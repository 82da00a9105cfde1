import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Packages that the planted files import; empty, only their names matter. */
const LIBRARIES = ['fastify', 'kysely', 'undici', 'sm-crypto', 'sm-crypto-v2', 'typebox', 'vitest', 'left-pad']
const WORKSPACES = ['shared-types', 'gateway', 'miniprogram', 'scripts']

/** A small repository in a temporary folder with the given files; `left-pad` is installed and declared nowhere. */
export function plantTree(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'roadcert-planted-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const declared = Object.fromEntries(
    LIBRARIES.filter((name) => !['left-pad', 'vitest'].includes(name)).map((name) => [name, '1.0.0']),
  )
  write(
    'package.json',
    JSON.stringify({ name: 'planted', workspaces: WORKSPACES, devDependencies: { vitest: '1.0.0' } }),
  )
  write('tsconfig.json', JSON.stringify({ compilerOptions: { strict: true, module: 'nodenext', target: 'es2024' } }))
  for (const name of WORKSPACES) {
    const links = Object.fromEntries(WORKSPACES.filter((other) => other !== name).map((other) => [other, '1.0.0']))
    write(
      `${name}/package.json`,
      JSON.stringify({
        name,
        version: '1.0.0',
        type: 'module',
        exports: { './*.ts': './src/*.ts' },
        dependencies: { ...declared, ...links },
      }),
    )
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    symlinkSync(`../${name}`, join(root, 'node_modules', name))
  }
  for (const name of LIBRARIES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}\n')
  }
  for (const [path, text] of Object.entries(files)) write(path, text)
  return root
}
