const MODULES = import.meta.glob(['../*.ts', '!../*.test.ts'], { eager: true })

/** One text of a module, with where it stands, such as `show.ts SHOW_TEXTS.zh.views.public`. */
export interface FoundText {
  readonly place: string
  readonly text: string
}

/** Numbers that are given to functions of texts: singular, few, more than ten. */
const EXAMPLES = [1, 7, 42] as const

function textsOf(place: string, value: unknown): readonly FoundText[] {
  if (typeof value === 'string') return [{ place, text: value }]
  if (typeof value === 'function') {
    return EXAMPLES.flatMap((example) => {
      const told: unknown = Reflect.apply(
        value,
        undefined,
        Array.from({ length: value.length }, () => example),
      )
      return typeof told === 'string' ? [{ place: `${place}(${example})`, text: told }] : []
    })
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => textsOf(`${place}.${key}`, member))
}

/** Every export of the modules of texts whose name ends in `_TEXTS`, with its module. */
export function textTables(): readonly { readonly name: string; readonly table: unknown }[] {
  return Object.entries(MODULES)
    .flatMap(([file, exported]) =>
      Object.entries(exported ?? {}).map(([name, table]: [string, unknown]) => ({ name: `${file} ${name}`, table })),
    )
    .filter(({ name }) => name.endsWith('_TEXTS'))
}

/** Every text of one language; functions are called with numbers. */
export function everyText(language: 'zh' | 'en'): readonly FoundText[] {
  return textTables().flatMap(({ name, table }) =>
    typeof table === 'object' && table !== null ? textsOf(`${name}.${language}`, Reflect.get(table, language)) : [],
  )
}
