import { expect, it } from 'vitest'
import { certificate, vehicle } from '../certificates/testing/certificate.ts'
import { knownPlates } from './known-plates.ts'

it('a driver who cannot show a code can still give the plates that are driven, each once', () => {
  const driven = [
    vehicle({ relation: 'authorised', plateNumber: '浙A12345', plateColor: 2 }),
    vehicle({ relation: 'own', plateNumber: '浙A12345', plateColor: 2 }),
    vehicle({ relation: 'authorised', plateNumber: '浙A1234挂' }),
  ]
  expect(knownPlates([certificate(), ...driven])).toEqual([{ number: '浙A12345', color: 2 }, { number: '浙A1234挂' }])
})

it('the park of a company is not read out at the roadside', () => {
  expect(knownPlates([vehicle({ relation: 'company' }), vehicle({ relation: 'agent' })])).toEqual([])
})

it('a long list is cut to what can be read', () => {
  const many = Array.from({ length: 40 }, (_, index) => vehicle({ plateNumber: `浙A100${10 + index}` }))
  expect(knownPlates(many)).toHaveLength(4)
})
