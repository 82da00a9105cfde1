import { crc32 } from 'node:zlib'
import { at, listAt, textAt, type JsonClient } from './json-client.ts'

/** Bytes of the province's whole answer that reads are measured with: 1.7 KB. */
export const PAYLOAD_BYTES = 1_700
/** 照片 in dialect `elssp`. */
const PHOTO_MEMBER = 'KZ_ZP'
/** Length of a PNG's end chunk IEND. */
const END_BYTES = 12

/** The picture with a tEXt chunk of so many bytes before its end; still the same picture to every reader. */
function withComment(png: Buffer, bytes: number): Buffer {
  const body = Buffer.from(`tEXtComment\0${'-'.repeat(Math.max(0, bytes - 20))}`, 'latin1')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  const end = png.length - END_BYTES
  return Buffer.concat([png.subarray(0, end), length, body, check, png.subarray(end)])
}

/** Makes the demo driver's record at province 33 answer with about `missing` more bytes. */
export async function enlargeOwnRecord(sandbox: JsonClient, missing: number): Promise<void> {
  const own = await ownRecord(sandbox)
  const photo = Buffer.from(textAt(own, 'raw', PHOTO_MEMBER), 'base64')
  const larger = withComment(photo, Math.floor((missing * 3) / 4))
  await sandbox.ask({
    path: `/sandbox/records/${encodeURIComponent(textAt(own, 'certificateIdentifier'))}/patch`,
    body: { upstream: 'province-33', members: { [PHOTO_MEMBER]: larger.toString('base64') } },
  })
}

/** The raw record of the demo driver's own certificate at province 33. */
export async function ownRecord(sandbox: JsonClient): Promise<unknown> {
  const records = listAt(await sandbox.ask({ path: '/sandbox/records' }))
  const own = records.find((one) => at(one, 'persona') === 'driver' && at(one, 'upstream') === 'province-33')
  if (own === undefined) throw new Error('province 33 holds no certificate of the demo driver')
  return own
}
