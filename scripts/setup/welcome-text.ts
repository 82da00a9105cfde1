import type { PersonaReport } from './bind-personas.ts'
import { publicAddress, sandboxAddress, type StackSettings } from './stack-settings.ts'

/** The block that `npm start` prints before its last line: addresses, demo sign-ins, what is not bound. */
export function welcomeText(settings: StackSettings, report: PersonaReport): string {
  const address = publicAddress(settings)
  const rows = [
    '',
    'roadcert 道路运输电子证照, on synthetic people and vehicles',
    `  mini-program (H5 preview)  ${address}/`,
    `  API                        ${address}/docs`,
    `  operations                 http://127.0.0.1:${String(settings.operationsPort)}/readyz`,
    `  sandbox controls           ${sandboxAddress(settings)}/sandbox/personas`,
    `  logs                       ${settings.dataDirectory}/logs`,
    `  demo sign-ins              ${report.bound.join(', ')} (bound), public (free for trying a binding)`,
    '                             choose one in the bar of the preview, or POST /api/v1/sessions {"loginCode":"demo:driver"}',
    ...report.notes.map((note) => `  ${note}`),
    '  stop with Ctrl-C',
  ]
  return rows.join('\n')
}
