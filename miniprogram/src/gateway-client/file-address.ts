/** 文件地址: the path of a one-time link, behind the gateway's own origin; the host that stands in the link is not followed. */
export function fileAddress(url: string, gatewayAddress: string): string {
  return `${gatewayAddress}${url.replace(/^https?:\/\/[^/]*/i, '')}`
}
