import { WITHDRAWAL_BITS, type WithdrawalBits, type WithdrawalRecord } from 'shared-types/trust/withdrawal-list.ts'

/** 一个失效的条目: one certificate of a running code with what is to be said of it. */
export interface WithdrawnEntry {
  /** Names the code; the same for each of its entries. */
  readonly codeKey: string
  readonly anchorPrefix: Uint8Array
  /** 0 for the first entry of the code. */
  readonly index: number
  readonly bits: WithdrawalBits
}

/** Port: what is withdrawn of the codes that still run at `at`, in milliseconds; one entry may come several times. */
export interface WithdrawnEntries {
  read(at: number): Promise<readonly WithdrawnEntry[]>
}

/** 从严: an end before a suspension, a suspension before a right that ended; the last says nothing of the certificate. */
const STRENGTH: Readonly<Record<WithdrawalBits, number>> = {
  [WITHDRAWAL_BITS.clear]: 0,
  [WITHDRAWAL_BITS.rightEnded]: 1,
  [WITHDRAWAL_BITS.suspended]: 2,
  [WITHDRAWAL_BITS.ended]: 3,
}

/** Two bits hold one thing: the stronger. */
export function strongerBits(one: WithdrawalBits, other: WithdrawalBits): WithdrawalBits {
  return STRENGTH[one] >= STRENGTH[other] ? one : other
}

/** 名单记录: one record a code, its entries from the lowest bits on. */
export function recordsOf(entries: readonly WithdrawnEntry[]): readonly WithdrawalRecord[] {
  const codes = new Map<string, { readonly anchor: Uint8Array; readonly bits: WithdrawalBits[] }>()
  for (const { codeKey, anchorPrefix, index, bits } of entries) {
    const code = codes.get(codeKey) ?? { anchor: anchorPrefix, bits: [] }
    code.bits[index] = strongerBits(code.bits[index] ?? WITHDRAWAL_BITS.clear, bits)
    codes.set(codeKey, code)
  }
  return Array.from(codes.values(), ({ anchor, bits }) => ({
    anchor,
    bits: [0, 1, 2, 3].reduce((byte, index) => byte | ((bits[index] ?? WITHDRAWAL_BITS.clear) << (2 * index)), 0),
  }))
}
