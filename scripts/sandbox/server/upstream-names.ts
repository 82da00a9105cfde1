/** The provinces of the sandbox; each delivers to the ministry under this name as its app id. */
export const PROVINCES = ['province-33', 'province-51'] as const

/** The upstreams of the sandbox, each its own process. */
export const UPSTREAMS = ['wechat', ...PROVINCES, 'ministry'] as const
export type Upstream = (typeof UPSTREAMS)[number]

/** Those that hold certificates. */
export const DATA_UPSTREAMS: readonly Upstream[] = [...PROVINCES, 'ministry']

/** Distance of an upstream's port from `SANDBOX_PORT_BASE`. */
export const PORT_OFFSETS: Readonly<Record<Upstream, number>> = {
  wechat: 0,
  'province-33': 33,
  'province-51': 51,
  ministry: 99,
}

/** Whether a text names an upstream that runs. */
export function isUpstream(name: string | undefined): name is Upstream {
  return UPSTREAMS.some((upstream) => upstream === name)
}
