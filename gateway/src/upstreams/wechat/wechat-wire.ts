import { Type } from 'typebox'

/** Answer of `jscode2session`; the session key and everything else stays unread. */
export const WechatAnswer = Type.Object({
  errcode: Type.Optional(Type.Integer()),
  openid: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,128}$' })),
})
