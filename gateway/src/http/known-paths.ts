/** Which methods each address of the server knows, so that another method is 405 and not 404. */
export interface KnownPaths {
  add(method: string | readonly string[], pattern: string): void
  /** Methods of an address as it stands in a request line, query included; none when the address is unknown. */
  methodsOf(address: string): readonly string[]
}

function matcherOf(pattern: string): RegExp {
  const source = pattern
    .split('/')
    .map((part) => {
      if (part === '*') return '.*'
      return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    })
    .join('/')
  return new RegExp(`^${source}$`)
}

/** An empty register of addresses. */
export function createKnownPaths(): KnownPaths {
  const methodsByPattern = new Map<string, { matcher: RegExp; methods: Set<string> }>()
  return {
    add(method, pattern) {
      const known = methodsByPattern.get(pattern) ?? { matcher: matcherOf(pattern), methods: new Set() }
      for (const one of [method].flat()) known.methods.add(one)
      methodsByPattern.set(pattern, known)
    },
    methodsOf(address) {
      const path = address.split('?', 1)[0] ?? ''
      const methods = new Set<string>()
      for (const known of methodsByPattern.values()) {
        if (known.matcher.test(path)) known.methods.forEach((method) => methods.add(method))
      }
      return [...methods].sort()
    },
  }
}
