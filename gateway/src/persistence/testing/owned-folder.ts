import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'roadcert-mariadb-'
const OWNER = 'owner'

/** A throw-away folder with its owner's process id; folders whose owner was killed go first. */
export function makeOwnedFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name)
    if (name.startsWith(PREFIX) && isLeftBehind(folder)) rmSync(folder, { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  writeFileSync(join(folder, OWNER), String(process.pid))
  return folder
}

/** Only a folder that names an owner who is gone; one without a readable name is not ours to judge. */
function isLeftBehind(folder: string): boolean {
  try {
    return !isAlive(Number(readFileSync(join(folder, OWNER), 'utf8')))
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: somebody else's, so it lives.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
