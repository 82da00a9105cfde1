import { writeFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { printedCodeParts } from 'shared-types/presentation-code/printed-code.ts'
import { describe, expect, it } from 'vitest'
import type { Certificate } from '../../certificates/certificate.ts'
import { exampleCertificate, exampleVehicle } from '../../certificates/testing/certificate-examples.ts'
import { release } from '../../release/release.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { shippedPolicy } from '../../release/testing/shipped-policy.ts'
import type { Voucher, VoucherSheet } from '../voucher.ts'
import { createDrawVouchers } from './draw-vouchers.ts'
import { openVoucherFont } from './voucher-font.ts'

const font = openVoucherFont()
const draw = createDrawVouchers(() => font)
const DAY = '2026-12-01'
const CODE = printedCodeParts('CERT.EXAMPLE.CN', new Uint8Array(16).fill(255))

function voucherOf(certificate: Certificate): Voucher {
  const audience = certificate.holderCodeType === '001' ? 'company' : 'self'
  const view = { audience, purpose: 'deliver-file', today: DAY } as const
  return { record: release(shippedPolicy, certificate, view), code: CODE }
}

function named(holderName: string): Voucher {
  const example = exampleCertificate()
  return voucherOf({ ...example, values: { ...example.values, holderName: new Sensitive(holderName) } })
}

/** The page contents of a PDF, unpacked; `ids` are the glyphs that its fonts hold. */
function contentsOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  return [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)]
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    })
    .join('\n')
}

/** Characters that the document says it shows: its own table from glyphs to Unicode. */
function shownCharacters(bytes: Uint8Array): ReadonlySet<string> {
  const maps = [...contentsOf(bytes).matchAll(/begin(?:bfrange|bfchar)([\s\S]*?)end/g)].map(([, map = '']) => map)
  const hex = maps.flatMap((map) =>
    [...map.matchAll(/<([0-9a-f ]{4,})>/gi)].map(([, code = '']) => code.replaceAll(' ', '')),
  )
  return new Set(hex.map((code) => Buffer.from(code, 'hex').swap16().toString('utf16le')))
}

function shows(bytes: Uint8Array, words: string): boolean {
  const shown = shownCharacters(bytes)
  return Array.from(words.replace(/\s/g, '')).every((character) => shown.has(character))
}

async function drawn(vouchers: readonly Voucher[], layout: VoucherSheet['layout'] = 'a4') {
  const file = await draw({ layout, day: DAY, vouchers })
  const keep = process.env['KEEP_VOUCHERS']
  if (keep !== undefined)
    writeFileSync(`${keep}/${expect.getState().currentTestName?.replace(/\W+/g, '-')}.pdf`, file.bytes)
  return file
}

describe('a printed voucher 打印凭证', () => {
  it('is one page of A4 with the released fields, the sentence on printed copies and the day', async () => {
    const file = await drawn([voucherOf(exampleVehicle('浙A12345'))])
    expect(file.pages).toBe(1)
    expect(Buffer.from(file.bytes).toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(shows(file.bytes, '示例省远山物流运输有限责任公司浙A12345交办运〔2024〕39号大意2026年12月1日')).toBe(true)
    expect(shows(file.bytes, '现在是否有效扫码看不是证照原件')).toBe(true)
    expect(file.bytes.length).toBeLessThan(60_000)
  })

  it('holds no value that the policy keeps back', async () => {
    const example = exampleCertificate()
    const address = new Sensitive('鑫淼垚犇')
    const file = await drawn([voucherOf({ ...example, values: { ...example.values, address } })])
    expect(['鑫', '淼', '垚', '犇'].filter((character) => shows(file.bytes, character))).toEqual([])
  })

  it('prints rare characters and the dot between the parts of a name', async () => {
    const file = await drawn([named('阿卜杜拉·买买提㛃䶮𬱖')])
    expect(shows(file.bytes, '阿卜杜拉·买买提㛃䶮𬱖')).toBe(true)
    expect(shows(file.bytes, '〓')).toBe(false)
  })

  it('puts a visible sign in place of a character that no font here has, and says which', async () => {
    for (const layout of ['a4', 'card'] as const) {
      const file = await drawn([named('王𠮷')], layout)
      expect(shows(file.bytes, '〓U+20BB7')).toBe(true)
    }
  })

  it('says so when a text does not fit', async () => {
    const file = await drawn([named('很长的名字'.repeat(60))])
    expect(shows(file.bytes, '…处写不下')).toBe(true)
  })

  it('is a card of 85 × 54 mm, ten on a sheet', async () => {
    const vehicle = voucherOf(exampleVehicle('浙A12345'))
    const file = await drawn([...Array.from({ length: 10 }, () => vehicle), named('林晓峰')], 'card')
    expect(file.pages).toBe(2)
    const [, width, height] = /([\d.]+) ([\d.]+) re\n/.exec(contentsOf(file.bytes)) ?? []
    expect([Number(width), Number(height)].map((points) => Math.round((points * 25.4) / 72))).toEqual([85, 54])
  })

  it('lets other work run between two pages of a fleet', async () => {
    const vehicle = voucherOf(exampleVehicle('浙A12345'))
    let longest = 0
    let before = performance.now()
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - before)
      before = performance.now()
    }, 1)
    const file = await drawn(Array.from({ length: 200 }, () => vehicle))
    clearInterval(timer)
    expect(file.pages).toBe(200)
    expect(longest).toBeLessThan(500)
    expect(file.bytes.length).toBeLessThan(1_000_000)
  })

  it('is never empty', async () => {
    await expect(draw({ layout: 'a4', day: DAY, vouchers: [] })).rejects.toThrow('without vouchers')
  })
})
