import { Type, type Static } from 'typebox'
import { ERROR_CODES } from '../vocabulary/error-codes.ts'

/** One member of a request that broke a rule: the path of a known member and the name of the rule, never a value. */
export const FieldProblem = Type.Object(
  { path: Type.String({ maxLength: 200 }), rule: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
)

/** 问题说明: RFC 9457 problem document of every answer of 400 or above; repeats nothing of the request. */
export const Problem = Type.Object(
  {
    type: Type.String({ maxLength: 100 }),
    title: Type.String({ maxLength: 100 }),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    code: Type.Enum(ERROR_CODES),
    requestId: Type.String({ maxLength: 64 }),
    fields: Type.Optional(Type.Array(FieldProblem, { maxItems: 20 })),
  },
  { additionalProperties: false },
)
export type Problem = Static<typeof Problem>
