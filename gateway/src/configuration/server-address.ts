/** A MariaDB server and the database on it that is the gateway's alone. */
export interface ServerAddress {
  readonly kind: 'mariadb'
  /** Host name or address, IPv6 without brackets. */
  readonly host: string
  /** TCP port, 1 to 65535. */
  readonly port: number
  readonly user: string
  /** Secret; empty without one. */
  readonly password: string
  readonly database: string
}

const DEFAULT_PORT = 3306
const DATABASE_NAME = /^[A-Za-z0-9_-]{1,64}$/
const HOST = /^(?:[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]+\])$/
/** MariaDB's longest user name is 128 characters; passwords have no bound of their own. */
const LONGEST_USER = 128
const LONGEST_PASSWORD = 512

/**
 * Parses `mysql://<user>:<password>@<host>:<port>/<database>`; user and password percent-encoded, port 3306 when it is
 * missing. Undefined for every other form: without user, with a query or a fragment, with control characters.
 */
export function parseServerAddress(text: string): ServerAddress | undefined {
  if (!text.startsWith('mysql://') || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const user = decoded(url.username, LONGEST_USER)
  const password = decoded(url.password, LONGEST_PASSWORD)
  const database = url.pathname.slice(1)
  const port = url.port === '' ? DEFAULT_PORT : Number(url.port)
  if (user === undefined || user === '' || password === undefined || port < 1) return undefined
  if (!HOST.test(url.hostname) || !DATABASE_NAME.test(database) || /[?#]/.test(text)) return undefined
  return { kind: 'mariadb', host: url.hostname.replace(/^\[|\]$/g, ''), port, user, password, database }
}

function decoded(part: string, longest: number): string | undefined {
  try {
    const text = decodeURIComponent(part)
    return text.length <= longest && !/\p{Cc}/u.test(text) ? text : undefined
  } catch {
    return undefined
  }
}
