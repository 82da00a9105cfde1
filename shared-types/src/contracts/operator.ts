import { Type, type Static } from 'typebox'

/** `GET /operator`: who answers for the public page 运营单位, its filings, whom to call, and the host of genuine codes. */
export const Operator = Type.Object(
  {
    name: Type.String({ maxLength: 60 }),
    /** ICP备案号. */
    icpFiling: Type.String({ maxLength: 40 }),
    /** 公安备案号. */
    publicSecurityFiling: Type.String({ maxLength: 40 }),
    /** 监督电话. */
    supervisionPhone: Type.String({ maxLength: 20 }),
    /** 官方域名: host name in lower case, as it stands in the address bar. */
    host: Type.String({ maxLength: 24 }),
  },
  { additionalProperties: false },
)
export type Operator = Static<typeof Operator>
