import type { Kysely, Selectable } from 'kysely'
import type { FieldSealer } from '../cryptography/key-ring.ts'
import {
  isOperatorRole,
  OperatorsAltered,
  type Operator,
  type OperatorRole,
  type OperatorStore,
} from '../release/bundle/operator.ts'
import { insertUnlessPresent } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'
import type { PolicyOperatorTable } from './tables/policy-tables.ts'

type Row = Selectable<PolicyOperatorTable>

/** OperatorStore on the table `policy_operators`. A row whose seal does not open, or covers something else, throws `OperatorsAltered`. */
export function createPolicyOperatorStore(database: Kysely<Schema>, sealer: FieldSealer): OperatorStore {
  return {
    async all() {
      const rows = await database
        .selectFrom('policy_operators')
        .selectAll()
        .orderBy('created_at')
        .orderBy('operator_id')
        .execute()
      return rows.map((row) => operatorOf(row, sealer))
    },
    async add(operator) {
      if (await insertUnlessPresent(database.insertInto('policy_operators').values(rowOf(operator, sealer))))
        return 'added'
      const same = database.selectFrom('policy_operators').select('role').where('operator_id', '=', operator.operatorId)
      return (await same.executeTakeFirst()) === undefined ? 'key-taken' : 'name-taken'
    },
    retire: (operatorId, at) =>
      inTransaction(database, async (transaction) => {
        // A write that changes nothing locks every row, so that of the last two of a role one stays.
        await transaction
          .updateTable('policy_operators')
          .set(({ ref }) => ({ role: ref('role') }))
          .execute()
        const rows = await transaction.selectFrom('policy_operators').selectAll().execute()
        const operators = rows.map((row) => operatorOf(row, sealer))
        const leaving = operators.find((one) => one.operatorId === operatorId)
        if (leaving === undefined) return 'not-found'
        if (leaving.retiredAt !== undefined) return 'retired-before'
        const active = operators.filter((one) => one.role === leaving.role && one.retiredAt === undefined)
        if (active.length === 1) return 'last-of-role'
        const { retired_at, seal } = rowOf({ ...leaving, retiredAt: at }, sealer)
        const update = transaction.updateTable('policy_operators').set({ retired_at, seal })
        await update.where('operator_id', '=', operatorId).execute()
        return 'retired'
      }),
  }
}

/** The place of a seal: one cannot be moved to another operator. */
function contextOf(operatorId: string): string {
  return `policy_operators.seal ${operatorId}`
}

function sealedText({ role, publicKey, createdAt, retiredAt }: Operator): string {
  return JSON.stringify([role, publicKey, createdAt, retiredAt ?? null])
}

function rowOf(operator: Operator, sealer: FieldSealer): Row {
  return {
    operator_id: operator.operatorId,
    role: operator.role,
    public_key: operator.publicKey,
    created_at: operator.createdAt,
    retired_at: operator.retiredAt ?? null,
    seal: sealer.seal(contextOf(operator.operatorId), sealedText(operator)),
  }
}

function operatorOf(row: Row, sealer: FieldSealer): Operator {
  const { role } = row
  if (!isOperatorRole(role)) throw new OperatorsAltered('policy_operators: a row has an unknown role')
  const operator = {
    operatorId: row.operator_id,
    role,
    publicKey: row.public_key,
    createdAt: row.created_at,
    ...(row.retired_at === null ? {} : { retiredAt: row.retired_at }),
  }
  if (openedSeal(row, sealer) === sealedText(operator)) return operator
  throw new OperatorsAltered('policy_operators: a row was altered')
}

function openedSeal({ operator_id, seal }: Row, sealer: FieldSealer): string | undefined {
  try {
    return sealer.open(contextOf(operator_id), seal)
  } catch {
    // Altered, moved from another row, or sealed under a key that is not ours.
    return undefined
  }
}

/** Whether anybody, retired ones included, has one of these roles; opens no seal, so it needs no keys. */
export async function hasOperators(database: Kysely<Schema>, roles: readonly OperatorRole[]): Promise<boolean> {
  const query = database
    .selectFrom('policy_operators')
    .select('operator_id')
    .where('role', 'in', [...roles])
    .limit(1)
  return (await query.executeTakeFirst()) !== undefined
}
