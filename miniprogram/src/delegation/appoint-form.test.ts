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
  const licence = certificate({ kind: 1, relation: 'company', creditCode: '91330100MA2TEXTX7A', companyName: '甲运输' })
  it('are named once each, however many papers they have', () => {
    const other = { ...licence, creditCode: '91330100MA2TEXTX8B', companyName: '乙运输' }
    const found = representedCompanies([licence, { ...licence, kind: 5 }, other])
    expect(found.map(({ name }) => name)).toEqual(['甲运输', '乙运输'])
  })
  it('are not those one works for as an agent, nor a sole trader’s own number', () => {
    const agents = { ...licence, relation: 'agent' } as const
    const own = { ...licence, creditCode: '339900199001011239' }
    expect(representedCompanies([agents, own, certificate()])).toEqual([])
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
