/** Attributes that make a View a button for screen readers and keyboards, on both targets. */
export interface Pressable {
  readonly role: 'button'
  readonly tabIndex: 0
  readonly 'aria-role': 'button'
  readonly 'aria-label': string
}

/** 可按: `label` is what a screen reader says. */
export function pressable(label: string): Pressable {
  return { role: 'button', tabIndex: 0, 'aria-role': 'button', 'aria-label': label }
}
