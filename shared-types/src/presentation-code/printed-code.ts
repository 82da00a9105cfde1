const PRINTED = /^https:\/\/([a-z0-9.-]+)\/P\/[0-9]{1,64}$/i

/**
 * 打印件上的固定码: `HTTPS://<HOST>/P/` and digits at one of the trust list's `hosts` (undefined: no list, any plain host).
 * It is the same for ever and signed by nobody, so that it proves nothing by itself: `static-code`. Form assumed.
 */
export function isPrintedCode(text: string, hosts: readonly string[] | undefined): boolean {
  const [, host] = PRINTED.exec(text) ?? []
  if (host === undefined) return false
  return hosts === undefined || hosts.some((official) => official.toUpperCase() === host.toUpperCase())
}
