import type { AdminCommand } from '../admin-command.ts'
import { askGateway } from '../doctor/ask-gateway.ts'
import { findingLines, type Finding } from '../doctor/finding.ts'
import { lookAtKeys, lookAtPolicy } from '../doctor/look-at-keys.ts'
import { lookAtAuditLog, lookAtDatabase, lookAtDisk } from '../doctor/look-at-storage.ts'
import { lookAtUpstreams } from '../doctor/look-at-upstreams.ts'

/** 体检: what is wrong, and what to do about it; changes nothing. Exit 1 when anything is red. */
export const command: AdminCommand = {
  name: 'doctor',
  usage: 'doctor',
  summary:
    'looks at configuration, database, keys and their ends, trust list, policy, audit log, disk, gateway, upstreams and clock, and says what to do; exit 1 on red',
  examples: ['doctor', 'doctor --json'],
  changes: false,
  keys: 'not-needed',
  schema: 'as-it-is',
  async run(context) {
    const { settings, database, out } = context
    const configuration: Finding = { check: 'configuration', light: 'green', says: `mode ${settings.mode}` }
    const storage = [...(await lookAtDatabase(database)), lookAtDisk(settings.dataDirectory)]
    // What reads tables needs a schema that is there.
    const isBehind = storage.some(({ check, light }) => check === 'schema' && light === 'red')
    const contents = isBehind
      ? []
      : [
          ...(await lookAtKeys(context)),
          await lookAtPolicy(context),
          await lookAtAuditLog(database),
          ...(await lookAtUpstreams(context)),
        ]
    const findings = [configuration, ...storage, ...contents, ...(await askGateway(settings.operationsPort))]
    const reds = findings.filter(({ light }) => light === 'red').length
    const last = reds === 0 ? 'nothing is red' : `${String(reds)} red`
    out.answer({ healthy: reds === 0, findings }, [...findings.flatMap(findingLines), last])
    return reds === 0 ? 0 : 1
  },
}
