import type { KeyValueStorage, RandomBytes } from '../platform/ports.ts'

/** A shift is over after so long (assumed); then the app makes a new number. */
const SHIFT_MS = 12 * 3_600_000
const CHINA_OFFSET_MS = 8 * 3_600_000
const keyOf = (account: string) => `lookup-task:${account}`

/** `20261201-0810-4712`: when the shift began, in UTC+8, and four digits by chance. */
function numberAt(nowMs: number, bytes: Uint8Array): string {
  const digits = new Date(nowMs + CHINA_OFFSET_MS).toISOString().replace(/\D/g, '')
  const chance = Array.from(bytes, (byte) => String(byte % 10)).join('')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${chance}`
}

function readKept(text: string | undefined, nowMs: number): string | undefined {
  const [at = '', number = ''] = (text ?? '').split(' ')
  const age = nowMs - Number(at)
  return number !== '' && age >= 0 && age < SHIFT_MS ? number : undefined
}

/** 本班任务号: made once a shift and account, kept on this phone; it names nobody. */
export async function taskNumberOf(
  account: string,
  nowMs: number,
  ports: { readonly storage: KeyValueStorage; readonly randomBytes: RandomBytes },
): Promise<string> {
  const kept = readKept(ports.storage.read(keyOf(account)), nowMs)
  if (kept !== undefined) return kept
  const random = await ports.randomBytes(4)
  // The number is no secret: a phone without random bytes gives one that the minute alone tells apart.
  const made = numberAt(nowMs, random.ok ? random.value : new Uint8Array(4))
  ports.storage.write(keyOf(account), `${String(nowMs)} ${made}`)
  return made
}
