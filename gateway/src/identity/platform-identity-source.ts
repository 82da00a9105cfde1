import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { Claim } from './claim.ts'

/** `token-refused`: unknown, over or used up; `unavailable`: no usable answer, or no platform is connected. */
export type PlatformIdentityFailure = 'token-refused' | 'unavailable'

/** Port of an identity platform 身份核验平台: whose name and number a token stands for. */
export interface PlatformIdentitySource {
  identityOf(token: Sensitive<string>): Promise<Result<Claim, PlatformIdentityFailure>>
}
