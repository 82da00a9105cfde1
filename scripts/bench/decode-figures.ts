import { takePicture } from './decode-camera.ts'
import { DEGRADATIONS, plannedShots, type Degradation } from './decode-degradations.ts'
import { createSeededRandom } from './decode-random.ts'
import { colourOf, openReaders, READERS, type ReaderName } from './decode-readers.ts'
import { drawSymbol, type DrawnSymbol } from './decode-symbol.ts'
import type { DemoWallet, ShownCode } from './demo-wallet.ts'
import type { Figure } from './figure.ts'

/** Symbols of each kind, each with contents of its own. */
const SYMBOLS = 6
/** Characters of an EU Digital COVID Certificate: the median of those in the field. */
const EU_CHARACTERS = 556
const BASE45 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

const KINDS = ['rtc1-one', 'rtc1-three', 'eu-dcc'] as const
type Kind = (typeof KINDS)[number]

/** The symbol of a code as the show screen draws it: prefix and digits in one segment each. */
export function symbolOf({ prefix, digits }: Pick<ShownCode, 'prefix' | 'digits'>): DrawnSymbol {
  return drawSymbol([
    { text: prefix, mode: 'Alphanumeric' },
    { text: digits, mode: 'Numeric' },
  ])
}

/** As large as an EU certificate and of its characters; the content is ours and drawn by chance. */
export function euSizedSymbol(seed: number): DrawnSymbol {
  const { even } = createSeededRandom(seed)
  const letters = Array.from({ length: EU_CHARACTERS - 4 }, () => BASE45.charAt(Math.floor(even() * BASE45.length)))
  return drawSymbol([{ text: `HC1:${letters.join('')}`, mode: 'Alphanumeric' }])
}

async function symbolsOf(kind: Kind, wallet: DemoWallet): Promise<readonly DrawnSymbol[]> {
  const symbols: DrawnSymbol[] = []
  for (let index = 0; index < SYMBOLS; index += 1) {
    if (kind === 'eu-dcc') symbols.push(euSizedSymbol(556 + index))
    else if (kind === 'rtc1-one') symbols.push(symbolOf(await wallet.show([wallet.ownId], 'public')))
    else symbols.push(symbolOf(await wallet.show([wallet.ownId, ...wallet.vehicleIds], 'inspection')))
  }
  return symbols
}

/** Read pictures by reader and degradation. */
export type Read = ReadonlyMap<string, number>

async function readAll(symbols: readonly DrawnSymbol[]): Promise<Read> {
  const readers = await openReaders()
  const read = new Map<string, number>()
  for (const [index, { shot, seed, degradation }] of plannedShots().entries()) {
    const symbol = symbols[index % symbols.length]
    if (symbol === undefined) continue
    const picture = takePicture(symbol, shot, seed)
    const pixels = colourOf(picture)
    for (const name of READERS) {
      // a text that is not the symbol's would be a failure like none at all
      if ((await readers[name](pixels, picture.width)) !== symbol.text) continue
      const key = `${name}-${degradation}`
      read.set(key, (read.get(key) ?? 0) + 1)
    }
  }
  return read
}

function percent(read: Read, name: ReaderName, degradations: readonly Degradation[]): number {
  const taken = plannedShots().filter(({ degradation }) => degradations.includes(degradation)).length
  const found = degradations.reduce((sum, degradation) => sum + (read.get(`${name}-${degradation}`) ?? 0), 0)
  return Math.round((found / taken) * 1000) / 10
}

/** The figures of one kind; the whole ones of RTC1 aim at that of the EU-sized codes in the same run. */
export function figuresOf(kind: Kind, read: Read, eu: Read, note: string): readonly Figure[] {
  const wholes = [undefined, ...DEGRADATIONS] as const
  return READERS.flatMap((name) =>
    wholes.map((degradation): Figure => {
      const which = degradation === undefined ? DEGRADATIONS : [degradation]
      return {
        name: `decode-${kind}-${name}${degradation === undefined ? '' : `-${degradation}`}`,
        value: percent(read, name, which),
        unit: 'percent',
        target: kind === 'eu-dcc' || degradation !== undefined ? null : percent(eu, name, which),
        better: 'more',
        ...(degradation === undefined && name === 'zxing' ? { note } : {}),
      }
    }),
  )
}

/** Decode rate of rendered codes over degraded pictures, beside codes of the size of EU certificates. */
export async function decodeFigures(wallet: DemoWallet): Promise<readonly Figure[]> {
  // all codes are signed first: the reading blocks this process too long for a connection kept open
  const drawn: { readonly kind: Kind; readonly symbols: readonly DrawnSymbol[] }[] = []
  for (const kind of KINDS) drawn.push({ kind, symbols: await symbolsOf(kind, wallet) })
  const measured: { readonly kind: Kind; readonly read: Read; readonly version: number }[] = []
  for (const { kind, symbols } of drawn) {
    measured.push({ kind, read: await readAll(symbols), version: symbols[0]?.version ?? 0 })
  }
  const eu = measured.at(-1)?.read ?? new Map()
  return measured.flatMap(({ kind, read, version }) => figuresOf(kind, read, eu, noteOf(version)))
}

function noteOf(version: number): string {
  return (
    `${plannedShots().length} calculated pictures (not a camera's) of ${SYMBOLS} symbols of version ${version}-M, modules as the ` +
    `show screen draws them, every kind equally large on the screen and taken from the same places with the same harm, ` +
    `from slight to unreadable; one try a picture (zxing-wasm; jsqr gives up below a certain contrast); target: codes of ${EU_CHARACTERS} characters in ` +
    `this run; glare covers the same share of every code and tells them apart least`
  )
}
