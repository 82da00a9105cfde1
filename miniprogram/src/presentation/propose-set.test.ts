import { describe, expect, it } from 'vitest'
import { certificate, vehicle } from '../certificates/testing/certificate.ts'
import { cannotJoin, proposeSet } from './propose-set.ts'

const tractor = vehicle({ certificateId: 'tractor', relation: 'authorised' })
const trailer = vehicle({
  certificateId: 'trailer',
  relation: 'authorised',
  plateNumber: '浙A1234挂',
  vehicleType: 'B11',
})
const van = vehicle({ certificateId: 'van', plateNumber: '浙A00001', vehicleType: 'H31' })

describe('the proposed set', () => {
  it('of a driver is the own qualification, the authorised tractor and its trailer', () => {
    expect(proposeSet([trailer, tractor, certificate()])).toEqual(['qualification', 'tractor', 'trailer'])
  })
  it('has no trailer behind a van', () => {
    expect(proposeSet([certificate(), van, trailer])).toEqual(['qualification', 'van'])
  })
  it('takes the tractor when there is a trailer for it', () => {
    expect(proposeSet([certificate(), van, { ...tractor, relation: 'own' }, trailer])).toEqual([
      'qualification',
      'tractor',
      'trailer',
    ])
  })
  it('leaves out what is not valid now', () => {
    expect(proposeSet([certificate(), { ...tractor, status: 'SUSPENDED' }, trailer])).toEqual(['qualification'])
  })
  it('of a legal representative is the licence and not one of twelve vehicles', () => {
    const licence = certificate({ certificateId: 'licence', kind: 1, relation: 'company' })
    expect(proposeSet([vehicle({ relation: 'company' }), licence])).toEqual(['licence'])
  })
  it('is empty when nothing is valid', () => {
    expect(proposeSet([certificate({ status: 'UNKNOWN' })])).toEqual([])
  })
})

describe('joining a set', () => {
  it('is refused to a fifth certificate, to a third of a kind and to one that is not valid', () => {
    expect(cannotJoin([certificate(), van, tractor, certificate({ kind: 1 })], certificate({ kind: 9 }))).toBe('full')
    expect(cannotJoin([van, tractor], trailer)).toBe('kind-twice')
    expect(cannotJoin([], { ...van, status: 'EXPIRED' })).toBe('not-presentable')
  })
  it('is open to a trailer beside a tractor', () => {
    expect(cannotJoin([certificate(), tractor], trailer)).toBeUndefined()
  })
})
