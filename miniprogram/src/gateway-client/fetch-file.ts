import Taro from '@tarojs/taro'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { fileAddress } from './file-address.ts'

/** `link-ended`: the one-time link was used or has expired. */
export type FetchFileFailure = 'not-fetched' | 'link-ended'

/**
 * 取文件: fetches a file by its one-time link into the phone's temporary place and gives that place. `url` is the link of the
 * gateway's answer; only its path counts, behind the gateway that this program talks to anyway, so that no answer can lead
 * the phone elsewhere.
 */
export type FetchFile = (url: string) => Promise<Result<string, FetchFileFailure>>

/** `address` is the gateway's origin, empty on H5 (same origin). */
export function createFetchFile(address: string): FetchFile {
  return async (url) => {
    try {
      const { statusCode, tempFilePath } = await Taro.downloadFile({ url: fileAddress(url, address) })
      if (statusCode === 200) return succeed(tempFilePath)
      return fail(statusCode === 404 ? 'link-ended' : 'not-fetched')
    } catch {
      // no network, or no answer in time
      return fail('not-fetched')
    }
  }
}
