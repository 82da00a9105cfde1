import { describeFault } from 'gateway/policy-folder.ts'
import type { ActivationFailure } from 'gateway/release/bundle/activate-bundle.ts'
import type { SignatureFailure } from 'gateway/release/bundle/judge-signatures.ts'
import type { PolicyFault } from 'gateway/release/policy-file.ts'
import type { AdminOutput } from '../admin-output.ts'

type Word = Exclude<ActivationFailure['code'], 'policy-faulty'> | SignatureFailure

/** What to tell an operator, for each way in which a bundle is refused. */
export const SENTENCES: Readonly<Record<Word, string>> = {
  replayed: 'this bundle was activated before; policy history shows all of them',
  'out-of-sequence': 'this bundle does not follow the version in force; sign its files anew: policy sign',
  'foreign-predecessor': 'this bundle was made upon another version than the one in force; sign its files anew',
  'restores-something-else': 'its files are not those of the version that it says it restores',
  'activated-elsewhere': 'somebody else activated another bundle in the same moment; look at: policy history',
  'active-unreadable': 'the policy in force cannot be read, so nothing can follow it',
  'not-signed': 'nobody has signed this bundle: policy sign',
  'unknown-signer': 'somebody signed who is no operator here; look at: operator list',
  'retired-signer': 'somebody signed who has retired',
  'wrong-role': 'somebody signed whose role signs no policy; security and audit do',
  'signed-twice': 'the same person signed twice; a second person must',
  'bad-signature': 'a signature is not over these bytes: the bundle was changed, or signed with another key',
  'second-signature-needed':
    'something leaves that did not leave before: somebody of security and somebody of audit must sign',
}

/** Refuses with every fault of a policy, one line each. */
export function refuseFaults(out: AdminOutput, faults: readonly PolicyFault[]): 1 {
  return out.refuse('policy-faulty', ['the policy is faulty', ...faults.map(describeFault)].join('\n'), { faults })
}

/** Refuses as the activation did. */
export function refuseActivation(out: AdminOutput, failure: ActivationFailure): 1 {
  return failure.code === 'policy-faulty'
    ? refuseFaults(out, failure.faults)
    : out.refuse(failure.code, SENTENCES[failure.code])
}
