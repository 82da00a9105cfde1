/** A setting that stops the start: its name and what it must be; never its value, which may be a secret. */
export class BadSetting extends Error {
  constructor(name: string, rule: string) {
    super(`${name}: ${rule}`)
    this.name = 'BadSetting'
  }
}

/** The environment as the process got it; an empty text counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A text, or the fallback when it is not set. */
export function textSetting(environment: Environment, name: string, fallback: string): string {
  const text = environment[name]
  return text === undefined || text === '' ? fallback : text
}

/** A text of a given form. */
export function formedSetting(
  environment: Environment,
  name: string,
  fallback: string,
  form: RegExp,
  rule: string,
): string {
  const text = textSetting(environment, name, fallback)
  if (!form.test(text)) throw new BadSetting(name, rule)
  return text
}

/** A TCP port, 1 to 65535. */
export function portSetting(environment: Environment, name: string, fallback: number): number {
  const text = formedSetting(
    environment,
    name,
    String(fallback),
    /^[1-9][0-9]{0,4}$/,
    'a port from 1 to 65535 expected',
  )
  const port = Number(text)
  if (port > 65_535) throw new BadSetting(name, 'a port from 1 to 65535 expected')
  return port
}

/** An address of an upstream: `http://` or `https://`, host and optional port, without path, query, or user. */
export function addressSetting(environment: Environment, name: string, fallback: string): URL {
  const text = textSetting(environment, name, fallback)
  const address = URL.canParse(text) ? new URL(text) : undefined
  const bare = address?.pathname === '/' && address.search === '' && address.hash === '' && address.username === ''
  if (address === undefined || !bare || !['http:', 'https:'].includes(address.protocol)) {
    throw new BadSetting(name, 'an address like https://host:port expected')
  }
  return address
}
