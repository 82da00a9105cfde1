import Taro from '@tarojs/taro'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ScanFailure, ScanWays } from '../ports.ts'

function failureOf(message: string): ScanFailure {
  if (message.includes('cancel')) return 'cancelled'
  return message.includes('auth') || message.includes('permission') ? 'not-permitted' : 'no-code-found'
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
}

/** `wx.scanCode`: camera, with the album one tap away inside WeChat's own scanner. */
async function scanWithCamera(): Promise<Result<string, ScanFailure>> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })
    return result ? succeed(result) : fail('no-code-found')
  } catch (error) {
    return fail(failureOf(messageOf(error)))
  }
}

/** WeChat scans by camera; pictures are chosen inside the same scanner. */
export const scanWays: ScanWays = { camera: scanWithCamera }
