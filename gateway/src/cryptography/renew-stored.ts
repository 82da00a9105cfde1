import type { KeyRenewal } from './key-ring.ts'

/** What is carried over: sealed texts to the data key in use, keyed hashes to the look-up key in use. */
export type RenewedPurpose = 'data' | 'lookup'

/** A column that holds texts under keys of the purpose. */
export interface SecretPlace {
  readonly table: string
  readonly column: string
}

/** What one batch came to. */
export interface RenewedBatch {
  readonly renewed: number
  /** Rows that were looked at and stay as they are: the text does not open, or stands under a newer key. */
  readonly left: number
}

/** Port of the stored texts under keys. */
export interface StoredSecrets {
  places(purpose: RenewedPurpose): readonly SecretPlace[]
  /** Rows of a place that stand under another key than this one. */
  countOutside(place: SecretPlace, keyId: string): Promise<number>
  /** Renews at most `most` such rows in one transaction, passing over the first `skip`. */
  renewBatch(
    place: SecretPlace,
    batch: { readonly keyId: string; readonly most: number; readonly skip: number },
  ): Promise<RenewedBatch>
  /** Rows under this key in any text column of any table, whether anybody knows of it or not. */
  countUnder(keyId: string): Promise<readonly (SecretPlace & { readonly count: number })[]>
}

/** How far the work is: after each batch. */
export interface RenewalProgress extends SecretPlace {
  readonly renewed: number
  readonly of: number
}

/** What renewing a whole purpose came to, by place. */
export interface RenewedPlace extends SecretPlace {
  readonly renewed: number
  readonly left: number
}

/** Rows in one transaction: short enough that a request that waits for it is not late. */
const ROWS_AT_ONCE = 100

/**
 * 换钥: carries everything stored over to the key in use, in batches that are whole, while gateways run. Where it was cut off does not
 * matter: what is done stands under the new key, and the next run finds the rest.
 */
export function createRenewStored(deps: {
  readonly secrets: StoredSecrets
  readonly renewal: Pick<KeyRenewal, 'currentKeyId'>
  readonly onProgress: (progress: RenewalProgress) => void
}): (purpose: RenewedPurpose, rowsAtOnce?: number) => Promise<readonly RenewedPlace[]> {
  return async (purpose, rowsAtOnce = ROWS_AT_ONCE) => {
    const keyId = deps.renewal.currentKeyId(purpose)
    const results: RenewedPlace[] = []
    for (const { table, column } of deps.secrets.places(purpose)) {
      const place = { table, column }
      const of = await deps.secrets.countOutside(place, keyId)
      const done = { renewed: 0, left: 0 }
      for (;;) {
        const batch = await deps.secrets.renewBatch(place, { keyId, most: rowsAtOnce, skip: done.left })
        if (batch.renewed + batch.left === 0) break
        done.renewed += batch.renewed
        done.left += batch.left
        deps.onProgress({ ...place, renewed: done.renewed, of })
      }
      results.push({ ...place, ...done })
    }
    return results
  }
}
