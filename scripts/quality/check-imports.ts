// Import directions of the architecture: prints each import that goes the wrong way; exit 1 when there is one.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { cruise, type IConfiguration, type ICruiseOptions } from 'dependency-cruiser'

/** One import in a forbidden direction; paths relative to the repository root. */
export interface ImportViolation {
  readonly rule: string
  readonly from: string
  readonly to: string
  readonly why: string
}

const FOLDERS = ['shared-types/src', 'gateway/src', 'miniprogram/src', 'miniprogram/e2e', 'scripts']
const EXTENSIONS = ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts']

/** Reads every import below the four folders of `root` and holds them against import-rules.cjs. */
export async function findImportViolations(root: string): Promise<readonly ImportViolation[]> {
  const rules: IConfiguration = createRequire(import.meta.url)('./import-rules.cjs')
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)))
  const options: ICruiseOptions = {
    baseDir: root,
    ruleSet: rules,
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: 'specify',
    combinedDependencies: true,
  }
  const result = await cruise(folders, options, {
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    extensions: EXTENSIONS,
    alias: { '@platform': join(root, 'miniprogram/src/platform/h5') },
  })
  if (typeof result.output === 'string') throw new TypeError('dependency-cruiser answered with text')
  const whys = new Map((rules.forbidden ?? []).map((rule) => [rule.name, rule.comment ?? '']))
  return result.output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    why: whys.get(rule.name) ?? '',
  }))
}

if (import.meta.main) {
  const violations = await findImportViolations(resolve(process.argv[2] ?? process.cwd()))
  for (const { rule, from, to, why } of violations) console.error(`${from} imports ${to}: ${why} [${rule}]`)
  console.log(`${String(violations.length)} imports go the wrong way`)
  process.exitCode = violations.length === 0 ? 0 : 1
}
