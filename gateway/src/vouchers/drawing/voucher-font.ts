import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

/** 字体: the bytes of a font of which each document embeds what it uses, and which characters it has. */
export interface VoucherFont {
  readonly bytes: Uint8Array
  readonly has: (codePoint: number) => boolean
}

/** Noto Sans SC (OFL-1.1): all of GB 18030's basic plane and the rare characters of the 通用规范汉字表. */
const FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'

/** Opens the font, ten megabytes that stay in memory; throws when its package is not there. */
export function openVoucherFont(): VoucherFont {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FILE))
  const font = create(bytes)
  if (font.type !== 'TTF') throw new Error('the voucher font is one TrueType font')
  const points = new Set(font.characterSet)
  return { bytes, has: (codePoint) => points.has(codePoint) }
}
