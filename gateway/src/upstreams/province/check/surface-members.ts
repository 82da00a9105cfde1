type Wire = Readonly<Record<string, unknown>>

/** A record's own members and, where it has a surface 照面信息, the columns of that by their names. */
export function surfaceOf(wire: object): { readonly members: Wire; readonly columns: Wire } {
  const all = Object.entries(wire)
  const surface: unknown = all.find(([name]) => name === 'surface')?.[1]
  if (!Array.isArray(surface)) return { members: Object.fromEntries(all), columns: {} }
  const columns = surface.flatMap((column: unknown): (readonly [string, unknown])[] => {
    if (typeof column !== 'object' || column === null) return []
    const { columnName, value } = { columnName: undefined, value: undefined, ...column }
    return typeof columnName === 'string' ? [[columnName, value]] : []
  })
  return {
    members: Object.fromEntries(all.filter(([name]) => name !== 'surface')),
    columns: Object.fromEntries(columns),
  }
}
