import { describe, expect, it } from 'vitest'
import { drawCode, modulePixels } from './code-picture.ts'

const parts = { prefix: 'HTTPS://CERT.EXAMPLE.CN/V/', digits: '9'.repeat(390) }

describe('the picture of a code', () => {
  it('has modules of whole device pixels on every screen', () => {
    for (const width of [320, 360, 390, 414, 800]) {
      for (const pixelRatio of [1, 2, 2.75, 3]) {
        const size = modulePixels(65, { width, pixelRatio })
        expect(Number.isInteger(size)).toBe(true)
        expect((size * 65) / pixelRatio).toBeLessThanOrEqual(width)
      }
    }
  })
  it('is at least 300 px wide on a usual phone', () => {
    expect(drawCode(parts, { width: 390, pixelRatio: 3 }).width).toBeGreaterThanOrEqual(300)
    expect(drawCode(parts, { width: 360, pixelRatio: 2 }).width).toBeGreaterThanOrEqual(300)
  })
  it('of one certificate stays within QR version 10', () => {
    expect(drawCode(parts, { width: 390, pixelRatio: 2 }).version).toBeLessThanOrEqual(10)
  })
  it('is a GIF that needs no network', () => {
    expect(drawCode(parts, { width: 390, pixelRatio: 2 }).url).toMatch(/^data:image\/gif;base64,/)
  })
})
