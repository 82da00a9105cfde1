import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { APPLICATION_FIELDS } from 'shared-types/vocabulary/application-fields.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ApplicationMessage, MessageParty } from '../../../applications/application-message.ts'
import type { HandInFailure, ProvinceApplications } from '../../../applications/province-applications.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { ReportFinding } from '../../transport/upstream-findings.ts'
import { writeChinaTime } from '../../wire/china-time.ts'
import { readProgress, type ProgressTables, type ToldStep } from '../read-progress.ts'
import {
  ELSSP_ANSWERS,
  ELSSP_MATERIALS,
  ELSSP_MATTERS,
  ELSSP_REASONS,
  ELSSP_REMEDIES,
  ELSSP_STATES,
} from './elssp-application-codes.ts'
import type { ElsspCalls } from './elssp-calls.ts'

const Code = Type.String({ maxLength: 40 })
const Codes = Type.Optional(Type.Array(Code, { maxItems: 40 }))

/** `data` of a message: `1` taken, `2` the state does not allow it. */
const taken = Compile(Type.Object({ SLJG: Code }))
const held = Compile(Type.Object({ SLJG: Code, YSZJ: Type.Integer({ minimum: 0 }) }))
const ElsspStep = Type.Object({
  SLBH: Type.String({ maxLength: 40 }),
  BZ: Type.Integer({ minimum: 1 }),
  ZT: Code,
  SJ: Code,
  BQX: Codes,
  BQCL: Codes,
  BQQX: Type.Optional(Code),
  LY: Type.Optional(Code),
  JJTJ: Type.Optional(Code),
})
const progress = Compile(
  Type.Object({ YB: Type.String({ maxLength: 100 }), JZ: Type.Array(ElsspStep, { maxItems: 200 }) }),
)

const TABLES: ProgressTables = {
  states: ELSSP_STATES,
  reasons: ELSSP_REASONS,
  remedies: ELSSP_REMEDIES,
  fields: ELSSP_ANSWERS,
  materials: ELSSP_MATERIALS,
}

const OPERATIONS = { submission: '1', supplement: '2' } as const
const TAKEN = '1'

function partyOf({ name, code, codeType }: MessageParty) {
  return { CZZT: name, CZZTDM: code, CZZTDMLXDM: codeType }
}

function contentOf({ answers }: ApplicationMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    APPLICATION_FIELDS.flatMap((field) => {
      const answer = answers[field]
      return answer === undefined ? [] : [[ELSSP_ANSWERS.codes[field], answer]]
    }),
  )
}

function bodyOf(message: ApplicationMessage): Readonly<Record<string, unknown>> {
  const { identifier, handler } = message
  return {
    SLBH: message.receiptNumber,
    CZLX: OPERATIONS[message.operation],
    LC: message.round,
    ZZLXDM: message.typeCode,
    BLSX: ELSSP_MATTERS.codes[message.matter],
    FFLX: message.issueReason,
    ...(identifier === undefined ? {} : { ZZBS: identifier }),
    SQR: partyOf(message.applicant),
    ...(handler === undefined ? {} : { JBR: partyOf(handler) }),
    SQNR: contentOf(message),
    SQCL: message.materials.map(({ material, materialId }) => ({
      CLLB: ELSSP_MATERIALS.codes[material],
      CLBH: materialId,
    })),
    SQSJ: writeChinaTime(message.at),
  }
}

function stepOf(wire: Static<typeof ElsspStep>): ToldStep {
  return {
    receiptNumber: wire.SLBH,
    step: wire.BZ,
    state: wire.ZT,
    at: wire.SJ,
    wantedFields: wire.BQX ?? [],
    wantedMaterials: wire.BQCL ?? [],
    until: wire.BQQX,
    reason: wire.LY,
    remedy: wire.JJTJ,
  }
}

/** 运政受理 in dialect `elssp`; each call may be sent again. */
export function createElsspApplications(
  calls: ElsspCalls,
  province: ProvinceCode,
  report: ReportFinding,
): ProvinceApplications {
  const tell = async (name: string, body: Readonly<Record<string, unknown>>): Promise<Result<void, HandInFailure>> => {
    const answer = await calls.call(name, body, startDeadline())
    if (!answer.ok) return fail(answer.failure === 'nothing-found' ? 'conflict' : answer.failure)
    const { data } = answer.value
    if (!taken.Check(data)) return fail('unreadable')
    return data.SLJG === TAKEN ? succeed(undefined) : fail('conflict')
  }
  return {
    province,
    handIn: (message) => tell('SubmitApplication', bodyOf(message)),
    withdraw: (receiptNumber) => tell('WithdrawApplication', { SLBH: receiptNumber }),
    findProgress: async (cursor) => {
      const answer = await calls.call('GetApplicationProgress', { YB: cursor }, startDeadline())
      if (!answer.ok) return answer.failure === 'nothing-found' ? succeed({ events: [], cursor }) : fail(answer.failure)
      const { data } = answer.value
      if (!progress.Check(data)) return fail('unreadable')
      const events = data.JZ.flatMap((wire) => readProgress(stepOf(wire), TABLES, report) ?? [])
      return succeed({ events, cursor: data.YB })
    },
    putMaterialPart: async ({ materialId, material, mediaType, offset, bytes, isLast }) => {
      const body = {
        CLBH: materialId,
        CLLB: ELSSP_MATERIALS.codes[material],
        CLGS: mediaType,
        PYL: offset,
        NR: Buffer.from(bytes).toString('base64'),
        JS: isLast ? '1' : '0',
      }
      const answer = await calls.call('PutApplicationMaterial', body, startDeadline())
      if (!answer.ok) return fail(answer.failure === 'nothing-found' ? 'conflict' : answer.failure)
      const { data } = answer.value
      if (!held.Check(data)) return fail('unreadable')
      return data.SLJG === TAKEN ? succeed(data.YSZJ) : fail('conflict')
    },
  }
}
