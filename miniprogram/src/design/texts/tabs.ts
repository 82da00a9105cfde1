/** Names of the tabs. */
export const TAB_TEXTS = { wallet: '证照', verify: '核验', me: '我的' } as const
