import { fail } from 'shared-types/vocabulary/result.ts'
import type { ReadLoginCode } from '../ports.ts'

/** A browser outside WeChat has no login code; the preview signs in through its demo bar. */
export const readLoginCode: ReadLoginCode = async () => fail('no-wechat')
