import { Compile } from 'typebox/compile'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { PhoneCodeSource } from '../../../identity/phone-code-source.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { ElicenseCalls } from './elicense-calls.ts'
import { ElicenseMatched, ElicenseTicket } from './elicense-wire.ts'

const ticketAnswer = Compile(ElicenseTicket)
const matchedAnswer = Compile(ElicenseMatched)

/** 手机验证码 in dialect `elicense`. Neither call is repeated: each has an effect at the province. */
export function createElicensePhoneCodes(calls: ElicenseCalls, province: ProvinceCode): PhoneCodeSource {
  return {
    province,
    sendPhoneCode: async (name, identityNumber) => {
      const question = {
        holder_name: name.reveal(),
        identity_num: identityNumber.reveal(),
        identity_type: HOLDER_CODE_TYPES.identityNumber,
      }
      const answer = await calls.call('holder/send-code', question, startDeadline())
      if (!answer.ok) return fail(answer.failure === 'nothing-found' ? 'no-such-holder' : 'unavailable')
      const { data } = answer.value
      return ticketAnswer.Check(data) ? succeed({ ticket: data.ticket }) : fail('unavailable')
    },
    checkPhoneCode: async (ticket, code) => {
      const answer = await calls.call('holder/check-code', { ticket, verify_code: code }, startDeadline())
      if (!answer.ok) return answer.failure === 'nothing-found' ? succeed(false) : fail('unavailable')
      const { data } = answer.value
      return matchedAnswer.Check(data) ? succeed(data.matched) : fail('unavailable')
    },
  }
}
