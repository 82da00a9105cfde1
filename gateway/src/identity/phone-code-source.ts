import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** Why a province could not send or check a phone code; `unavailable` covers every failure of transport. */
export type PhoneCodeFailure = 'no-such-holder' | 'unavailable'

/** Port: a province sends a code to the phone number it holds; the gateway never sees the number. */
export interface PhoneCodeSource {
  readonly province: ProvinceCode
  /** Sends a code to the holder with exactly this name and identity number; answers the province's ticket. */
  sendPhoneCode(
    name: Sensitive<string>,
    identityNumber: Sensitive<string>,
  ): Promise<Result<{ readonly ticket: string }, PhoneCodeFailure>>
  /** Whether the six digits belong to the ticket; a used, expired or unknown ticket is simply false. */
  checkPhoneCode(ticket: string, code: string): Promise<Result<boolean, PhoneCodeFailure>>
}

/** Port: the provinces that are connected and enabled now and send phone codes. */
export interface PhoneCodeDirectory {
  enabled(): readonly PhoneCodeSource[]
  find(province: string): PhoneCodeSource | undefined
}
