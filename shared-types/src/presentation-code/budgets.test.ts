import createQrCode from 'qrcode-generator'
import { describe, expect, it } from 'vitest'
import type { Attested } from './attestation.ts'
import { codeParts } from './code-text.ts'
import { DAY, sampleAttested, sampleCodeBytes, sampleEntry, START } from './testing/sample-codes.ts'

/** A host of the longest kind that the budgets count with: 24 characters. */
const LONG_HOST = 'CERT.TRANSPORT.EXAMPLE.C'

const LATE = START - (START % DAY) + DAY
const COMPANY = '示例省跨越物流有限公司'

/** Size in bytes and QR version at level M of the last minute of a code, the longest of its minutes. */
function measure(members: Partial<Attested>) {
  const attested = sampleAttested({ keyNumber: 65_535, notBefore: LATE, steps: 720, stateAt: LATE, ...members })
  const bytes = sampleCodeBytes(attested, { stepIndex: 719 })
  const { prefix, digits } = codeParts(attested.view, LONG_HOST, bytes)
  const symbol = createQrCode(0, 'M')
  symbol.addData(prefix, 'Alphanumeric')
  symbol.addData(digits, 'Numeric')
  symbol.make()
  return { bytes: bytes.length, version: (symbol.getModuleCount() - 17) / 4 }
}

const driver = sampleEntry(
  7,
  [
    [1, '欧阳晓峰'],
    [9, '02001,03001'],
    [11, '123X'],
    [13, 'A2'],
  ],
  22_000,
)
const taxiDriver = sampleEntry(
  8,
  [
    [1, '欧阳晓峰'],
    [9, '09002'],
    [11, '123X'],
    [13, 'C1'],
  ],
  22_000,
)

function vehicle(plate: string) {
  return sampleEntry(
    5,
    [
      [3, plate],
      [5, 2],
      [7, COMPANY],
      [14, '330106000001'],
    ],
    22_000,
  )
}

describe('budgets of a code with a host of 24 characters', () => {
  it.each([
    [
      'a driver',
      [
        sampleEntry(
          7,
          [
            [1, '欧阳**'],
            [4, 330106],
            [9, '02001,03001'],
          ],
          65_535,
        ),
      ],
    ],
    [
      'a vehicle',
      [
        sampleEntry(
          5,
          [
            [3, '浙AD12345'],
            [4, 330106],
            [5, 94],
            [8, 'Q11'],
          ],
          65_535,
        ),
      ],
    ],
  ])('%s for the public: at most 165 bytes and version 10', (_, entries) => {
    const { bytes, version } = measure({ view: 0, entries })
    expect(bytes).toBeLessThanOrEqual(165)
    expect(version).toBeLessThanOrEqual(10)
  })

  it('driver, tractor and trailer for inspection: at most 330 bytes and version 14', () => {
    const { bytes, version } = measure({ view: 1, entries: [vehicle('浙A12345'), vehicle('浙A1234挂'), driver] })
    expect(bytes).toBeLessThanOrEqual(330)
    expect(version).toBeLessThanOrEqual(14)
  })

  it('four entries for inspection: at most 400 bytes and version 16', () => {
    const entries = [vehicle('浙A12345'), vehicle('浙A1234挂'), driver, taxiDriver]
    const { bytes, version } = measure({ view: 1, entries })
    expect(bytes).toBeLessThanOrEqual(400)
    expect(version).toBeLessThanOrEqual(16)
  })
})
