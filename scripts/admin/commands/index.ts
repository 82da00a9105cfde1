import type { AdminCommand } from '../admin-command.ts'
import { command as auditVerify } from './audit-verify.ts'
import { command as codeReportList } from './code-report-list.ts'
import { command as inspectorActivationCode } from './inspector-activation-code.ts'
import { command as inspectorImport } from './inspector-import.ts'
import { command as inspectorList } from './inspector-list.ts'
import { command as keyCreate } from './key-create.ts'
import { command as keyList } from './key-list.ts'
import { command as keyRetire } from './key-retire.ts'
import { command as keyRevoke } from './key-revoke.ts'
import { command as keyRotate } from './key-rotate.ts'
import { command as ministryAdd } from './ministry-add.ts'
import { command as operatorCreate } from './operator-create.ts'
import { command as operatorFound } from './operator-found.ts'
import { command as operatorList } from './operator-list.ts'
import { command as operatorRetire } from './operator-retire.ts'
import { command as policyActivate } from './policy-activate.ts'
import { command as policyDiff } from './policy-diff.ts'
import { command as policyExplain } from './policy-explain.ts'
import { command as policyHistory } from './policy-history.ts'
import { command as policyLint } from './policy-lint.ts'
import { command as policyMatrix } from './policy-matrix.ts'
import { command as policyRehearse } from './policy-rehearse.ts'
import { command as policyRollback } from './policy-rollback.ts'
import { command as policySign } from './policy-sign.ts'
import { command as provinceAdd } from './province-add.ts'
import { command as provinceList } from './province-list.ts'
import { command as rootsCreate } from './roots-create.ts'
import { command as rootsExportUnsigned } from './roots-export-unsigned.ts'
import { command as rootsExtend } from './roots-extend.ts'
import { command as rootsImport } from './roots-import.ts'
import { command as rootsRootKey } from './roots-root-key.ts'
import { command as rootsShow } from './roots-show.ts'
import { command as rootsSign } from './roots-sign.ts'
import { command as trustListPublish } from './trust-list-publish.ts'
import { command as trustListShow } from './trust-list-show.ts'

/** Every command in the order of help; one file each. */
export const commands: readonly AdminCommand[] = [
  keyCreate,
  keyList,
  keyRotate,
  keyRetire,
  keyRevoke,
  rootsCreate,
  rootsExtend,
  rootsShow,
  rootsExportUnsigned,
  rootsRootKey,
  rootsSign,
  rootsImport,
  trustListPublish,
  trustListShow,
  auditVerify,
  policyLint,
  policyMatrix,
  policyExplain,
  provinceAdd,
  provinceList,
  ministryAdd,
  inspectorImport,
  inspectorList,
  inspectorActivationCode,
  codeReportList,
  operatorCreate,
  operatorList,
  operatorRetire,
  policyActivate,
  policyDiff,
  policyHistory,
  policyRehearse,
  policyRollback,
  policySign,
  operatorFound,
]
