import { describe, expect, it } from 'vitest'
import { findByPlate } from './find-by-plate.ts'
import { certificate, vehicle } from './testing/certificate.ts'

const plates = ['浙A12345', '浙A34512', '浙A1234挂', '浙AD12345', '浙B88888']
const park = plates.map((plateNumber) => vehicle({ plateNumber, certificateId: plateNumber }))
const found = (typed: string) => findByPlate(park, typed).map(({ plateNumber }) => plateNumber)

describe('looking for a vehicle by the tail of its plate', () => {
  it('finds the tail first, then the same figures elsewhere in a plate', () => {
    expect(found('345')).toEqual(['浙A12345', '浙AD12345', '浙A34512'])
  })
  it('finds a trailer by its figures, without and with 挂', () => {
    expect(found('1234')[0]).toBe('浙A1234挂')
    expect(found('1234挂')).toEqual(['浙A1234挂'])
  })
  it('does not mind how the plate was typed', () => {
    expect(found(' 浙a·12345 ')).toEqual(['浙A12345'])
    expect(found('１２３４５')).toEqual(['浙A12345', '浙AD12345'])
  })
  it('finds nothing rather than something else', () => {
    expect(found('777')).toEqual([])
    expect(found('.*')).toEqual([])
  })
  it('keeps everything while nothing was typed, and leaves papers without a plate out once something was', () => {
    const all = [certificate(), ...park]
    expect(findByPlate(all, ' ')).toEqual(all)
    expect(findByPlate(all, '8')).toHaveLength(1)
  })
})
