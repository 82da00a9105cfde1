// The built mini-program as WeChat will have it: node scripts/quality/weapp/check-weapp.ts [root of the repository]
// [file for the counts] [part of a check's name]. Prints one line a check, then what was found; exit 1 when something was.
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { allTours, type NamedTour } from './all-tours.ts'
import { readAppPages } from './app-pages.ts'
import { es5Findings } from './es5.ts'
import { packageSizes, sizeFindings, sizeLine } from './package-sizes.ts'
import { appFindings, projectFindings } from './project-findings.ts'
import { createPageRenderer } from './rendering/page-renderer.ts'
import { openTemplateCompiler, type Compiled } from './rendering/template-compiler.ts'

const complaintOf = (compiled: Compiled) => (compiled.ok ? [] : [compiled.complaint])
const check = (name: string, find: () => readonly string[]): NamedTour => ({ name, walk: async () => find() })

/** Checks that need the official compiler: templates, styles, and every tour, because tours look at rendered pages. */
function compiledChecks(folder: string): readonly NamedTour[] | undefined {
  const compiler = openTemplateCompiler()
  if (!compiler) return undefined
  const templates = compiler.templates(folder)
  const styles = compiler.styles(folder)
  compiler.close()
  return [
    check('templates compile', () => complaintOf(templates)),
    check('styles compile', () => complaintOf(styles)),
    ...(templates.ok ? allTours(folder, createPageRenderer(templates.output)) : []),
  ]
}

/** sm-crypto-v2 fills a pool for signing when it is loaded; verifying needs none, and its complaint goes unheard there. */
const HARMLESS = 'no available csprng'

/** What the program rejected and nobody took: WeChat writes it to its log, we call it a finding. */
const rejected: string[] = []
process.on('unhandledRejection', (reason) => {
  const words =
    typeof reason === 'object' && reason !== null && 'stack' in reason ? String(reason.stack) : String(reason)
  if (!words.includes(HARMLESS)) rejected.push(words)
})

/** A check that ended, with what it found. */
interface Ended {
  readonly name: string
  readonly found: readonly string[]
}

async function run({ name, walk }: NamedTour): Promise<Ended> {
  rejected.length = 0
  const found = await walk().catch((error: unknown) => [`the check ended early: ${String(error)}`])
  // rejections are told a turn later
  await new Promise((told) => setTimeout(told, 0))
  return { name, found: [...found, ...rejected.map((reason) => `nobody took the rejection: ${reason}`)] }
}

/** Every check whose name holds `wanted`; undefined for the compiled ones on a machine without compiler. */
function checksOf(root: string, folder: string, wanted: string): readonly (NamedTour | undefined)[] {
  const sizes = packageSizes(folder, readAppPages(folder).roots)
  console.log(sizeLine(sizes))
  const compiled = compiledChecks(folder)
  if (compiled === undefined) console.log('there is no template compiler for this machine: no page was walked')
  const checks = [
    check('every script is ES5', () => es5Findings(folder)),
    check('package sizes', () => sizeFindings(sizes)),
    check('project.config.json opens in WeChat’s tools', () => projectFindings(root)),
    check('app.json declares what is used', () => appFindings(folder)),
    ...(compiled ?? [undefined]),
  ]
  return checks.filter((one) => one === undefined || one.name.includes(wanted))
}

async function main([root = process.cwd(), report, wanted = '']: readonly string[]): Promise<number> {
  const folder = join(resolve(root), 'miniprogram/dist/weapp')
  if (!existsSync(join(folder, 'app.json'))) {
    console.error(`${folder} holds no build; make one with: npm run build:weapp`)
    return 1
  }
  const checks = checksOf(resolve(root), folder, wanted)
  const ended: Ended[] = []
  for (const one of checks) if (one) ended.push(await run(one))
  const bad = ended.filter(({ found }) => found.length > 0)
  for (const { name } of ended.filter((one) => !bad.includes(one))) console.log(`good ${name}`)
  for (const { name, found } of bad) console.log([`BAD  ${name}`, ...found.map((line) => `     ${line}`)].join('\n'))
  const notRun = checks.includes(undefined) ? 1 : 0
  // where everything has to run, what cannot run is a failure
  const refused = process.env['CI'] === 'true' ? notRun : 0
  const counts = { passed: ended.length - bad.length, failed: bad.length + refused, skipped: notRun - refused }
  if (report !== undefined && report !== '') writeFileSync(report, JSON.stringify(counts))
  console.log(`${String(counts.passed)} passed, ${String(counts.failed)} failed, ${String(counts.skipped)} skipped`)
  return counts.failed === 0 ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
