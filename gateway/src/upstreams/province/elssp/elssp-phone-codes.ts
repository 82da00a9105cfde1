import { Compile } from 'typebox/compile'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { PhoneCodeSource } from '../../../identity/phone-code-source.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { ElsspCalls } from './elssp-calls.ts'
import { ElsspMatched, ElsspTicket } from './elssp-wire.ts'

const ticketData = Compile(ElsspTicket)
const matchedData = Compile(ElsspMatched)

/** 手机验证码 in dialect `elssp`. Neither call is repeated: each has an effect at the province. */
export function createElsspPhoneCodes(calls: ElsspCalls, province: ProvinceCode): PhoneCodeSource {
  return {
    province,
    sendPhoneCode: async (name, identityNumber) => {
      const body = {
        CZZT: name.reveal(),
        CZZTDM: identityNumber.reveal(),
        CZZTDMLXDM: HOLDER_CODE_TYPES.identityNumber,
      }
      const answer = await calls.call('SendHolderVerificationCode', body, startDeadline())
      if (!answer.ok) return fail(answer.failure === 'nothing-found' ? 'no-such-holder' : 'unavailable')
      const { data } = answer.value
      return ticketData.Check(data) ? succeed({ ticket: data.ticket }) : fail('unavailable')
    },
    checkPhoneCode: async (ticket, code) => {
      const answer = await calls.call('CheckHolderVerificationCode', { ticket, YZM: code }, startDeadline())
      if (!answer.ok) return answer.failure === 'nothing-found' ? succeed(false) : fail('unavailable')
      const { data } = answer.value
      return matchedData.Check(data) ? succeed(data.matched) : fail('unavailable')
    },
  }
}
