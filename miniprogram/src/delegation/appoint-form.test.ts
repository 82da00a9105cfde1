import { describe, expect, it } from 'vitest'
import { certificate, vehicle } from '../certificates/testing/certificate.ts'
import { appointFault } from './appoint-form.ts'
import { authorisable } from './authorisable.ts'
import { representedCompanies } from './represented-companies.ts'

const TODAY = '2026-11-23'
const form = { name: '王芳', idNumber: '339900199001011239', scope: ['view'] as const, until: TODAY }

describe('appointing a company’s agent', () => {
  it('needs a person, something to do, and a last day', () => {
    expect(appointFault(form, TODAY)).toBeUndefined()
    expect(appointFault({ ...form, name: '' }, TODAY)).toBe('name-missing')
    expect(appointFault({ ...form, scope: [] }, TODAY)).toBe('scope-missing')
    expect(appointFault({ ...form, until: '2026-11-22' }, TODAY)).toBe('until-past')
  })
  it('lasts three years at most', () => {
    expect(appointFault({ ...form, until: '2029-11-23' }, TODAY)).toBeUndefined()
    expect(appointFault({ ...form, until: '2029-11-24' }, TODAY)).toBe('too-long')
  })
})

describe('the companies of a legal representative', () => {
  const licence = certificate({ kind: 1, relation: 'company', certificateId: 'licence', companyName: '甲运输' })
  it('are named once each, by their licence where there is one', () => {
    const lorry = { ...licence, kind: 5, certificateId: 'lorry' } as const
    const other = { ...lorry, certificateId: 'other', companyName: '乙运输' }
    expect(representedCompanies([lorry, licence, other])).toEqual([
      { name: '甲运输', certificateId: 'licence' },
      { name: '乙运输', certificateId: 'other' },
    ])
  })
  it('are not those one works for as an agent, nor one’s own business', () => {
    expect(
      representedCompanies([
        { ...licence, relation: 'agent' },
        { ...licence, relation: 'own' },
      ]),
    ).toEqual([])
  })
})

describe('the vehicles one may authorise for', () => {
  it('are own and company ones, and never one that is only shown for others', () => {
    const list = [
      certificate(),
      vehicle({ certificateId: 'own' }),
      vehicle({ certificateId: 'company', relation: 'company', status: 'SUSPENDED' }),
      vehicle({ certificateId: 'agent', relation: 'agent' }),
      vehicle({ certificateId: 'shown', relation: 'authorised' }),
    ]
    expect(authorisable(list).map(({ certificateId }) => certificateId)).toEqual(['own', 'company', 'agent'])
  })
})
