import type { CertificateState, SandboxProvince, SyntheticCertificate } from '../synthetic/certificate.ts'
import { buildWorld, type ProvinceWorld } from '../synthetic/world.ts'
import { loadStateChanges, type StateChange } from '../server/state-changes.ts'

/** What a province holds now: the synthetic world with the changes made to it. */
export interface ProvinceHoldings {
  readonly world: ProvinceWorld
  all(): Iterable<SyntheticCertificate>
  find(identifier: string): SyntheticCertificate | undefined
  findByHolder(code: string, codeType: string): readonly SyntheticCertificate[]
  /** A certificate of the same kind that somebody else holds. */
  anotherThan(certificate: SyntheticCertificate): SyntheticCertificate
  /** The state that goes to the ministry, which a change made only here leaves as it was; and since when. */
  sharedState(certificate: SyntheticCertificate): StateChange
  /** Takes a certificate that was issued later in; one with the same identifier stays. */
  issue(certificate: SyntheticCertificate): void
  /** False when there is no such certificate. */
  change(identifier: string, state: CertificateState, onlyHere: boolean): boolean
}

function holderKey({ holderCode, holderCodeType }: SyntheticCertificate): string {
  return `${holderCodeType}|${holderCode}`
}

/** Loads a province's holdings; changed states come back from `state/province-<code>*.json`. */
export function loadHoldings(
  folder: string,
  province: SandboxProvince,
  today: string,
  now: () => number,
): ProvinceHoldings {
  const world = buildWorld(province, today)
  const byIdentifier = new Map(world.certificates.map((certificate) => [certificate.identifier, certificate]))
  const issued: SyntheticCertificate[] = []
  const byHolder = Map.groupBy(world.certificates, holderKey)
  const own = loadStateChanges(folder, `province-${province}`)
  const shared = loadStateChanges(folder, `province-${province}-shared`)
  const current = (certificate: SyntheticCertificate): SyntheticCertificate => {
    const change = own.get(certificate.identifier)
    return change === undefined ? certificate : { ...certificate, state: change.state }
  }
  return {
    world,
    *all() {
      for (const certificate of world.certificates) yield current(certificate)
      for (const certificate of issued) yield current(certificate)
    },
    find: (identifier) => {
      const certificate = byIdentifier.get(identifier)
      return certificate === undefined ? undefined : current(certificate)
    },
    findByHolder: (code, codeType) => (byHolder.get(`${codeType}|${code}`) ?? []).map(current),
    anotherThan: (certificate) => {
      const { kind, holderCode } = certificate
      return world.certificates.find((one) => one.kind === kind && one.holderCode !== holderCode) ?? certificate
    },
    sharedState: ({ identifier, validFrom }) =>
      shared.get(identifier) ?? {
        state: byIdentifier.get(identifier)?.state ?? { status: 'UNKNOWN' },
        at: Date.parse(`${validFrom}T09:00:00+08:00`),
      },
    issue: (certificate) => {
      if (byIdentifier.has(certificate.identifier)) return
      issued.push(certificate)
      byIdentifier.set(certificate.identifier, certificate)
      byHolder.set(holderKey(certificate), [...(byHolder.get(holderKey(certificate)) ?? []), certificate])
    },
    change: (identifier, state, onlyHere) => {
      if (!byIdentifier.has(identifier)) return false
      own.set(identifier, { state, at: now() })
      if (!onlyHere) shared.set(identifier, { state, at: now() })
      return true
    },
  }
}
