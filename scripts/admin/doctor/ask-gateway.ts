import type { Finding } from './finding.ts'

const PATIENCE_MS = 3_000

/** 网关与熔断: whether the gateway of these settings runs, is ready, and which upstreams it does not ask at present. */
export async function askGateway(operationsPort: number): Promise<readonly Finding[]> {
  const at = `http://127.0.0.1:${String(operationsPort)}`
  const ready = await get(`${at}/readyz`)
  if (ready === undefined)
    return [
      {
        check: 'gateway',
        light: 'yellow',
        says: `nothing answers on the operations port ${String(operationsPort)}`,
        todo: 'start it (npm run gateway), or run doctor with the settings of the gateway',
      },
    ]
  const metrics = await get(`${at}/metrics`)
  return [judgeReady(ready.status), judgeBreakers(metrics?.text ?? '')]
}

function judgeReady(status: number): Finding {
  const check = 'gateway'
  if (status === 200) return { check, light: 'green', says: 'runs and is ready' }
  const todo = 'look in its log for database-unavailable, instance-lock-lost or policy-not-confirmed'
  return { check, light: 'red', says: 'runs and is not ready: it releases nothing', todo }
}

/** Reads the gauge `gateway_upstream_breaker`: 2 is open. */
export function judgeBreakers(metrics: string): Finding {
  const check = 'breakers'
  const open = [...metrics.matchAll(/^gateway_upstream_breaker\{upstream="([^"]+)"\} 2$/gm)].map(
    ([, name = '']) => name,
  )
  if (open.length === 0) return { check, light: 'green', says: 'all upstreams are asked' }
  const todo = 'it tries again by itself; province check <code> says what is wrong'
  return { check, light: 'yellow', says: `not asked at present: ${open.join(', ')}`, todo }
}

async function get(address: string): Promise<{ readonly status: number; readonly text: string } | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return { status: response.status, text: await response.text() }
  } catch {
    // Nobody listens, or it hangs: for the operator the same.
    return undefined
  }
}
