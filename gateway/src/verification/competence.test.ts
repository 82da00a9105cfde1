import { expect, test } from 'vitest'
import type { SignedInViewer } from '../identity/viewer.ts'
import { Sensitive } from '../release/sensitive.ts'
import { competenceOf } from './competence.ts'

function officerOf(area: string): SignedInViewer {
  const inspector = {
    badgeNumber: '33990000001',
    agencyCode: '113399000000000000',
    agencyName: '示例执法队',
    area,
    name: new Sensitive('示例'),
  }
  return { accountId: 'a', sessionId: 's', inspector }
}

test('an officer inside the own area asks as an inspector', () => {
  expect(competenceOf(officerOf('3301'), '330106')).toMatchObject({ audience: 'inspector', outsideArea: false })
  expect(competenceOf(officerOf('33'), '339900')).toMatchObject({ purpose: 'verify-roadside', outsideArea: false })
})

test('an officer outside the own area gets what the public gets, and is told so', () => {
  expect(competenceOf(officerOf('51'), '330106')).toEqual({
    audience: 'public',
    purpose: 'verify-public',
    outsideArea: true,
  })
  expect(competenceOf(officerOf('330106'), '330108').outsideArea).toBe(true)
})

test('a place told coarser than the area, or not at all, counts as inside', () => {
  expect(competenceOf(officerOf('330106'), '33').audience).toBe('inspector')
  expect(competenceOf(officerOf('330106'), undefined).audience).toBe('inspector')
})

test('anybody else is the public, wherever they are', () => {
  expect(competenceOf(undefined, '330106').audience).toBe('public')
  expect(competenceOf({ accountId: 'a', sessionId: 's' }, '330106')).toMatchObject({ outsideArea: false })
})
