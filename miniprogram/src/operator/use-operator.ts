import type { Operator } from 'shared-types/contracts/operator.ts'
import { useEffect, useState } from 'react'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { readOperator } from './operator-api.ts'

/** 运营者; undefined until it is known, and without network: nobody needs it to read a verdict. */
export function useOperator(): Operator | undefined {
  const { gateway } = useGateway()
  const [operator, setOperator] = useState<Operator>()
  useEffect(() => {
    void readOperator(gateway).then((answer) => {
      if (answer.ok) setOperator(answer.value)
    })
  }, [gateway])
  return operator
}
