/** Longest host that a report keeps; the longest name of DNS has 253 characters. */
export const LONGEST_REPORTED_HOST = 100

const HOST = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/
/** A row of digits this long may be somebody's telephone, account or identity number. */
const LONG_NUMBER = /[0-9]{6}/

/**
 * 上报里的网址主机: a plain ASCII host in lower case, or undefined when it may hold something of a person (six digits in a
 * row) or is no plain host. Assumed rule; the path, the query and user info never come as far as here.
 */
export function parseReportedHost(text: string): string | undefined {
  const host = text.toLowerCase()
  if (host.length > LONGEST_REPORTED_HOST || !HOST.test(host) || LONG_NUMBER.test(host)) return undefined
  return host
}
