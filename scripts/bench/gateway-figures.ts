import type { JsonClient } from './json-client.ts'

/** Reads the gateway's own figures off its operations port. */
export interface GatewayFigures {
  /** CPU microseconds of the gateway's process so far, every thread, user and system. */
  cpuMicroseconds(): Promise<number>
  /** One sample of the text format by its exact name and labels; 0 when there is none. */
  sample(name: string): Promise<number>
}

function sampleIn(text: string, name: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${name} `))
  return line === undefined ? 0 : Number(line.slice(name.length + 1))
}

/** The figures of the gateway behind this client. */
export function gatewayFigures(operations: JsonClient): GatewayFigures {
  const text = async (): Promise<string> => String(await operations.ask({ path: '/metrics' }))
  return {
    cpuMicroseconds: async () => 1e6 * sampleIn(await text(), 'process_cpu_seconds_total'),
    sample: async (name) => sampleIn(await text(), name),
  }
}
