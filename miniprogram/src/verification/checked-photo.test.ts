import { describe, expect, it } from 'vitest'
import { checkedPhoto } from './checked-photo.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const JPEG = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA=='

describe('a released photo', () => {
  it('is shown when its bytes are those of a picture', () => {
    expect(checkedPhoto(PNG)).toBe(`data:image/png;base64,${PNG}`)
    expect(checkedPhoto(JPEG)).toBe(`data:image/jpeg;base64,${JPEG}`)
  })
  it('is not shown when it is anything else', () => {
    const others = [
      undefined,
      '',
      'https://evil.cn/photo.png',
      `data:image/png;base64,${PNG}`,
      'data:image/svg+xml,<svg onload=alert(1)>',
      'PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+PC9zdmc+',
      `${PNG}"onerror="x`,
      `${PNG}\n`,
      `iVBORw0KGgo${'A'.repeat(90_000)}`,
    ]
    expect(others.filter((photo) => checkedPhoto(photo) !== undefined)).toEqual([])
  })
})
