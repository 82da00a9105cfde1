import { Type, type Static } from 'typebox'
import { VIEWER_KINDS } from '../vocabulary/people.ts'
import { Instant } from './primitives.ts'

/** 使用者: who is signed in; the display name is the person's own, shown to that person alone. */
export const Viewer = Type.Object(
  {
    kind: Type.Enum(VIEWER_KINDS),
    displayName: Type.Optional(Type.String({ maxLength: 60 })),
    /** 执法机构 and 执法证号 of an inspector, for the watermark over what that inspector is shown. */
    agencyName: Type.Optional(Type.String({ maxLength: 200 })),
    badgeNumber: Type.Optional(Type.String({ maxLength: 20 })),
  },
  { additionalProperties: false },
)
export type Viewer = Static<typeof Viewer>

/** `POST /sessions`: the one-use login code of WeChat's `wx.login`. */
export const SignInRequest = Type.Object(
  { loginCode: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)
export type SignInRequest = Static<typeof SignInRequest>

/** A session 会话: a short access token and a refresh token that works once. */
export const Session = Type.Object(
  {
    accessToken: Type.String({ maxLength: 2000 }),
    refreshToken: Type.String({ maxLength: 200 }),
    expiresInSeconds: Type.Integer({ minimum: 1 }),
    viewer: Viewer,
  },
  { additionalProperties: false },
)
export type Session = Static<typeof Session>

/** `POST /sessions/refresh`. */
export const RefreshRequest = Type.Object(
  { refreshToken: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)
export type RefreshRequest = Static<typeof RefreshRequest>

/** 已登录的设备: one living session of the account; nothing tells what kind of phone it is, because nobody recorded it. */
export const LivingSession = Type.Object(
  {
    begunAt: Instant,
    /** When it last fetched a token: it was in use then, and at most ten minutes later. */
    renewedAt: Instant,
    /** The session that asks. */
    current: Type.Boolean(),
  },
  { additionalProperties: false },
)
export type LivingSession = Static<typeof LivingSession>

/** `GET /sessions`: the one that asks first, then those used last; more than a hundred are cut off. */
export const SessionList = Type.Object(
  { sessions: Type.Array(LivingSession, { maxItems: 100 }) },
  { additionalProperties: false },
)
export type SessionList = Static<typeof SessionList>
