import { certificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import { printedCodeParts } from 'shared-types/presentation-code/printed-code.ts'
import { openShippedPolicy } from 'gateway/policy-folder.ts'
import { release } from 'gateway/release/release.ts'
import { Sensitive } from 'gateway/release/sensitive.ts'
import { createDrawVouchers } from 'gateway/vouchers/drawing/draw-vouchers.ts'
import { openVoucherFont } from 'gateway/vouchers/drawing/voucher-font.ts'
import type { Voucher } from 'gateway/vouchers/voucher.ts'
import { rounded, type Figure } from './figure.ts'
import { median } from './medians.ts'

const ROUNDS = 5
const FLEET = 200
const DAY = '2026-12-01'

/** Vehicles of a made-up company, each with a plate and a code of its own. */
function fleet(count: number): readonly Voucher[] {
  const policy = openShippedPolicy()
  const view = { audience: 'company', purpose: 'deliver-file', today: DAY } as const
  return Array.from({ length: count }, (_, index) => ({
    record: release(
      policy,
      {
        kind: 5,
        typeCode: certificateKindFacts(5)?.typeCode ?? '',
        province: '33',
        status: 'VALID',
        asOf: Date.UTC(2026, 11, 1),
        stale: false,
        holderCodeType: '001',
        values: {
          plateNumber: new Sensitive(`浙A${10_000 + index}`),
          plateColor: new Sensitive(2),
          vehicleType: new Sensitive('Q11'),
          companyName: new Sensitive('示例省远山物流运输有限责任公司'),
          creditCode: new Sensitive('91339900MA0000001X'),
          permitNumber: new Sensitive('339900000001'),
          issuingAuthority: new Sensitive('示例市交通运输局'),
          scope: new Sensitive(['02000']),
          validFrom: new Sensitive('2024-04-01'),
          validTo: new Sensitive('2027-03-31'),
        },
      },
      view,
    ),
    code: printedCodeParts('CERT.EXAMPLE.CN', new Uint8Array(16).fill(200, 0, 14).fill(index % 256, 14)),
  }))
}

/** CPU seconds of drawing these vouchers into one file, and the file's bytes. */
async function drawOnce(vouchers: readonly Voucher[], draw: ReturnType<typeof createDrawVouchers>) {
  const before = process.cpuUsage()
  const { bytes } = await draw({ layout: 'a4', day: DAY, vouchers })
  const { user, system } = process.cpuUsage(before)
  return { seconds: (user + system) / 1e6, bytes: bytes.length }
}

/** 打印凭证: pages a second of one core in a file of two hundred, the milliseconds of a single one, and the bytes of both. */
export async function voucherFigures(): Promise<readonly Figure[]> {
  const font = openVoucherFont()
  const draw = createDrawVouchers(() => font)
  const many = fleet(FLEET)
  const one = many.slice(0, 1)
  await drawOnce(one, draw)
  const fleets = []
  const singles = []
  for (let round = 0; round < ROUNDS; round += 1) {
    fleets.push(await drawOnce(many, draw))
    singles.push(await drawOnce(one, draw))
  }
  const pages = FLEET / median(fleets.map(({ seconds }) => seconds))
  const single = median(singles.map(({ seconds }) => seconds)) * 1000
  const note = `A4 pages of one file of ${FLEET} vehicles, a second of CPU; median of ${ROUNDS}`
  return [
    { name: 'voucher-pages-a-second', value: rounded(pages), unit: 'count', target: 50, better: 'more', note },
    { name: 'voucher-one-ms', value: rounded(single), unit: 'ms', target: null, better: 'less' },
    { name: 'voucher-one-bytes', value: singles[0]?.bytes ?? 0, unit: 'bytes', target: 60_000, better: 'less' },
    { name: 'voucher-fleet-bytes', value: fleets[0]?.bytes ?? 0, unit: 'bytes', target: 1_000_000, better: 'less' },
  ]
}
