import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import { describe, expect, it } from 'vitest'
import { treatmentOf } from '../compile-policy.ts'
import { HOLDER_NATURES } from '../policy-model.ts'
import { shippedPolicy } from '../testing/shipped-policy.ts'
import { explainCells, hasHolder, openViews } from './explain-cells.ts'

const PUBLIC = { audience: 'public', purpose: 'verify-public' } as const

describe('what decides a field', () => {
  it('tells the public’s name apart: masked for persons, clear for companies', () => {
    const [first, ...rest] = explainCells(shippedPolicy, PUBLIC, ['holderName'])
    const told = [first, ...rest].map((cell) => [cell?.holder, cell?.treatment])
    expect(told).toContainEqual(['organisation', 'clear'])
    expect(told).toContainEqual(['person', 'mask:personal-name'])
  })

  it('tells one rule for all nine kinds once', () => {
    expect(explainCells(shippedPolicy, PUBLIC, ['validNow'])).toMatchObject([
      { kinds: [1, 2, 3, 4, 5, 6, 7, 8, 9], treatment: 'clear' },
    ])
  })

  it('tells a withheld field with the default that withholds it', () => {
    for (const cell of explainCells(shippedPolicy, PUBLIC, ['identityNumber'])) {
      expect(cell.treatment).toBe('withhold')
      expect(cell.defaultName).toBeTruthy()
      expect(cell.why.length).toBeGreaterThan(4)
    }
  })

  it('is total and agrees with the compiled policy: each kind and holder exactly once, in every view', () => {
    for (const audience of AUDIENCES) {
      for (const purpose of PURPOSES) {
        for (const field of CERTIFICATE_FIELDS) {
          const cells = explainCells(shippedPolicy, { audience, purpose }, [field])
          const spelled = cells.flatMap((cell) =>
            cell.kinds.flatMap((kind) =>
              (cell.holder === undefined ? HOLDER_NATURES : [cell.holder])
                .filter((holder) => hasHolder(kind, holder))
                .map((holder) => `${String(kind)} ${holder} ${cell.treatment}`),
            ),
          )
          const expected = CERTIFICATE_KINDS.flatMap((kind) =>
            HOLDER_NATURES.filter((holder) => hasHolder(kind, holder)).map(
              (holder) =>
                `${String(kind)} ${holder} ${treatmentOf(shippedPolicy, { audience, purpose, kind, holder, field })}`,
            ),
          )
          expect(spelled.toSorted()).toEqual(expected.toSorted())
        }
      }
    }
  })
})

describe('views in which something leaves', () => {
  it('has each view once, and only views with a releasing rule', () => {
    const views = openViews(shippedPolicy).map(({ audience, purpose }) => `${audience}/${purpose}`)
    expect(new Set(views).size).toBe(views.length)
    expect(views).toContain('inspector/verify-roadside')
    expect(views).not.toContain('operations/verify-roadside')
  })
})
