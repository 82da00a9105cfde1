import type { Hunt, HuntOutcome } from '../hunt.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { tamperWithAudit } from './audit-copy.ts'
import { tamperWithCodes } from './code-tampering.ts'
import { tamperWithDocuments } from './document-tampering.ts'
import type { Attempts } from './attempts.ts'
import { tamperWithTokens } from './token-tampering.ts'
import { tamperWithWithdrawals } from './withdrawal-tampering.ts'

async function run(stack: HuntedStack, count: number): Promise<HuntOutcome> {
  const parts: Attempts[] = []
  for (const part of [tamperWithCodes, tamperWithTokens, tamperWithDocuments, tamperWithAudit])
    parts.push(await part(stack, count))
  parts.push(tamperWithWithdrawals(count))
  return {
    tried: parts.reduce((sum, part) => sum + part.tried, 0),
    findings: parts.flatMap((part) => part.findings),
    notes: parts.flatMap((part) => part.notes),
  }
}

/** 篡改: codes, tokens, signed documents, withdrawal lists and audit rows that were altered; a finding is one that still passes. */
export const tampering: Hunt = {
  name: 'tampering',
  summary: 'altered codes, tokens, signed documents, withdrawal lists and audit rows, none of which may pass',
  count: 5_000,
  run,
}
