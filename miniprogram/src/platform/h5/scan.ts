import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import type { ScanFailure, ScanWays } from '../ports.ts'
import { readPicture } from './read-picture.ts'

function choosePicture(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.addEventListener('change', () => resolve(input.files?.[0]), { once: true })
    input.addEventListener('cancel', () => resolve(undefined), { once: true })
    input.click()
  })
}

async function scanPicture(): Promise<Result<string, ScanFailure>> {
  const file = await choosePicture()
  return file ? readPicture(file) : fail('cancelled')
}

/** The browser preview reads pictures; its camera joins with a later version. */
export const scanWays: ScanWays = { picture: scanPicture }
