/** The upstreams of the sandbox that run now, each its own process; `province-51` joins with its dialect. */
export const UPSTREAMS = ['wechat', 'province-33', 'ministry'] as const
export type Upstream = (typeof UPSTREAMS)[number]

/** Those that hold certificates. */
export const DATA_UPSTREAMS: readonly Upstream[] = ['province-33', 'ministry']

/** Distance of an upstream's port from `SANDBOX_PORT_BASE`; +51 is kept for province 51. */
export const PORT_OFFSETS: Readonly<Record<Upstream, number>> = { wechat: 0, 'province-33': 33, ministry: 99 }

/** Whether a text names an upstream that runs. */
export function isUpstream(name: string | undefined): name is Upstream {
  return UPSTREAMS.some((upstream) => upstream === name)
}
