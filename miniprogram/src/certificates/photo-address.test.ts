import { expect, it } from 'vitest'
import { photoAddress } from './photo-address.ts'

it('a photo is shown when it is a PNG or a JPEG', () => {
  expect(photoAddress('iVBORw0KGgoAAAA=')).toBe('data:image/png;base64,iVBORw0KGgoAAAA=')
  expect(photoAddress('/9j/4AAQ')).toBe('data:image/jpeg;base64,/9j/4AAQ')
})

it.each([undefined, '', 'PHN2Zz48L3N2Zz4=', 'iVBORw0KGgo"onload', 'javascript:alert(1)'])(
  '%s is no photo that is shown',
  (photo) => {
    expect(photoAddress(photo)).toBeUndefined()
  },
)
