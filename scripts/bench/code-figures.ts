import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { DemoWallet } from './demo-wallet.ts'
import { rounded, type Figure } from './figure.ts'
import { at } from './json-client.ts'
import { symbolVersion } from './symbol-version.ts'

const ROOT = resolve(import.meta.dirname, '../..')

function sizes(name: 'one' | 'three', bytes: number, version: number, targets: readonly [number, number]): Figure[] {
  const persona =
    name === 'one'
      ? 'the demo driver’s qualification, public view'
      : 'driver, tractor and trailer of the demo driver, inspection view'
  const note = `${persona}, as the gateway signed it now`
  return [
    { name: `rtc1-bytes-${name}`, value: bytes, unit: 'bytes', target: targets[0], better: 'less', note },
    { name: `rtc1-version-${name}`, value: version, unit: 'version', target: targets[1], better: 'less', note },
  ]
}

/** Size of real codes: one certificate, and three in one symbol. */
export async function codeFigures(wallet: DemoWallet): Promise<readonly Figure[]> {
  const one = await wallet.show([wallet.ownId], 'public')
  const three = await wallet.show([wallet.ownId, ...wallet.vehicleIds], 'inspection')
  return [
    ...sizes('one', one.bytes, symbolVersion(one), [165, 10]),
    ...sizes('three', three.bytes, symbolVersion(three), [330, 14]),
  ]
}

/** A whole verification by sm-crypto-v2 without a JIT, the stand-in for WeChat on iOS, and in Node as it is. */
export function jitlessFigures(): readonly Figure[] {
  const program = join(ROOT, 'shared-types/src/presentation-code/testing/measure-jitless.ts')
  const run = (...flags: readonly string[]): unknown => {
    const { stdout, status } = spawnSync(process.execPath, [program, ...flags], { cwd: ROOT, encoding: 'utf8' })
    if (status !== 0) throw new Error('the measurement of a verification did not run')
    return JSON.parse(stdout)
  }
  const [jitless, withJit] = [run(), run('--with-jit')]
  const figure = (name: string, told: unknown, member: string, note: string): Figure => {
    const value = rounded(Number(at(told, member)))
    return { name, value, unit: 'ms', target: 100, better: 'less', note: `${note}; time by the clock` }
  }
  const [last, first] = ['sm-crypto-v2, the last of 720 minutes', 'sm-crypto-v2, a first minute']
  return [
    figure('rtc1-verify-jitless-ms', jitless, 'milliseconds', `node --jitless, ${last}`),
    figure('rtc1-verify-jitless-typical-ms', jitless, 'typicalMilliseconds', `node --jitless, ${first}`),
    figure('rtc1-verify-node-ms', withJit, 'milliseconds', `node, ${last}`),
    figure('rtc1-verify-node-typical-ms', withJit, 'typicalMilliseconds', `node, ${first}`),
  ]
}
