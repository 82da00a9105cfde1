import { Counter, Histogram, type Registry } from 'prom-client'

/** 留痕指标: what is measured of the batches in which evidence is written. */
export interface EvidenceMeasures {
  batch(batch: { readonly entries: number; readonly milliseconds: number; readonly written: boolean }): void
}

/** Registers them. */
export function createEvidenceMeasures(registry: Registry): EvidenceMeasures {
  const registers = [registry]
  const sizes = new Histogram({
    name: 'gateway_evidence_batch_entries',
    help: 'Entries that shared one durable transaction',
    buckets: [1, 2, 5, 10, 20, 50, 100],
    registers,
  })
  const times = new Histogram({
    name: 'gateway_evidence_batch_seconds',
    help: 'Time until a batch was durable',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
    registers,
  })
  const failures = new Counter({
    name: 'gateway_evidence_failures_total',
    help: 'Batches that could not be written: nothing of them was released',
    registers,
  })
  return {
    batch: ({ entries, milliseconds, written }) => {
      if (!written) {
        failures.inc()
        return
      }
      sizes.observe(entries)
      times.observe(milliseconds / 1000)
    },
  }
}
