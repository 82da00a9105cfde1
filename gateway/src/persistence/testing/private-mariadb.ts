import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createConnection } from 'mysql2/promise'
import type { ServerAddress } from '../../configuration/server-address.ts'
import { freePort } from '../../test/testing/free-ports.ts'
import { makeOwnedFolder } from './owned-folder.ts'

const SERVER = '/usr/sbin/mariadbd'
const INSTALL = '/usr/bin/mariadb-install-db'
/** Ends the server when its parent ends, however that happens. */
const WITH_PARENT = '/usr/bin/setpriv'
const START_LIMIT_MS = 60_000
const STOP_LIMIT_MS = 15_000
const STARTS = 3

/** How the tests reach the server; databases of theirs are called `roadcert_…`. */
export type ServerAccess = Omit<ServerAddress, 'kind' | 'database'>

/** A MariaDB server in a throw-away folder, a child of this process. */
export interface PrivateMariadb {
  readonly access: ServerAccess
  /** Makes an empty database called `roadcert_…`; it goes with the server. */
  makeDatabase(name: string): Promise<ServerAddress>
  /** Runs one statement as the server's administrator. */
  administer(statement: string): Promise<void>
  /** SIGKILL; the folder stays. */
  kill(): Promise<void>
  /** SIGSTOP: connections stay, nothing is answered; resolves when no thread of the server runs any more. */
  pause(): Promise<void>
  /** Goes on after a pause. */
  resume(): void
  /** Starts again on the same port with what was stored. */
  restart(): Promise<void>
  /** Ends the server and removes the folder. */
  stop(): Promise<void>
}

/** Whether this machine has the server's programs. */
export function mariadbIsInstalled(): boolean {
  return existsSync(SERVER) && existsSync(INSTALL)
}

/** Makes a folder and starts a server in it; throws with the server's last lines when it does not come up. */
export async function startPrivateMariadb(): Promise<PrivateMariadb> {
  const folder = makeOwnedFolder()
  const access = { host: '127.0.0.1', user: 'roadcert', password: `p@:/${randomBytes(12).toString('base64url')}` }
  try {
    await install(folder, access)
    let port = await freePort()
    let child = await start(folder, { ...access, port })
    // Between looking for a port and listening on it, somebody else may have taken it.
    for (let again = 1; child === undefined && again < STARTS; again += 1) {
      port = await freePort()
      child = await start(folder, { ...access, port })
    }
    if (child === undefined) throw new Error(`MariaDB does not start:\n${lastLines(folder)}`)
    return running(folder, { ...access, port }, child)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function running(folder: string, access: ServerAccess, first: ChildProcess): PrivateMariadb {
  let child = first
  const atExit = (): void => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', atExit)
  return {
    access,
    makeDatabase: async (database) => {
      const connection = await createConnection(access)
      await connection.query(`create database ${database}`)
      await connection.end()
      return { kind: 'mariadb', ...access, database }
    },
    administer: async (statement) => {
      const connection = await createConnection({ socketPath: join(folder, 'mariadb.sock'), user: 'root' })
      await connection.query(statement)
      await connection.end()
    },
    kill: () => end(child, 'SIGKILL'),
    pause: async () => {
      child.kill('SIGSTOP')
      // A signal is only on its way when `kill` returns; until it arrives the server still answers.
      while (child.pid !== undefined && !isStopped(child.pid)) await pause(5)
    },
    resume: () => {
      child.kill('SIGCONT')
    },
    restart: async () => {
      const again = await start(folder, access)
      if (again === undefined) throw new Error(`MariaDB does not start again:\n${lastLines(folder)}`)
      child = again
    },
    stop: async () => {
      process.off('exit', atExit)
      await end(child, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether every thread of a process has the state T, stopped (proc(5), field 3 of stat). */
function isStopped(pid: number): boolean {
  const threads = `/proc/${pid}/task`
  return readdirSync(threads).every((thread) => /\) T /.test(readFileSync(`${threads}/${thread}/stat`, 'utf8')))
}

async function install(folder: string, { host, user, password }: Omit<ServerAccess, 'port'>): Promise<void> {
  mkdirSync(join(folder, 'data'))
  await promisify(execFile)(INSTALL, [
    '--no-defaults',
    ...asRoot(),
    `--datadir=${join(folder, 'data')}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ])
  const statements = [
    `create user if not exists '${user}'@'${host}' identified by '${password}';`,
    // No more than docs/database.md asks for.
    `grant select, insert, update, delete, create, alter, index, drop on \`roadcert\\_%\`.* to '${user}'@'${host}';`,
  ]
  writeFileSync(join(folder, 'init.sql'), `${statements.join('\n')}\n`)
}

/** The process once it answers; undefined when it ended instead. */
async function start(folder: string, access: ServerAccess): Promise<ChildProcess | undefined> {
  const command = existsSync(WITH_PARENT) ? [WITH_PARENT, '--pdeathsig', 'KILL', '--', SERVER] : [SERVER]
  const [program = SERVER, ...before] = command
  const child = spawn(program, [...before, ...serverOptions(folder, access.port)], { stdio: 'ignore' })
  let ended = false
  child.once('exit', () => (ended = true))
  child.once('error', () => (ended = true))
  const limit = performance.now() + START_LIMIT_MS
  while (!ended && performance.now() < limit) {
    if (await answers(access)) return child
    await pause(50)
  }
  await end(child, 'SIGKILL')
  return undefined
}

function serverOptions(folder: string, port: number): string[] {
  return [
    '--no-defaults',
    ...asRoot(),
    `--datadir=${join(folder, 'data')}`,
    `--socket=${join(folder, 'mariadb.sock')}`,
    `--pid-file=${join(folder, 'mariadb.pid')}`,
    `--log-error=${join(folder, 'mariadb.log')}`,
    `--init-file=${join(folder, 'init.sql')}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    '--skip-name-resolve',
    '--skip-log-bin',
    '--innodb-buffer-pool-size=64M',
    '--innodb-log-file-size=32M',
    // Nothing here has to survive a loss of power; what a killed process wrote, the system keeps.
    '--innodb-flush-method=nosync',
    '--innodb-doublewrite=0',
  ]
}

/** The server refuses to run as root unless it is told to. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : []
}

async function answers({ host, port, user, password }: ServerAccess): Promise<boolean> {
  try {
    const connection = await createConnection({ host, port, user, password, connectTimeout: 1_000 })
    await connection.query('select 1')
    connection.destroy()
    return true
  } catch {
    return false
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS)
  await gone
  clearTimeout(limit)
}

function lastLines(folder: string): string {
  const log = join(folder, 'mariadb.log')
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n') : 'no log'
}
