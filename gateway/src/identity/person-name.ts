/** Dots that keyboards and documents put between the parts of a name; GB/T 36903 records use `·` U+00B7. */
const DOT_VARIANTS = /[\u0387\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65.]/gu

/** 姓名归一: one form of a name for comparison: NFC, no spaces around, single spaces inside, one kind of dot. */
export function normaliseName(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').replaceAll(DOT_VARIANTS, '·').replaceAll(/ ?· ?/gu, '·')
}
