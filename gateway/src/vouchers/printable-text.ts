/** 印得出的字: the text as it can be printed, and the code points that the font does not have. */
export interface PrintableText {
  readonly text: string
  readonly missing: readonly number[]
}

/** 〓: the printer's sign for a character that is not in the case; never a blank, so that everybody sees that one is missing. */
export const NOT_IN_FONT = '〓'

/** Dots that stand between the parts of a name 间隔号; where the font lacks one, the usual one stands for it. */
const NAME_DOTS: ReadonlySet<string> = new Set(['·', '•', '‧', '・', '･', '᛫', '∙', '⋅'])
/** Control, format and unassigned characters and variation selectors: nothing of them is seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu

/** Puts a value into characters that the font has; pure. `has` tells whether the font has a code point. */
export function printableText(value: string, has: (codePoint: number) => boolean): PrintableText {
  const missing: number[] = []
  const seen = value.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '')
  const text = Array.from(seen, (character) => {
    const codePoint = character.codePointAt(0) ?? 0
    if (has(codePoint)) return character
    if (NAME_DOTS.has(character)) return '·'
    missing.push(codePoint)
    return NOT_IN_FONT
  }).join('')
  return { text, missing }
}

/** `U+20BB7`, by which a character can be found that cannot be printed. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
}
