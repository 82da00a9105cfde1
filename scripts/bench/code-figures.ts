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

/** A whole verification by sm-crypto-v2 without a JIT, the stand-in for WeChat on iOS. */
export function jitlessFigure(): Figure {
  const program = join(ROOT, 'shared-types/src/presentation-code/testing/measure-jitless.ts')
  const { stdout, status } = spawnSync(process.execPath, [program], { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error('the measurement under --jitless did not run')
  const parsed: unknown = JSON.parse(stdout)
  return {
    name: 'rtc1-verify-jitless-ms',
    value: rounded(Number(at(parsed, 'milliseconds'))),
    unit: 'ms',
    target: 100,
    better: 'less',
    note: 'node --jitless, sm-crypto-v2, the last of 720 minutes; time by the clock',
  }
}
