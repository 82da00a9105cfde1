/** Edits of policy files line by line, as somebody with an editor makes them. Lines count from 1. */

/** The text without one line. */
export function withoutLine(text: string, line: number): string {
  return text
    .split('\n')
    .filter((_, index) => index !== line - 1)
    .join('\n')
}

/** The text with one line changed. */
export function withLine(text: string, line: number, change: (old: string) => string): string {
  return text
    .split('\n')
    .map((old, index) => (index === line - 1 ? change(old) : old))
    .join('\n')
}

/** The text without one field of a list; with the last field its whole entry goes. */
export function withoutField(text: string, line: number, field: string): string {
  const content = text.split('\n')[line - 1] ?? ''
  if (content.trim() === `- ${field}`) return withoutLine(text, line)
  const shortened = content.replace(new RegExp(`\\b${field}\\b,? ?`), '').replace(/, \]/, ']')
  // The line before is the name of the default whose only field this was.
  if (/\[\s*\]/.test(shortened)) return withoutLine(withoutLine(text, line), line - 1)
  return withLine(text, line, () => shortened)
}

/** The text with a block more at the end of `release:`. */
export function withBlock(text: string, block: readonly string[]): string {
  return text.replace(/^withhold:$/m, () => [...block, '', 'withhold:'].join('\n'))
}

/** The first line at or after `line` that begins with a member; 0 when there is none. */
export function lineOfMember(text: string, line: number, member: string): number {
  const index = text.split('\n').findIndex((content, at) => at >= line - 1 && content.trim().startsWith(`${member}:`))
  return index + 1
}
