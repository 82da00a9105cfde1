import { createSm2KeyPair, createSm2Signer } from 'gateway/cryptography/sm2-signature.ts'
import type { FaultSwitch } from './faults.ts'
import type { UpstreamKey } from './keys.ts'

/** The key that signs an upstream's answers: its own, and under the fault `wrong-key` one that nobody knows. */
export function createAnswerKey(own: UpstreamKey, faults: Pick<FaultSwitch, 'is'>): UpstreamKey {
  const stranger = createSm2KeyPair()
  const signAsStranger = createSm2Signer(stranger.privateKey, stranger.publicKey)
  return {
    publicKey: own.publicKey,
    sign: (message) => (faults.is('wrong-key') ? signAsStranger(message) : own.sign(message)),
  }
}
