import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../../certificates/certificate.ts'
import type { SourceFailure } from '../../../certificates/province-source.ts'
import type { ProvinceConfiguration } from '../../../certificates/upstream-configuration.ts'
import type { UpstreamClientKey } from '../../../cryptography/key-ring.ts'
import { Sensitive } from '../../../release/sensitive.ts'
import type { UpstreamFinding } from '../../transport/upstream-findings.ts'
import { newNonce } from '../../wire/nonce.ts'
import { createProvinceClient } from '../create-province-client.ts'
import type { ProvinceDialect } from '../dialect.ts'
import { layoutFor } from '../record-layout.ts'
import { examineRecord, type ExaminedMember } from './examine-record.ts'

/** 探测对象: whose certificates are asked for; of a sandbox or of somebody who agreed. */
export interface Probe {
  readonly holderCode: string
  readonly holderCodeType: string
}

/** One question of a probe: how it ended and how long it took. */
export interface ProbedQuestion {
  readonly question: 'certificates of the holder' | 'one certificate' | 'organisations of the holder'
  readonly outcome: 'ok' | 'nothing-found' | SourceFailure
  readonly milliseconds: number
}

/** 探测结果: what arrived and how it maps; holds no value of a person. */
export interface ProbeReport {
  readonly questions: readonly ProbedQuestion[]
  readonly findings: readonly UpstreamFinding[]
  /** Each record that arrived, member by member. */
  readonly records: readonly (readonly ExaminedMember[])[]
}

/** A person whom no register holds: a region that was never allocated. Says whether a province answers at all. */
export const NOBODY: Probe = { holderCode: '999900190001010007', holderCodeType: HOLDER_CODE_TYPES.identityNumber }

const MOST_RECORDS = 20

type Answered<T> = Result<T, SourceFailure>

/** Asks one question, and writes down how it ended and how long it took. */
function askInto(questions: ProbedQuestion[]) {
  return async <T>(question: ProbedQuestion['question'], work: () => Promise<Answered<T>>): Promise<T | undefined> => {
    const begunAt = performance.now()
    const answer = await work()
    const milliseconds = Math.round(performance.now() - begunAt)
    const told = answer.ok ? answer.value : undefined
    const isNothing = told === undefined || (Array.isArray(told) && told.length === 0)
    questions.push({
      question,
      outcome: answer.ok ? (isNothing ? 'nothing-found' : 'ok') : answer.failure,
      milliseconds,
    })
    return told
  }
}

/** Asks a province what a gateway would ask, outside any running one. Nothing is stored. */
export async function probeProvince(
  configuration: ProvinceConfiguration,
  dialect: ProvinceDialect,
  clientKey: UpstreamClientKey,
  probe: Probe,
): Promise<ProbeReport> {
  const client = createProvinceClient(configuration)
  const findings: UpstreamFinding[] = []
  const wires: unknown[] = []
  const connection = dialect.connect({
    configuration,
    clientKey,
    client,
    report: (finding) => findings.push(finding),
    now: Date.now,
    newNonce,
    observeRecord: (wire) => wires.push(wire),
  })
  const questions: ProbedQuestion[] = []
  const ask = askInto(questions)
  try {
    const holderCode = new Sensitive(probe.holderCode)
    const { holderCodeType } = probe
    const found = await ask<readonly Certificate[]>('certificates of the holder', () =>
      connection.findByHolder({ holderCode, holderCodeType, fields: CERTIFICATE_FIELDS }),
    )
    const records = wires.slice(0, MOST_RECORDS)
    const first = found?.[0]
    if (first !== undefined)
      await ask('one certificate', () => connection.findByIdentifier(first.identifier, CERTIFICATE_FIELDS))
    if (holderCodeType === HOLDER_CODE_TYPES.identityNumber)
      await ask('organisations of the holder', () => connection.findOrganisations(holderCode))
    const layout = layoutFor(dialect.layout, configuration.details?.mapping)
    return {
      questions,
      findings: [...new Set(findings)],
      records: records.map((wire) => examineRecord(wire, layout)),
    }
  } finally {
    await client.close()
  }
}
