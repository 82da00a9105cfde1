import { Compile } from 'typebox/compile'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { CertificateChanges, ChangeFeed } from '../../certificates/change-feed.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { startDeadline } from '../transport/deadline.ts'
import { repeatRead } from '../transport/repeat-read.ts'
import { callMinistry, type MinistryCallDeps } from './ministry-call.ts'
import { MinistryChanges, MOST_CHANGES } from './ministry-wire.ts'

const CHANGES_PATH = '/mot/v1/certificates/changes'

const changesAnswer = Compile(MinistryChanges)

/** 部级变更流: calls of `certificates/changes`, each told where the last one ended. */
export function createMinistryChanges(deps: MinistryCallDeps): ChangeFeed {
  return {
    changesAfter: (cursor) => {
      const deadline = startDeadline()
      const asked = { ...(cursor === undefined ? {} : { after: cursor }), most: MOST_CHANGES }
      return repeatRead<CertificateChanges>(deadline, async () => {
        const told = await callMinistry(deps, CHANGES_PATH, asked, deadline)
        if (!told.ok) return told
        if (!changesAnswer.Check(told.value)) return fail('unreadable')
        const { certificateIdentifiers, cursor: next, more, restarted } = told.value
        const identifiers = certificateIdentifiers.map((identifier) => new Sensitive(identifier))
        return succeed({ identifiers, cursor: next, more, restarted })
      })
    },
  }
}
