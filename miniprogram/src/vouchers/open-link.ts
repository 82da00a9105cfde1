import { openFile } from '@platform/open-file.ts'
import type { FileLink } from 'shared-types/contracts/vouchers.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { createFetchFile, type FetchFileFailure } from '../gateway-client/fetch-file.ts'
import type { OpenFileFailure } from '../platform/ports.ts'

/** What came of a press: opened, not opened by the phone, or refused by the gateway. */
export type PrintOutcome =
  | { readonly state: 'opened' }
  | { readonly state: 'not-opened'; readonly failure: OpenFileFailure | FetchFileFailure }
  | { readonly state: 'refused'; readonly failure: GatewayFailure }

const fetchFile = createFetchFile(GATEWAY_ADDRESS)

/** 打开链接: uses a one-time link up at once and hands the file to the phone; nothing of it is kept here. */
export async function openLink({ url }: FileLink): Promise<PrintOutcome> {
  const fetched = await fetchFile(url)
  const opened = fetched.ok ? await openFile(fetched.value) : fetched
  return opened.ok ? { state: 'opened' } : { state: 'not-opened', failure: opened.failure }
}
