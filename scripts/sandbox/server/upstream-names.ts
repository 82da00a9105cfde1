import type { SandboxProvince } from '../synthetic/certificate.ts'
import { chosenProvinces } from './chosen-provinces.ts'

/** An upstream of the sandbox: `wechat`, `ministry`, or `province-` and two digits. */
export type ProvinceUpstream = `province-${SandboxProvince}`
export type Upstream = 'wechat' | 'ministry' | ProvinceUpstream

/** The provinces that run; each delivers to the ministry under this name as its app id. */
export const PROVINCES: readonly ProvinceUpstream[] = chosenProvinces(process.env).map(upstreamOf)

/** The upstreams that run. */
export const UPSTREAMS: readonly Upstream[] = ['wechat', ...PROVINCES, 'ministry']

/** Those that hold certificates. */
export const DATA_UPSTREAMS: readonly Upstream[] = [...PROVINCES, 'ministry']

/** The upstream of a province. */
export function upstreamOf(province: SandboxProvince): ProvinceUpstream {
  return `province-${province}`
}

/** The two digits of a province's upstream. */
export function provinceOf(upstream: ProvinceUpstream): SandboxProvince {
  const province = chosenProvinces(process.env).find((code) => upstreamOf(code) === upstream)
  if (province === undefined) throw new RangeError(`${upstream} does not run`)
  return province
}

/** Distance of an upstream's port from `SANDBOX_PORT_BASE`: that of a province is its code. */
export function portOffsetOf(upstream: Upstream): number {
  if (upstream === 'wechat') return 0
  return upstream === 'ministry' ? FARTHEST_PORT_OFFSET : Number(upstream.slice('province-'.length))
}

/** The ministry's, beyond every province. */
export const FARTHEST_PORT_OFFSET = 99

/** Whether a text names an upstream that runs. */
export function isUpstream(name: string | undefined): name is Upstream {
  return UPSTREAMS.some((upstream) => upstream === name)
}
