/** Parsed JSON that is looked into; a missing member is undefined, never an exception. */
export class Json {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }

  at(...path: readonly (string | number)[]): unknown {
    let here = this.value
    for (const step of path) {
      if (typeof here !== 'object' || here === null) return undefined
      here = Reflect.get(here, step)
    }
    return here
  }

  /** The text at a path; empty when there is none. */
  text(...path: readonly (string | number)[]): string {
    const found = this.at(...path)
    return typeof found === 'string' ? found : ''
  }

  /** The items of the list at a path; none when there is none. */
  list(...path: readonly (string | number)[]): readonly Json[] {
    const found = this.at(...path)
    return Array.isArray(found) ? found.map((item) => new Json(item)) : []
  }

  /** The members of the object at a path. */
  members(...path: readonly (string | number)[]): readonly (readonly [string, Json])[] {
    const found = this.at(...path)
    if (typeof found !== 'object' || found === null) return []
    return Object.entries(found).map(([name, value]) => [name, new Json(value)] as const)
  }
}
