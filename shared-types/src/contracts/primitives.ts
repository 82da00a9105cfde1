import { Type } from 'typebox'

/** 时刻: RFC 3339 instant in UTC with a trailing Z, to the second or millisecond. */
export const Instant = Type.String({ format: 'date-time', maxLength: 30 })

/** 日期: calendar date `YYYY-MM-DD` in UTC+8. */
export const CalendarDate = Type.String({ format: 'date', maxLength: 10 })

/** Opaque identifier made by the gateway: 1 to 64 characters of the base64url alphabet. */
export const OpaqueId = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', maxLength: 64 })

/** 姓名: 1 to 50 code points as typed; normalised by the gateway before it is compared. */
export const PersonName = Type.String({ minLength: 1, maxLength: 50 })

/** 公民身份号码 GB 11643: shape only; the check digit is no matter of the request schema, so that a wrong one is told like any other wrong fact. */
export const IdentityNumberText = Type.String({ pattern: '^[0-9]{17}[0-9Xx]$', maxLength: 18 })

/** 行政区划代码 GB/T 2260: two, four or six digits. */
export const DivisionCode = Type.String({ pattern: '^[1-9][0-9](?:[0-9]{2}){0,2}$', maxLength: 6 })

/** 省份代码: two digits, see vocabulary/provinces. */
export const ProvinceCodeText = Type.String({ pattern: '^[1-9][0-9]$', maxLength: 2 })

/** Base64url text without padding of exactly 16 bytes. */
export const SixteenBytes = Type.String({ pattern: '^[A-Za-z0-9_-]{21}[AQgw]$', maxLength: 22 })

/** 策略版本: the name of a version of the release policy, as it stands in every answer and every entry of the log. */
export const PolicyVersionName = Type.String({ pattern: '^[A-Za-z0-9._-]{1,64}$', maxLength: 64 })

/** 204 无内容: an answer without a body. */
export const NoContent = Type.Null()
