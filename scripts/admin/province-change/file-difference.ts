type File = Readonly<Record<string, unknown>>

/** Members that are long; their change is told without them. */
const LONG: readonly string[] = ['publicKey', 'certificateAuthority']

/** 差异: what differs between two province files, one line a member, nested ones by their path. */
export function differenceOf(before: File, after: File): readonly string[] {
  const [old, next] = [leavesOf(before), leavesOf(after)]
  const paths = [...new Set([...old.keys(), ...next.keys()])]
  return paths.flatMap((path) => {
    const [from, to] = [old.get(path), next.get(path)]
    if (from === to) return []
    if (LONG.includes(path))
      return [`${path}: ${from === undefined ? 'set' : to === undefined ? 'taken away' : 'another one'}`]
    return [`${path}: ${from ?? '(nothing)'} → ${to ?? '(nothing)'}`]
  })
}

function leavesOf(file: File, prefix = ''): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>()
  for (const [name, value] of Object.entries(file)) {
    const path = `${prefix}${name}`
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [deeper, text] of leavesOf(Object.fromEntries(Object.entries(value)), `${path}.`))
        leaves.set(deeper, text)
    else leaves.set(path, JSON.stringify(value))
  }
  return leaves
}
