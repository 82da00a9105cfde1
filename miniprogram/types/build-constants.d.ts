/** Origin of the gateway, without a slash at the end; empty on H5 (same origin). */
declare const GATEWAY_ADDRESS: string
/** JSON text of the roots envelope that the weapp build carries; empty on H5, which learns the roots on first contact. */
declare const BUILT_IN_ROOTS: string
/** Whether the preview's demo bar is built in. */
declare const DEMO_BAR: boolean

/** What Taro sets while it reads the application's configuration at build time; nothing else of the process is used. */
declare const process: { readonly env: { readonly TARO_ENV?: string } }
