import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const folder = dirname(createRequire(import.meta.url).resolve('zxing-wasm/reader'))
const wasm = readFileSync(join(folder, '../../reader/zxing_reader.wasm'))

/** Reads the one QR symbol in a picture (PNG bytes) as a scanner would; undefined when there is none. */
export async function readCode(png: Buffer): Promise<{ readonly text: string; readonly version: string } | undefined> {
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
  const [symbol] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], tryHarder: true })
  return symbol && { text: symbol.text, version: symbol.version }
}
