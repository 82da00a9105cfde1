/** 代码表: the words of a closed list beside the codes of one wire, both ways. */
export interface CodeTable<W extends string> {
  readonly codes: Readonly<Record<W, string>>
  /** The word of a code; undefined for a code outside the table. */
  readonly wordOf: (code: string) => W | undefined
}

/** Makes the table of a list; every word has a code of its own. */
export function codeTable<W extends string>(words: readonly W[], codes: Readonly<Record<W, string>>): CodeTable<W> {
  return { codes, wordOf: (code) => words.find((word) => codes[word] === code) }
}
