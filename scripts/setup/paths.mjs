import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository root, wherever the command was called from. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Folders of the npm workspaces, which are also the only folders at the root. */
export const PACKAGES = ['shared-types', 'gateway', 'miniprogram', 'scripts']
