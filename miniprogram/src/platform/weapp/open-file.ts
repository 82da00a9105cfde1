import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { OpenFile } from '../ports.ts'
import { askWechat } from './ask-wechat.ts'
import { wechat } from './wechat.ts'

/** WeChat shows the file; from there it is printed, sent on or kept. */
export const openFile: OpenFile = async (place) => {
  const opened = await askWechat(wechat.openDocument, { filePath: place, fileType: 'pdf', showMenu: true })
  return opened.ok ? succeed(true) : fail('cannot-open')
}
