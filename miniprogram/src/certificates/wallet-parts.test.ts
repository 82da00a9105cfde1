import { describe, expect, it } from 'vitest'
import { certificate, vehicle } from './testing/certificate.ts'
import { certificatesOnView, partsToChoose } from './wallet-parts.ts'

const fleet = Array.from({ length: 40 }, (_, index) => vehicle({ relation: 'company', certificateId: `v${index}` }))
const shown = vehicle({ relation: 'authorised', certificateId: 'shown' })

describe('the parts of a wallet', () => {
  it('are not asked for while everything fits on two screens', () => {
    expect(partsToChoose([certificate(), shown])).toEqual([])
    expect(certificatesOnView([certificate(), shown], 'company')).toHaveLength(2)
  })
  it('are not asked for when there is one only, however long it is', () => {
    expect(partsToChoose(fleet)).toEqual([])
    expect(certificatesOnView(fleet, undefined)).toHaveLength(40)
  })
  it('begin with the own papers, and hold what an agent sees with the companies', () => {
    const agent = vehicle({ relation: 'agent', certificateId: 'agent' })
    const all = [...fleet, agent, shown, certificate()]
    expect(partsToChoose(all)).toEqual(['own', 'authorised', 'company'])
    expect(certificatesOnView(all, undefined)).toEqual([certificate()])
    expect(certificatesOnView(all, 'company')).toHaveLength(41)
  })
  it('go on with the first one when the chosen one is gone', () => {
    expect(certificatesOnView([...fleet, certificate()], 'authorised')).toEqual([certificate()])
  })
  it('lose no certificate', () => {
    const all = [...fleet, shown, certificate()]
    const seen = partsToChoose(all).flatMap((part) => certificatesOnView(all, part))
    expect(seen).toHaveLength(all.length)
  })
})
