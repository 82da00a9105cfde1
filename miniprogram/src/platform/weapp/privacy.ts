import type { Privacy, PrivacyQuestion } from '../ports.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

const listeners = new Set<(question: PrivacyQuestion) => void>()
let following = false

/** WeChat asks through us from base library 2.32.3 on; before that it asks nobody. */
function follow(): void {
  if (following) return
  following = true
  wechat.onNeedPrivacyAuthorization?.((resolve) => {
    const question: PrivacyQuestion = {
      shown: () => resolve({ event: 'exposureAuthorization' }),
      agree: (buttonId) => resolve({ event: 'agree', buttonId }),
      refuse: () => resolve({ event: 'disagree' }),
    }
    // nobody there to put the question: WeChat's function fails instead of waiting for ever
    if (listeners.size === 0) question.refuse()
    for (const listener of [...listeners]) listener(question)
  })
}

/** 隐私授权 of WeChat: what was agreed once is not asked again until the mini-program is removed from the phone. */
export const privacy: Privacy = {
  onQuestion: (listener) => {
    follow()
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  ask: async () => {
    const answer = await askWechat(wechat.requirePrivacyAuthorize, {})
    return answer.ok || answer.failure.kind === 'missing'
  },
  openContract: () => void askWechat(wechat.openPrivacyContract, {}),
}
