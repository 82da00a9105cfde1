import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findImportViolations, type ImportViolation } from './check-imports.ts'
import { plantTree } from './testing/planted-tree.ts'

/** Files that may be imported by somebody. */
const TARGETS = [
  'shared-types/src/vocabulary/word.ts',
  'shared-types/src/contracts/contract.ts',
  'shared-types/src/presentation-code/code.ts',
  'shared-types/src/trust/list.ts',
  'gateway/src/configuration/settings.ts',
  'gateway/src/http/reply.ts',
  'gateway/src/evidence/log.ts',
  'gateway/src/release/release.ts',
  'gateway/src/cryptography/sm2.ts',
  'gateway/src/identity/viewer.ts',
  'gateway/src/certificates/certificate.ts',
  'gateway/src/certificates/some-routes.ts',
  'gateway/src/presentation/sign.ts',
  'gateway/src/verification/verify.ts',
  'gateway/src/upstreams/province/dialect.ts',
  'gateway/src/upstreams/ministry/ministry.ts',
  'gateway/src/persistence/store.ts',
  'gateway/src/test/world.ts',
  'miniprogram/src/pages/wallet/view.tsx',
  'miniprogram/src/certificates/certificates-api.ts',
  'miniprogram/src/gateway-client/request.ts',
  'miniprogram/src/platform/h5/storage.ts',
  'scripts/sandbox/people.ts',
  'scripts/admin/main.ts',
]

/** [importing file, import, rule that must name it]: one wrong direction against each row of the table. */
const WRONG: readonly (readonly [string, string, string])[] = [
  ['shared-types/src/vocabulary/a.ts', '../contracts/contract.ts', 'shared-types-vocabulary'],
  ['shared-types/src/vocabulary/b.ts', 'typebox', 'shared-types-no-packages'],
  ['shared-types/src/vocabulary/c.ts', 'node:crypto', 'shared-types-no-node'],
  ['shared-types/src/contracts/a.ts', '../presentation-code/code.ts', 'shared-types-contracts'],
  ['shared-types/src/contracts/b.ts', 'fastify', 'contracts-only-typebox'],
  ['shared-types/src/presentation-code/a.ts', '../contracts/contract.ts', 'shared-types-presentation-code'],
  ['shared-types/src/presentation-code/b.ts', 'gateway/cryptography/sm2.ts', 'shared-types-presentation-code'],
  ['shared-types/src/presentation-code/c.ts', '../trust/list.ts', 'shared-types-presentation-code-types-only'],
  ['shared-types/src/trust/a.ts', 'gateway/release/release.ts', 'shared-types-trust'],
  ['gateway/src/cryptography/a.ts', '../release/release.ts', 'gateway-cryptography'],
  ['gateway/src/cryptography/b.ts', 'fastify', 'gateway-domain-no-frameworks'],
  ['gateway/src/release/a.ts', '../http/reply.ts', 'gateway-release'],
  ['gateway/src/release/b.ts', 'shared-types/presentation-code/code.ts', 'gateway-release-pure'],
  ['gateway/src/release/c.ts', 'node:fs', 'gateway-release-pure'],
  ['gateway/src/evidence/a.ts', '../persistence/store.ts', 'gateway-evidence'],
  ['gateway/src/evidence/b.ts', '../identity/viewer.ts', 'gateway-evidence-ports-only'],
  ['gateway/src/quality/a.ts', '../upstreams/province/dialect.ts', 'gateway-quality'],
  ['gateway/src/http/a.ts', '../upstreams/province/dialect.ts', 'gateway-http'],
  ['gateway/src/http/b.ts', '../identity/viewer.ts', 'gateway-http-ports-only'],
  ['gateway/src/identity/a.ts', '../certificates/certificate.ts', 'gateway-identity'],
  ['gateway/src/certificates/a.ts', '../presentation/sign.ts', 'gateway-certificates'],
  ['gateway/src/certificates/b.ts', '../http/reply.ts', 'gateway-certificates'],
  ['gateway/src/certificates/c.ts', 'fastify', 'gateway-domain-no-frameworks'],
  ['gateway/src/certificates/d.ts', 'undici', 'gateway-domain-no-frameworks'],
  ['gateway/src/certificates/e.ts', '../persistence/store.ts', 'gateway-composition'],
  ['gateway/src/certificates/f-routes.ts', 'kysely', 'gateway-routes-no-stores'],
  ['gateway/src/certificates/g-routes.ts', '../persistence/store.ts', 'gateway-certificates-routes'],
  ['gateway/src/certificates/h.ts', 'sm-crypto', 'gateway-cryptography-alone'],
  ['gateway/src/presentation/a.ts', '../verification/verify.ts', 'gateway-presentation'],
  ['gateway/src/delegation/a.ts', '../presentation/sign.ts', 'gateway-delegation'],
  ['gateway/src/applications/a.ts', '../upstreams/ministry/ministry.ts', 'gateway-composition'],
  ['gateway/src/upstreams/province/a.ts', '../ministry/ministry.ts', 'gateway-counterparts'],
  ['gateway/src/upstreams/province/b.ts', '../../persistence/store.ts', 'gateway-upstreams'],
  ['gateway/src/upstreams/province/c.ts', '../../certificates/some-routes.ts', 'gateway-no-routes'],
  ['gateway/src/upstreams/province/d.ts', 'kysely', 'gateway-upstreams-no-database'],
  ['gateway/src/persistence/a.ts', '../upstreams/province/dialect.ts', 'gateway-persistence'],
  ['gateway/src/persistence/b.ts', 'undici', 'gateway-stores-use-no-client'],
  ['gateway/src/configuration/a.ts', '../http/reply.ts', 'gateway-configuration'],
  ['gateway/src/verification/a.ts', 'miniprogram/pages/wallet/view.tsx', 'gateway-no-miniprogram'],
  ['gateway/src/verification/b.ts', '../../../scripts/admin/main.ts', 'scripts-are-an-end'],
  ['gateway/src/verification/c.ts', '../test/world.ts', 'tests-stay-tests'],
  ['gateway/src/verification/d.ts', 'left-pad', 'undeclared-package'],
  ['gateway/src/verification/e.ts', 'vitest', 'development-package'],
  ['gateway/src/verification/f.ts', '../../../shared-types/src/vocabulary/word.ts', 'by-name-across-packages'],
  ['gateway/src/verification/g.ts', './not-there.ts', 'not-found'],
  ['gateway/src/test/a.journey.test.ts', '../../../scripts/admin/main.ts', 'journeys-only-sandbox'],
  ['miniprogram/src/certificates/a.ts', 'shared-types/contracts/contract.ts', 'miniprogram-contracts-as-types'],
  ['miniprogram/src/certificates/b.ts', 'gateway/release/release.ts', 'miniprogram-alone'],
  ['miniprogram/src/certificates/c.ts', 'node:fs', 'miniprogram-no-node'],
  ['miniprogram/src/certificates/d.ts', '../pages/wallet/view.tsx', 'miniprogram-pages-are-ends'],
  ['miniprogram/src/pages/wallet/a.ts', '../../gateway-client/request.ts', 'miniprogram-pages-thin'],
  ['miniprogram/src/inspector/pages/a.ts', '../../gateway-client/request.ts', 'miniprogram-pages-thin'],
  ['miniprogram/src/design/a.tsx', '../certificates/certificates-api.ts', 'miniprogram-design-alone'],
  ['miniprogram/src/platform/h5/a.ts', '../../gateway-client/request.ts', 'miniprogram-platform-alone'],
  ['miniprogram/src/gateway-client/a.ts', '../certificates/certificates-api.ts', 'miniprogram-client-alone'],
  ['scripts/admin/a.ts', 'miniprogram/pages/wallet/view.tsx', 'scripts-no-miniprogram'],
  ['scripts/setup/a.ts', '../sandbox/people.ts', 'sandbox-is-wire-only'],
  ['scripts/sandbox/a.ts', 'gateway/release/release.ts', 'sandbox-stands-apart'],
  ['scripts/sandbox/b.ts', 'shared-types/contracts/contract.ts', 'sandbox-stands-apart'],
  ['scripts/quality/a.ts', 'gateway/release/release.ts', 'quality-stands-apart'],
]

/** [importing file, whole import statement]: allowed, and no rule may speak. */
const RIGHT: readonly (readonly [string, string])[] = [
  ['shared-types/src/presentation-code/ok.ts', "import type { a } from '../trust/list.ts'"],
  ['shared-types/src/presentation-code/ok.test.ts', "import 'node:crypto'"],
  ['gateway/src/gateway.ts', "import './persistence/store.ts'"],
  ['gateway/src/verification/ok.ts', "import '../presentation/sign.ts'"],
  ['gateway/src/verification/ok-routes.ts', "import 'fastify'; import '../http/reply.ts'"],
  ['gateway/src/http/ok.ts', "import type { a } from '../identity/viewer.ts'"],
  ['gateway/src/test/ok.journey.test.ts', "import '../../../scripts/sandbox/people.ts'"],
  ['miniprogram/src/certificates/ok.ts', "import type { a } from 'shared-types/contracts/contract.ts'"],
  ['miniprogram/src/certificates/ok-api.ts', "import '../gateway-client/request.ts'; import '@platform/storage.ts'"],
  ['scripts/sandbox/ok.ts', "import 'gateway/cryptography/sm2.ts'; import 'shared-types/vocabulary/word.ts'"],
  ['scripts/admin/ok.ts', "import 'gateway/release/release.ts'; import 'shared-types/contracts/contract.ts'"],
]

let root = ''
let violations: readonly ImportViolation[] = []

beforeAll(async () => {
  root = plantTree({
    ...Object.fromEntries(TARGETS.map((path) => [path, 'export const a = 1\n'])),
    ...Object.fromEntries(WRONG.map(([path, target]) => [path, `import { a } from '${target}'\nconsole.log(a)\n`])),
    ...Object.fromEntries(RIGHT),
  })
  violations = await findImportViolations(root)
}, 60_000)

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('an import in a wrong direction', () => {
  it.each(WRONG)('%s may not import %s: %s', (from, _target, rule) => {
    const told = violations.filter((violation) => violation.from === from)
    expect(told.map((violation) => violation.rule)).toContain(rule)
    expect(told.every((violation) => violation.why !== '')).toBe(true)
  })
})

describe('an import in a right direction', () => {
  it.each(RIGHT)('%s: %s', (from) => {
    expect(violations.filter((violation) => violation.from === from)).toEqual([])
  })
})
