/** 网址: a web link taken apart as a browser would, so that tricks show; nothing of it is ever opened. */
export interface WebLink {
  readonly secure: boolean
  /** In lower case, full-width characters and dots made plain, without dots at the end. */
  readonly host: string
  /** The host stands in the text just so: no user info, port, trailing dot, escape or foreign character. */
  readonly plain: boolean
  /** What follows the host. */
  readonly rest: string
}

// browsers take a backslash for a slash, and any number of them
const WEB = /^(https?):([/\\]*)([^/\\?#]*)([\s\S]*)$/i
const SCHEMELESS = /^(?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+\.?(?::[0-9]+)?)(?=[/?#]|$)([\s\S]*)$/i
const PLAIN_HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i
/** A last label of letters: what stands there is a name and not a number such as 1.2.156. */
const NAMED = /\.[a-z][a-z0-9-]+\.?(?::[0-9]+)?$/i

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // a broken escape stays as it is
    return text
  }
}

function hostOf(authority: string): string {
  const behindUser = authority.slice(authority.lastIndexOf('@') + 1)
  const plain = unescaped(behindUser)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u3002\uff0e\uff61]/g, '.')
  return plain.replace(/:[0-9]*$/, '').replace(/\.+$/, '')
}

/** Takes a link with `http:` or `https:` apart; undefined for anything else. */
export function readWebLink(text: string): WebLink | undefined {
  const [, scheme, slashes, authority, rest] = WEB.exec(text) ?? []
  if (scheme === undefined || authority === undefined || rest === undefined) return undefined
  const host = hostOf(authority)
  return { secure: scheme.toLowerCase() === 'https', host, plain: slashes === '//' && PLAIN_HOST.test(authority), rest }
}

/** A link written without `https:`, such as `www.example.com/a`; undefined for anything else. */
export function readSchemelessLink(text: string): WebLink | undefined {
  const [, authority, rest] = SCHEMELESS.exec(text) ?? []
  if (authority === undefined || rest === undefined || !NAMED.test(authority)) return undefined
  return { secure: false, host: hostOf(authority), plain: false, rest }
}
