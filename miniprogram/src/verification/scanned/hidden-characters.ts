/** First and last code point of each range that shows nothing, or turns the order of what is shown around. */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  // zero width, and marks of direction
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffc],
  // tag characters
  [0xe0000, 0xe007f],
]

/** 看不见的字: control characters (tab and line ends apart), zero-width characters and marks that reverse the direction. */
export function hasHiddenCharacters(text: string): boolean {
  return Array.from(text).some((character) => {
    const point = character.codePointAt(0) ?? 0
    return HIDDEN.some(([first, last]) => point >= first && point <= last)
  })
}
