import { inspect } from 'node:util'

const PLACEHOLDER = '[sensitive]'

/**
 * 敏感值: a value that identifies a person, on its way through the gateway. Strings, JSON and inspection of it print a
 * placeholder; only the release policy, sealed storage and upstream requests call `reveal`.
 */
export class Sensitive<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  /** The value itself. Callers: release/, cryptography-sealed storage, upstream requests; nowhere else. */
  reveal(): T {
    return this.#value
  }

  toString(): string {
    return PLACEHOLDER
  }

  toJSON(): string {
    return PLACEHOLDER
  }

  [inspect.custom](): string {
    return PLACEHOLDER
  }
}
