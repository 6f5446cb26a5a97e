import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Thrown when another living process uses the data directory. */
export class DataDirInUse extends Error {
  readonly pid: number

  constructor(dataDir: string, pid: number) {
    super(
      `The data directory ${dataDir} is in use by process ${pid}. Stop that process or choose another directory.`,
    )
    this.pid = pid
  }
}

/** Two processes taking over the same stale lock at once: one wins, the other tries again. */
const ATTEMPTS = 10

/**
 * Makes the directory, and makes it ours until the returned function is called. The lock of a process
 * that no longer lives is taken over.
 *
 * @throws DataDirInUse
 */
export async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true })
  const path = join(dataDir, 'lock')
  const own = `${process.pid} ${readStartTime(process.pid)} ${randomBytes(6).toString('hex')}`
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(path, own)) return () => rm(path, { force: true })
    const held = await readFile(path, 'utf8').catch(() => null)
    if (held === null) continue
    const pid = readLivingHolder(held)
    if (pid !== null) throw new DataDirInUse(dataDir, pid)
    await removeStale(path, held)
  }
  throw new Error(
    `The lock of the data directory ${dataDir} cannot be taken: other processes keep taking it.`,
  )
}

/** Whether the lock was made. A link appears with its content or not at all, unlike a file being written. */
async function create(path: string, content: string): Promise<boolean> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(temporary, content)
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Moved aside first and looked at again, so that a lock which another process has just made is put back. */
async function removeStale(path: string, expected: string): Promise<void> {
  const aside = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== expected) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
}

function readLivingHolder(content: string): number | null {
  const [pidText = '', startTime = ''] = content.split(' ')
  const pid = Number(pidText)
  if (!Number.isInteger(pid) || pid <= 0) return null
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!isErrorCode(error, 'EPERM')) return null
  }
  return readStartTime(pid) === startTime ? pid : null
}

/**
 * When a process began, in clock ticks since boot, so that a number given to another process is not
 * mistaken for the holder. '-' where there is no /proc. Source: proc(5), field 22 of stat.
 */
function readStartTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-'
  } catch {
    return '-'
  }
}

function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
