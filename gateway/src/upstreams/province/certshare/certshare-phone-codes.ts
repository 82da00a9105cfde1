import { Compile } from 'typebox/compile'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { PhoneCodeSource } from '../../../identity/phone-code-source.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { CertshareCalls } from './certshare-calls.ts'
import { CertshareMatched, CertshareTicket } from './certshare-wire.ts'

const ticketAnswer = Compile(CertshareTicket)
const matchedAnswer = Compile(CertshareMatched)

/** 手机验证码 in dialect `certshare`. Neither call is repeated: each has an effect at the province. */
export function createCertsharePhoneCodes(calls: CertshareCalls, province: ProvinceCode): PhoneCodeSource {
  return {
    province,
    sendPhoneCode: async (name, identityNumber) => {
      const question = {
        holder: name.reveal(),
        holderCode: identityNumber.reveal(),
        holderTypeCode: HOLDER_CODE_TYPES.identityNumber,
      }
      const answer = await calls.call('sendHolderCode', question, startDeadline())
      if (!answer.ok) return fail(answer.failure === 'nothing-found' ? 'no-such-holder' : 'unavailable')
      const { data } = answer.value
      return ticketAnswer.Check(data) ? succeed({ ticket: data.ticket }) : fail('unavailable')
    },
    checkPhoneCode: async (ticket, code) => {
      const answer = await calls.call('checkHolderCode', { ticket, verifyCode: code }, startDeadline())
      if (!answer.ok) return answer.failure === 'nothing-found' ? succeed(false) : fail('unavailable')
      const { data } = answer.value
      return matchedAnswer.Check(data) ? succeed(data.matched) : fail('unavailable')
    },
  }
}
