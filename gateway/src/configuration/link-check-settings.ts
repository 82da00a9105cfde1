import { BadSetting, formedSetting, type Environment } from './setting-readers.ts'

/** 校验文件: the file by which WeChat checks that the host of the codes is ours; served as `/V/<name>`. */
export interface LinkCheckFile {
  readonly name: string
  readonly content: string
}

/**
 * Reads `LINK_CHECK_FILE` and `LINK_CHECK_CONTENT`, which WeChat hands out for the link-code rule 普通链接二维码; undefined
 * while neither is set. One without the other is refused.
 */
export function readLinkCheck(environment: Environment): LinkCheckFile | undefined {
  const name = formedSetting(
    environment,
    'LINK_CHECK_FILE',
    '',
    /^(?:[A-Za-z0-9_-]{1,64}\.txt)?$/,
    'a file name like abc123.txt expected',
  )
  const content = formedSetting(
    environment,
    'LINK_CHECK_CONTENT',
    '',
    /^[\x21-\x7e]{0,200}$/,
    'at most 200 printable characters without spaces expected',
  )
  if (name === '' && content === '') return undefined
  if (name === '') throw new BadSetting('LINK_CHECK_FILE', 'expected together with LINK_CHECK_CONTENT')
  if (content === '') throw new BadSetting('LINK_CHECK_CONTENT', 'expected together with LINK_CHECK_FILE')
  return { name, content }
}
