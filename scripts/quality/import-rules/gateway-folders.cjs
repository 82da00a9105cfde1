// Folder by folder: what one part of the gateway may import of another.
const { TEST, forbid } = require('./rule.cjs')

const ROUTES = '-routes\\.ts$'

const DOMAIN = [
  'identity',
  'certificates',
  'presentation',
  'verification',
  'applications',
  'delegation',
  'consent',
  'vouchers',
]

/** Folder of gateway/src → folders of gateway/src that it may import. Files at the top (gateway.ts, server.ts) wire all.
 * Adapters may know the form of their own settings. */
const GATEWAY_FOLDERS = {
  configuration: [],
  cryptography: [],
  release: [],
  evidence: ['release', 'cryptography'],
  quality: ['release', 'cryptography'],
  http: ['configuration', 'release', 'cryptography'],
  identity: ['release', 'evidence', 'cryptography'],
  certificates: ['identity', 'release', 'evidence', 'cryptography'],
  presentation: ['certificates', 'identity', 'release', 'evidence', 'cryptography'],
  vouchers: ['certificates', 'identity', 'release', 'evidence', 'cryptography'],
  verification: ['vouchers', 'presentation', 'certificates', 'identity', 'release', 'evidence', 'cryptography'],
  applications: ['certificates', 'identity', 'release', 'evidence', 'cryptography'],
  delegation: ['certificates', 'identity', 'release', 'evidence', 'cryptography'],
  consent: ['identity', 'release', 'evidence', 'cryptography'],
  upstreams: [...DOMAIN, 'configuration', 'release', 'cryptography'],
  persistence: [...DOMAIN, 'configuration', 'evidence', 'quality', 'release', 'cryptography'],
}

/** These see each other through ports only: types, never values. */
const PORTS_ONLY = ['evidence', 'quality', 'identity', 'http']

const gatewayRules = Object.entries(GATEWAY_FOLDERS).flatMap(([folder, allowed]) => {
  const from = { path: `^gateway/src/${folder}/`, pathNot: TEST }
  const ports = PORTS_ONLY.includes(folder)
    ? PORTS_ONLY.filter((other) => other !== folder && !allowed.includes(other))
    : []
  const known = [folder, ...allowed, ...ports]
  const rules = [
    forbid(
      `gateway-${folder}`,
      `gateway/${folder} may import of the gateway only: ${[folder, ...allowed].join(', ')}`,
      { ...from, pathNot: [TEST, ROUTES] },
      { path: '^gateway/src/', pathNot: `^gateway/src/(${known.join('|')})/` },
    ),
    forbid(
      `gateway-${folder}-routes`,
      `routes of gateway/${folder} may import http besides what their folder may`,
      { path: `^gateway/src/${folder}/.*${ROUTES}`, pathNot: TEST },
      { path: '^gateway/src/', pathNot: `^gateway/src/(${[...known, 'http'].join('|')})/` },
    ),
  ]
  if (ports.length > 0) {
    const values = { path: `^gateway/src/(${ports.join('|')})/`, dependencyTypesNot: ['type-only'] }
    rules.push(
      forbid(
        `gateway-${folder}-ports-only`,
        `gateway/${folder} sees ${ports.join(', ')} through ports (types) only`,
        { ...from, pathNot: [TEST, ROUTES] },
        values,
      ),
    )
  }
  return rules
})

module.exports = { DOMAIN, ROUTES, gatewayRules }
