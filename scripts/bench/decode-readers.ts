import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { GreyPicture } from './decode-camera.ts'
import { loadJsqr } from './decode-packages.ts'

/** 解码器: `zxing` is that of scanning apps (ZXing-C++), `jsqr` the phone's own in the preview. */
export const READERS = ['zxing', 'jsqr'] as const
export type ReaderName = (typeof READERS)[number]

/** The text of the one QR symbol in a picture; undefined when none is read. */
export type ReadPicture = (pixels: Uint8ClampedArray<ArrayBuffer>, side: number) => Promise<string | undefined>

/** RGBA of a grey picture, as decoders want it. */
export function colourOf({ grey }: GreyPicture): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(grey.length * 4).fill(255)
  for (let index = 0; index < grey.length; index += 1) pixels.fill(grey[index] ?? 0, index * 4, index * 4 + 3)
  return pixels
}

/** The program comes from the package beside it: nothing is fetched. */
async function prepareZxing(): Promise<void> {
  const folder = dirname(createRequire(import.meta.url).resolve('zxing-wasm/reader'))
  const wasm = readFileSync(join(folder, '../../reader/zxing_reader.wasm'))
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })
}

/** The text of the one QR symbol in a screenshot (PNG); undefined when none is read. */
export async function readScreenshot(png: Buffer): Promise<string | undefined> {
  await prepareZxing()
  const [symbol] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], tryHarder: true })
  return symbol?.text
}

/** Both decoders, ready. */
export async function openReaders(): Promise<{ readonly [Name in ReaderName]: ReadPicture }> {
  await prepareZxing()
  const decode = loadJsqr()
  return {
    zxing: async (data, side) => {
      const picture = { data, width: side, height: side, colorSpace: 'srgb', pixelFormat: 'rgba-unorm8' } as const
      const [symbol] = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 })
      return symbol?.text
    },
    jsqr: async (data, side) => decode(data, side, side, { inversionAttempts: 'dontInvert' })?.data,
  }
}
