import { join } from 'node:path'
import { PERSONAS } from '../synthetic/persona.ts'
import { textOf } from './keys.ts'
import { addressOf, type SandboxSettings } from './settings.ts'
import { writeFileAtomically } from './stored-json.ts'
import { PROVINCES } from './upstream-names.ts'

/** App id under which the gateway is registered at the upstreams. */
const GATEWAY_APP_ID = 'roadcert-gateway'
const INSPECTOR_COLUMNS = 'badgeNumber,name,agencyCode,agencyName,area,province,activationCode'

/** What the file of a province says besides address and key. */
const PROVINCE_FACTS = {
  'province-33': { province: '33', name: '浙江省（沙箱）', dialect: 'elssp' },
  'province-51': { province: '51', name: '四川省（沙箱）', dialect: 'certshare' },
} as const

/** Public keys that the files carry. */
export type HandOverKeys = Readonly<Record<(typeof PROVINCES)[number] | 'ministry', Uint8Array>>

/** Writes what an administrator would get from the upstreams: addresses, public keys, officers. */
export function writeHandOverFiles(settings: SandboxSettings, keys: HandOverKeys): void {
  const write = (name: string, content: string): void => writeFileAtomically(join(settings.folder, name), content)
  for (const upstream of PROVINCES) {
    const province = {
      ...PROVINCE_FACTS[upstream],
      address: addressOf(settings, upstream),
      appId: GATEWAY_APP_ID,
      publicKey: textOf(keys[upstream]),
      kinds: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      enabled: true,
    }
    write(`${upstream}.json`, `${JSON.stringify(province, null, 2)}\n`)
  }
  const ministry = {
    address: addressOf(settings, 'ministry'),
    appId: GATEWAY_APP_ID,
    publicKey: textOf(keys.ministry),
  }
  write('ministry.json', `${JSON.stringify(ministry, null, 2)}\n`)
  write('inspectors.csv', `${[INSPECTOR_COLUMNS, ...inspectorRows()].join('\n')}\n`)
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
            officer.activationCode,
          ].join(','),
        ],
  )
}
