/**
 * 允许的例外: the only Latin words that a Chinese screen may show; names, plates, numbers and other data values apart.
 * Each is what Chinese readers themselves write.
 */
export const LATIN_ON_CHINESE_SCREENS: readonly string[] = ['English', 'IC', 'OFD', 'PDF', 'QR', 'SIM', 'Wi-Fi']

/** The only Chinese words that an English screen may show: the language's own name in the switch, numbers of notices. */
export const HAN_ON_ENGLISH_SCREENS: readonly string[] = ['中文', '交办运', '号']

/** A word of two letters or more, alone or joined by hyphens: prose, a code of ours, a field's name, a status. */
const LATIN_WORD = /[A-Za-z]+(?:[-_][A-Za-z]+)*/g
const HAN = /\p{Script=Han}+/gu

/** Latin words in a Chinese text that are none of the exceptions. */
export function latinLeaks(text: string): readonly string[] {
  return [...text.matchAll(LATIN_WORD)]
    .map(([word]) => word)
    .filter((word) => word.length > 1 && !LATIN_ON_CHINESE_SCREENS.includes(word))
}

/** Chinese words and marks in an English text that are none of the exceptions; ’ and “ ” are drawn as wide as a character. */
export function hanLeaks(text: string): readonly string[] {
  const han = [...text.matchAll(HAN)].map(([word]) => word).filter((word) => !HAN_ON_ENGLISH_SCREENS.includes(word))
  return [...han, ...(text.match(/[，。、；：？！（）《》【】‘’“”]/g) ?? [])]
}
