/** Addresses of the pages, as app.config lists them. */
export const PAGES = {
  home: '/pages/home/index',
  show: '/pages/show/index',
  certificate: '/pages/certificate/index',
  binding: '/pages/binding/index',
  activation: '/pages/activation/index',
  delegations: '/pages/delegations/index',
  inspectorScan: '/inspector/pages/scan/index',
  inspectorResult: '/inspector/pages/result/index',
  check: '/verify/pages/check/index',
} as const
