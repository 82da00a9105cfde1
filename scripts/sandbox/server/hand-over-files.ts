import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SandboxProvince } from '../synthetic/certificate.ts'
import { provinceFacts } from '../synthetic/province-facts.ts'
import { spokenBy } from '../province/spoken-dialects.ts'
import { dayAt } from '../synthetic/days.ts'
import { buildWorld } from '../synthetic/world.ts'
import { PERSONAS, personaNamed } from '../synthetic/persona.ts'
import { textOf } from './keys.ts'
import { addressOf, type SandboxSettings } from './settings.ts'
import { writeFileAtomically } from './stored-json.ts'
import { provinceOf, PROVINCES, type Upstream } from './upstream-names.ts'

/** App id under which the gateway is registered at the upstreams. */
const GATEWAY_APP_ID = 'roadcert-gateway'
/** 执法证 of the sandbox’s officers end with this day. */
const OFFICERS_UNTIL = '2039-12-31'
const INSPECTOR_COLUMNS =
  'badgeNumber,name,agencyCode,agencyName,area,province,certificateNumber,certificateUntil,activationCode'

/** What the file of a province says besides address and key. */
function factsOf(province: SandboxProvince): Readonly<Record<string, unknown>> {
  const { dialect, ...deviations } = spokenBy(province).file
  return { province, name: `${provinceFacts(province).name}（沙箱）`, dialect, ...deviations }
}

/** Writes what an administrator would get from the upstreams: addresses, public keys, officers. */
export function writeHandOverFiles(settings: SandboxSettings, publicKeyOf: (upstream: Upstream) => Uint8Array): void {
  const write = (name: string, content: string, mode?: number): void =>
    writeFileAtomically(join(settings.folder, name), content, mode)
  forgetOthers(settings.folder)
  for (const upstream of PROVINCES) {
    const province = {
      ...factsOf(provinceOf(upstream)),
      address: addressOf(settings, upstream),
      appId: GATEWAY_APP_ID,
      publicKey: textOf(publicKeyOf(upstream)),
      kinds: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      enabled: true,
    }
    write(`${upstream}.json`, `${JSON.stringify(province, null, 2)}\n`)
    const probe = probeOf(provinceOf(upstream))
    write(`probe-${provinceOf(upstream)}.json`, `${JSON.stringify(probe, null, 2)}\n`, 0o600)
  }
  const ministry = {
    address: addressOf(settings, 'ministry'),
    appId: GATEWAY_APP_ID,
    publicKey: textOf(publicKeyOf('ministry')),
  }
  write('ministry.json', `${JSON.stringify(ministry, null, 2)}\n`)
  write('inspectors.csv', `${[INSPECTOR_COLUMNS, ...inspectorRows()].join('\n')}\n`)
}

/** Files of provinces that no longer run are nobody's to connect. */
function forgetOthers(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : []
  for (const name of names.filter((each) => /^(?:province|probe)-\d\d\.json$/.test(each))) rmSync(join(folder, name))
}

/** 探测对象 for `province check`: a holder of the province, invented as all are. */
function probeOf(province: SandboxProvince): Readonly<Record<string, string>> {
  const persona = province === '31' ? personaNamed('soletrader') : PERSONAS.find((one) => one.province === province)
  const { certificates } = persona === undefined ? buildWorld(province, dayAt(Date.now())) : { certificates: [] }
  return { holderCode: persona?.idNumber ?? certificates.at(-1)?.holderCode ?? '', holderCodeType: '111' }
}

/** No value holds a comma, a quote or a line break, so none needs quoting. */
function inspectorRows(): readonly string[] {
  return PERSONAS.flatMap(({ realName, province, officer }) =>
    officer === undefined
      ? []
      : [
          [
            officer.badgeNumber,
            realName,
            officer.agencyCode,
            officer.agencyName,
            officer.area,
            province,
            `ZF${officer.badgeNumber}`,
            OFFICERS_UNTIL,
            officer.activationCode,
          ].join(','),
        ],
  )
}
