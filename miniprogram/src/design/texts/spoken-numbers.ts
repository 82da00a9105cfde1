const DIGIT_WORDS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 0 to 99 in words for a Chinese screen reader: 42 → 四十二. An English one reads digits well. */
export function chineseNumberWords(value: number): string {
  const digit = (index: number) => DIGIT_WORDS[index] ?? String(index)
  if (value <= 10) return digit(value)
  const tens = Math.floor(value / 10)
  return `${tens === 1 ? '' : digit(tens)}十${value % 10 === 0 ? '' : digit(value % 10)}`
}
