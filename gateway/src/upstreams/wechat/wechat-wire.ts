import { Type } from 'typebox'

/** Answer of `jscode2session`; the session key and everything else stays unread. */
export const WechatAnswer = Type.Object({
  errcode: Type.Optional(Type.Integer()),
  openid: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,128}$' })),
})

/** Answer of `stable_token` when it gives one; lifetimes in seconds. */
export const TokenAnswer = Type.Object({
  access_token: Type.String({ minLength: 1, maxLength: 512 }),
  expires_in: Type.Integer({ minimum: 1, maximum: 86_400 }),
})

/** Answer of `message/subscribe/send`; 0 is good. */
export const SendAnswer = Type.Object({ errcode: Type.Integer() })
