import { Compile } from 'typebox/compile'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { PhoneCodeSource } from '../../../identity/phone-code-source.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { CertusageCalls } from './certusage-calls.ts'
import { CertusageMatched, CertusageTicket } from './certusage-wire.ts'

const ticketAnswer = Compile(CertusageTicket)
const matchedAnswer = Compile(CertusageMatched)

/** 手机验证码 in dialect `certusage`. Neither call is repeated: each has an effect at the province. */
export function createCertusagePhoneCodes(calls: CertusageCalls, province: ProvinceCode): PhoneCodeSource {
  return {
    province,
    sendPhoneCode: async (name, identityNumber) => {
      const question = { holder: name.reveal(), idCard: identityNumber.reveal() }
      const answer = await calls.call('gb/sendHolderCode.do', question, startDeadline())
      if (!answer.ok) return fail(answer.failure === 'nothing-found' ? 'no-such-holder' : 'unavailable')
      const { data } = answer.value
      return ticketAnswer.Check(data) ? succeed({ ticket: data.ticket }) : fail('unavailable')
    },
    checkPhoneCode: async (ticket, code) => {
      const answer = await calls.call('gb/checkHolderCode.do', { ticket, verifyCode: code }, startDeadline())
      if (!answer.ok) return answer.failure === 'nothing-found' ? succeed(false) : fail('unavailable')
      const { data } = answer.value
      return matchedAnswer.Check(data) ? succeed(data.matched) : fail('unavailable')
    },
  }
}
