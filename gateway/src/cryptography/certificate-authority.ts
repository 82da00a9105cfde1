import { X509Certificate } from 'node:crypto'

const LONGEST = 64 * 1024
const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

function isAuthority(pem: string): boolean {
  try {
    return new X509Certificate(pem).ca
  } catch {
    // Not a certificate.
    return false
  }
}

/**
 * Reads one or more X.509 certificates of authorities 证书颁发机构 (RFC 7468 PEM), and nothing else beside them. Undefined
 * when anything is no certificate or one may not sign others (RFC 5280, 4.2.1.9).
 */
export function readCertificateAuthorities(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const blocks = text.match(BLOCK) ?? []
  const nothingElse = text.replaceAll(BLOCK, '').trim() === ''
  return blocks.length > 0 && nothingElse && blocks.every(isAuthority) ? `${blocks.join('\n')}\n` : undefined
}
