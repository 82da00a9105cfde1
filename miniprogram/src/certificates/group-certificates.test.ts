import { describe, expect, it } from 'vitest'
import { groupCertificates } from './group-certificates.ts'
import { certificate, vehicle } from './testing/certificate.ts'

const headings = (list: Parameters<typeof groupCertificates>[0]) =>
  groupCertificates(list, 'zh').map(({ heading }) => heading)

describe('the wallet', () => {
  it('puts a driver’s own qualification before the vehicles that are shown for a company', () => {
    const list = [vehicle({ relation: 'authorised', certificateId: 't' }), certificate()]
    expect(headings(list)).toEqual(['我的资格', '请我代为出示的车辆'])
  })
  it('keeps each company apart, licence before vehicles', () => {
    const one = { relation: 'company', companyName: '甲运输' } as const
    const other = { relation: 'agent', companyName: '乙运输' } as const
    const list = [vehicle(one), certificate({ ...one, kind: 1 }), vehicle({ ...other, certificateId: 'v2' })]
    expect(headings(list)).toEqual(['甲运输的经营许可', '甲运输的车辆', '乙运输的车辆'])
  })
  it('shows a sole trader everything as his own', () => {
    const list = [certificate({ kind: 1 }), vehicle(), certificate()]
    expect(headings(list)).toEqual(['我的资格', '我的车辆', '我的经营许可'])
  })
  it('loses no certificate', () => {
    const list = [vehicle(), vehicle({ certificateId: 'b' }), certificate()]
    expect(groupCertificates(list, 'zh').flatMap(({ certificates }) => certificates)).toHaveLength(3)
  })
})
