import { Type, type Static } from 'typebox'
import { CERTIFICATE_KINDS } from '../vocabulary/certificate-kinds.ts'
import {
  FILE_FORMATS,
  LEFT_OUT_REASONS,
  MOST_VOUCHERS,
  VOUCHER_BATCH_STATES,
  VOUCHER_LAYOUTS,
} from '../vocabulary/voucher-words.ts'
import { Instant, OpaqueId } from './primitives.ts'

/** 事由: a word of the list (`vocabulary/voucher-words.ts`); any other words are taken as `other` and not kept. */
const Reason = Type.String({ minLength: 1, maxLength: 100 })
const Layout = Type.Optional(Type.Enum(VOUCHER_LAYOUTS))

/** `POST /certificates/{certificateId}/file-links` 取文件: `layout` is for `pdf` alone and `a4` unless it is given. */
export const FileLinkRequest = Type.Object(
  { format: Type.Enum(FILE_FORMATS), reason: Reason, layout: Layout },
  { additionalProperties: false },
)
export type FileLinkRequest = Static<typeof FileLinkRequest>

/** 一次性链接: works once, and not after `expiresAt`. */
export const FileLink = Type.Object(
  { url: Type.String({ maxLength: 400 }), expiresAt: Instant },
  { additionalProperties: false },
)
export type FileLink = Static<typeof FileLink>

/** The file itself, `application/pdf`. */
export const PrintedFile = Type.String({ description: 'application/pdf', contentMediaType: 'application/pdf' })

/** `POST /voucher-batches` 批量打印: certificates of the own list, each once. */
export const VoucherBatchRequest = Type.Object(
  {
    certificateIds: Type.Array(OpaqueId, { minItems: 1, maxItems: MOST_VOUCHERS, uniqueItems: true }),
    reason: Reason,
    layout: Layout,
  },
  { additionalProperties: false },
)
export type VoucherBatchRequest = Static<typeof VoucherBatchRequest>

/** 批量打印的进度: `done` of `total` have been looked at; those in `leftOut` are not in the file. Gone after `endsAt`. */
export const VoucherBatch = Type.Object(
  {
    batchId: OpaqueId,
    state: Type.Enum(VOUCHER_BATCH_STATES),
    total: Type.Integer({ minimum: 1, maximum: MOST_VOUCHERS }),
    done: Type.Integer({ minimum: 0, maximum: MOST_VOUCHERS }),
    leftOut: Type.Array(
      Type.Object({ certificateId: OpaqueId, reason: Type.Enum(LEFT_OUT_REASONS) }, { additionalProperties: false }),
      { maxItems: MOST_VOUCHERS },
    ),
    endsAt: Instant,
  },
  { additionalProperties: false },
)
export type VoucherBatch = Static<typeof VoucherBatch>

/** 固定码 on a voucher that was printed; the certificate is named as in the viewer's own list. */
export const PrintedCode = Type.Object(
  {
    printedCodeId: OpaqueId,
    certificateId: OpaqueId,
    kind: Type.Enum(CERTIFICATE_KINDS),
    layout: Type.Enum(VOUCHER_LAYOUTS),
    madeAt: Instant,
  },
  { additionalProperties: false },
)
export type PrintedCode = Static<typeof PrintedCode>

/** `GET /printed-codes`: those that still work, newest first; `complete` is false while a province cannot say for whom the viewer acts. */
export const PrintedCodeList = Type.Object(
  { printedCodes: Type.Array(PrintedCode, { maxItems: 1000 }), complete: Type.Boolean() },
  { additionalProperties: false },
)
export type PrintedCodeList = Static<typeof PrintedCodeList>
