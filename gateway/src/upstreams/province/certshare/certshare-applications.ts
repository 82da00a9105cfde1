import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { APPLICATION_FIELDS } from 'shared-types/vocabulary/application-fields.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ApplicationMessage } from '../../../applications/application-message.ts'
import type { HandInFailure, ProvinceApplications } from '../../../applications/province-applications.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { ReportFinding } from '../../transport/upstream-findings.ts'
import { writeChinaTime } from '../../wire/china-time.ts'
import { readProgress, type ProgressTables, type ToldStep } from '../read-progress.ts'
import {
  CERTSHARE_ANSWERS,
  CERTSHARE_MATERIALS,
  CERTSHARE_MATTERS,
  CERTSHARE_REASONS,
  CERTSHARE_REMEDIES,
  CERTSHARE_STATES,
} from './certshare-application-codes.ts'
import type { CertshareCalls } from './certshare-calls.ts'
import type { CertshareQuestion } from './certshare-request.ts'
import type { CertshareCall } from './certshare-use-causes.ts'

const Code = Type.String({ maxLength: 40 })
const Codes = Type.Optional(Type.Array(Code, { maxItems: 40 }))

const taken = Compile(Type.Object({ accepted: Type.Boolean() }))
const held = Compile(Type.Object({ accepted: Type.Boolean(), heldBytes: Type.Integer({ minimum: 0 }) }))
const CertshareStep = Type.Object({
  applyNo: Type.String({ maxLength: 40 }),
  stepNo: Type.Integer({ minimum: 1 }),
  applyState: Code,
  stepTime: Code,
  correctItems: Codes,
  correctMaterials: Codes,
  correctUntil: Type.Optional(Code),
  reasonCode: Type.Optional(Code),
  remedyCode: Type.Optional(Code),
})
const progress = Compile(
  Type.Object({ cursor: Type.String({ maxLength: 100 }), steps: Type.Array(CertshareStep, { maxItems: 200 }) }),
)

const TABLES: ProgressTables = {
  states: CERTSHARE_STATES,
  reasons: CERTSHARE_REASONS,
  remedies: CERTSHARE_REMEDIES,
  fields: CERTSHARE_ANSWERS,
  materials: CERTSHARE_MATERIALS,
}

const OPERATIONS = { submission: 'APPLY', supplement: 'CORRECT' } as const

/** 申请内容 as JSON in a text: members of this dialect's data are flat. */
function formDataOf({ answers }: ApplicationMessage): string {
  const named = APPLICATION_FIELDS.flatMap((field) => {
    const answer = answers[field]
    return answer === undefined ? [] : [[CERTSHARE_ANSWERS.codes[field], answer]]
  })
  return JSON.stringify(Object.fromEntries(named))
}

function questionOf(message: ApplicationMessage): CertshareQuestion {
  const { identifier, applicant, handler } = message
  return {
    applyNo: message.receiptNumber,
    applyAction: OPERATIONS[message.operation],
    applyRound: String(message.round),
    certificateTypeCode: message.typeCode,
    applyItem: CERTSHARE_MATTERS.codes[message.matter],
    issueType: message.issueReason,
    ...(identifier === undefined ? {} : { certIdentifier: identifier }),
    holder: applicant.name,
    holderCode: applicant.code,
    holderTypeCode: applicant.codeType,
    ...(handler === undefined ? {} : { agent: handler.name, agentCode: handler.code, agentTypeCode: handler.codeType }),
    formData: formDataOf(message),
    materials: message.materials.map(
      ({ material, materialId }) => `${CERTSHARE_MATERIALS.codes[material]}:${materialId}`,
    ),
    applyTime: writeChinaTime(message.at),
  }
}

function stepOf(wire: Static<typeof CertshareStep>): ToldStep {
  return {
    receiptNumber: wire.applyNo,
    step: wire.stepNo,
    state: wire.applyState,
    at: wire.stepTime,
    wantedFields: wire.correctItems ?? [],
    wantedMaterials: wire.correctMaterials ?? [],
    until: wire.correctUntil,
    reason: wire.reasonCode,
    remedy: wire.remedyCode,
  }
}

/** 运政受理 in dialect `certshare`; each call may be sent again. */
export function createCertshareApplications(
  calls: CertshareCalls,
  province: ProvinceCode,
  report: ReportFinding,
): ProvinceApplications {
  const tell = async (name: CertshareCall, question: CertshareQuestion): Promise<Result<void, HandInFailure>> => {
    const answer = await calls.call(name, question, startDeadline())
    if (!answer.ok) return fail(answer.failure === 'nothing-found' ? 'conflict' : answer.failure)
    const { data } = answer.value
    if (!taken.Check(data)) return fail('unreadable')
    return data.accepted ? succeed(undefined) : fail('conflict')
  }
  return {
    province,
    handIn: (message) => tell('submitApply', questionOf(message)),
    withdraw: (receiptNumber) => tell('revokeApply', { applyNo: receiptNumber }),
    findProgress: async (cursor) => {
      const answer = await calls.call('queryApplyProgress', { cursor: cursor === '' ? '0' : cursor }, startDeadline())
      if (!answer.ok) return answer.failure === 'nothing-found' ? succeed({ events: [], cursor }) : fail(answer.failure)
      const { data } = answer.value
      if (!progress.Check(data)) return fail('unreadable')
      const events = data.steps.flatMap((wire) => readProgress(stepOf(wire), TABLES, report) ?? [])
      return succeed({ events, cursor: data.cursor })
    },
    putMaterialPart: async ({ materialId, material, mediaType, offset, bytes, isLast }) => {
      const question = {
        materialNo: materialId,
        materialType: CERTSHARE_MATERIALS.codes[material],
        mediaType,
        offset: String(offset),
        content: Buffer.from(bytes).toString('base64'),
        last: isLast ? '1' : '0',
      }
      const answer = await calls.call('uploadApplyMaterial', question, startDeadline())
      if (!answer.ok) return fail(answer.failure === 'nothing-found' ? 'conflict' : answer.failure)
      const { data } = answer.value
      if (!held.Check(data)) return fail('unreadable')
      return data.accepted ? succeed(data.heldBytes) : fail('conflict')
    },
  }
}
