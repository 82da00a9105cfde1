import type { ProvinceConfiguration } from '../../certificates/upstream-configuration.ts'
import { createUpstreamClient, type UpstreamClient } from '../transport/upstream-client.ts'
import { nobodyObserves, type UpstreamObserver } from '../transport/upstream-observer.ts'

/** 上游连接 of a province, within the limits of its file. */
export function createProvinceClient(
  configuration: ProvinceConfiguration,
  observer: UpstreamObserver = nobodyObserves,
): UpstreamClient {
  const { connections, answerBytes } = configuration.details?.limits ?? {}
  return createUpstreamClient({
    origin: configuration.address,
    observer,
    ...(configuration.certificateAuthority === undefined
      ? {}
      : { certificateAuthority: configuration.certificateAuthority }),
    ...(connections === undefined ? {} : { connections }),
    ...(answerBytes === undefined ? {} : { maxBytes: answerBytes }),
  })
}
