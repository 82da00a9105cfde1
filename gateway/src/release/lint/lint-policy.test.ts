import { describe, expect, it } from 'vitest'
import { readPolicyFolder, SHIPPED_POLICY_FOLDER } from '../../policy-folder.ts'
import { RELEASE_FACTS } from '../../release-facts.ts'
import { compilePolicy, type Policy } from '../compile-policy.ts'
import { loadPolicy } from '../load-policy.ts'
import { shippedPolicy } from '../testing/shipped-policy.ts'
import type { LintFinding } from './finding.ts'
import type { LintFacts } from './lint-facts.ts'
import { lintPolicy } from './lint-policy.ts'
import { ceilingOf } from './mask-table.ts'
import { proveMaskTable } from './prove-mask-table.ts'
import { atomsOf } from './revealed-atoms.ts'

const FILES = readPolicyFolder(SHIPPED_POLICY_FOLDER)

/** The shipped policy with one file changed. */
function edited(path: string, change: (text: string) => string): Policy {
  const loaded = loadPolicy(FILES.map((file) => (file.path === path ? { path, text: change(file.text) } : file)))
  if (!loaded.ok) throw new Error(loaded.failure.map(({ what }) => what).join())
  return loaded.value
}

function findingsOf(policy: Policy, facts: LintFacts = RELEASE_FACTS): readonly LintFinding[] {
  return lintPolicy(policy, facts)
}

const release = (fields: string, kinds: string, treatment: string) => (text: string) =>
  text.replace(
    '\nwithhold:',
    `\n  - fields: [${fields}]\n    kinds: ${kinds}\n    treatment: ${treatment}\n    why: 试试看行不行\n\nwithhold:`,
  )

describe('the shipped policy', () => {
  it('passes all seven proofs', () => expect(findingsOf(shippedPolicy)).toEqual([]))
  it('says where each of its rules stands', () => {
    expect(shippedPolicy.rules.filter(({ place }) => place === undefined)).toEqual([])
  })
})

describe('each proof refuses by cell, file and line', () => {
  it('1: a field that nothing speaks of', () => {
    const policy = edited('public-verify-public.yaml', (text) => text.replace('      - phone\n', ''))
    expect(findingsOf(policy)).toContainEqual(
      expect.objectContaining({
        proof: 1,
        file: 'public-verify-public.yaml',
        cell: 'public/verify-public/1,2,3,4,5,6,7,8,9/person/phone',
        write: expect.stringContaining('phone'),
      }),
    )
  })

  it('1: a view that nothing speaks of', () => {
    const policy = edited('policy.yaml', (text) => text.replace('answer-subject, object]', 'answer-subject]'))
    expect(findingsOf(policy).map(({ proof, cell }) => [proof, cell])).toEqual([[1, 'company/object/*/*/*']])
  })

  it('2: a rule without a reason, wherever it comes from', () => {
    const [rule] = shippedPolicy.rules
    if (rule === undefined) throw new Error('no rules')
    const bare = compilePolicy('bare', [{ ...rule, why: ' ', retention: '' }])
    expect(findingsOf(bare).filter(({ proof }) => proof === 2)).not.toEqual([])
  })

  it('3: a company that holds a driver’s certificate, a mask made for phones on a VIN', () => {
    const holder = edited('public-verify-public.yaml', (text) =>
      text.replace('    kinds: [9]\n', '    kinds: [9]\n    holder: organisation\n'),
    )
    expect(findingsOf(holder).map(({ proof }) => proof)).toContain(3)
    const mask = edited('inspector-verify-roadside.yaml', (text) => text.replace('mask:vin', 'mask:phone'))
    expect(findingsOf(mask)).toContainEqual(
      expect.objectContaining({ proof: 3, write: 'write one of: clear, mask:vin' }),
    )
  })

  it('4: a field in a code that no answer tells, beside an answer that tells more', () => {
    const policy = edited('inspector-present-inspection.yaml', release('vin', '[5]', 'clear'))
    const found = findingsOf(policy).filter(({ proof }) => proof === 4)
    expect(found.map(({ cell }) => cell)).toContain('inspector/present-inspection/5/person/vin')
  })

  it('5: the last four of a number told to the public, in code and answer alike', () => {
    const open = release('identityNumber', '[7]', 'mask:last-four')
    const files = FILES.map(({ path, text }) => ({
      path,
      text: path.startsWith('public-') && !path.includes('expected') ? open(text) : text,
    }))
    const loaded = loadPolicy(files)
    const found = loaded.ok ? findingsOf(loaded.value).filter(({ proof }) => proof === 5) : []
    expect(found.map(({ cell }) => cell)).toEqual(
      expect.arrayContaining([
        'public/present-public/7/person/identityNumber',
        'public/verify-public/7/person/identityNumber',
      ]),
    )
  })

  it('6: an answer with a member of its own, a view without a route, a field that no code can carry', () => {
    const [first, ...rest] = RELEASE_FACTS.routes
    if (first === undefined) throw new Error('no routes')
    const wider = { ...first, members: [...first.members, 'bankAccount'] }
    expect(findingsOf(shippedPolicy, { ...RELEASE_FACTS, routes: [wider, ...rest] }).map(({ proof }) => proof)).toEqual(
      [6],
    )
    const fewer = RELEASE_FACTS.routes.filter(({ route }) => !route.includes('case-documents'))
    expect(findingsOf(shippedPolicy, { ...RELEASE_FACTS, routes: fewer })).toMatchObject([
      { proof: 6, cell: 'inspector/case-document/*/*/*' },
    ])
    const inCode = edited('inspector-present-inspection.yaml', release('photo', '[7]', 'clear'))
    expect(findingsOf(inCode).filter(({ proof }) => proof === 6)).not.toEqual([])
  })

  it('7: an output that does not come true, a released cell without one', () => {
    const wrong = edited('public-verify-public.expected.yaml', (text) => text.replace('欧*', '欧阳*'))
    expect(findingsOf(wrong).every(({ proof, file }) => proof === 7 && file.endsWith('.expected.yaml'))).toBe(true)
    expect(findingsOf(wrong)).not.toEqual([])
    const wider = edited('public-verify-public.yaml', release('permitNumber', '[5]', 'clear'))
    expect(
      findingsOf(wider)
        .filter(({ proof }) => proof === 7)
        .map(({ cell }) => cell),
    ).toContain('public/verify-public/5/person/permitNumber')
  })
})

describe('the mask table stands in the code', () => {
  it.each([
    ['company-manage-fleet', 'phone', '[1]', 'clear', 'write mask:phone, or less'],
    ['company-manage-fleet', 'identityNumber', '[7]', 'clear', 'withhold it by a named default'],
    ['delegate-show-own', 'holderName', '[7]', 'clear', 'withhold it by a named default'],
    ['inspector-present-inspection', 'holderName', '[1]', 'clear', 'withhold it by a named default'],
    ['public-verify-public', 'validTo', '[5]', 'clear', 'withhold it by a named default'],
  ])('%s never tells %s of kind %s %s, whatever is expected', (view, field, kinds, treatment, write) => {
    const found = proveMaskTable(edited(`${view}.yaml`, release(field, kinds, treatment)))
    expect(found.map((finding) => [finding.proof, finding.write])).toContainEqual([7, write])
  })

  it('lets a view that nobody thought of tell nothing of a person', () => {
    const cell = { audience: 'platform', purpose: 'verify-platform', kind: 7, holder: 'person' } as const
    expect(ceilingOf({ ...cell, field: 'holderName' })).toBe('withhold')
    expect(ceilingOf({ ...cell, field: 'categories' })).toBe('clear')
  })
})

describe('what a treatment reveals', () => {
  const driver = { kind: 7, holder: 'person' } as const
  const trader = { kind: 5, holder: 'person' } as const
  it('the last four of a number are part of 6 + 4', () => {
    const whole = new Set(atomsOf('identityNumber', 'mask:identity-number', driver))
    expect(atomsOf('identityNumber', 'mask:last-four', driver).filter((atom) => !whole.has(atom))).toEqual([])
  })
  it('a sole trader’s credit code is the identity number, a company’s is not', () => {
    expect(atomsOf('creditCode', 'clear', trader)).toEqual(atomsOf('identityNumber', 'clear', trader))
    expect(atomsOf('creditCode', 'clear', { kind: 5, holder: 'organisation' })).not.toContain('id.serial')
  })
  it('nothing of what is withheld', () => expect(atomsOf('phone', 'withhold', driver)).toEqual([]))
})
