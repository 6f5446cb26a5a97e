import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { nextBinary } from './next-binary.ts'
import { showProgress } from './show-progress.ts'

/** What a build is made of; a change in any of it calls for a new one. */
const SOURCES = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'cache-handler.mjs',
  'instrumentation.ts',
  'middleware.ts',
  'next.config.ts',
  'package-lock.json',
]

/** Builds the application unless the last build is newer than every source. */
export async function ensureBuild(): Promise<void> {
  const built = await modifiedAt('.next/BUILD_ID')
  const newest = Math.max(...(await Promise.all(SOURCES.map(newestBelow))))
  if (built > newest) return
  const done = showProgress('Building the application')
  const { code, output } = await runNextBuild()
  done()
  if (code === 0) return
  process.stderr.write(output)
  throw new Error('The build failed; its output is above')
}

async function runNextBuild(): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [nextBinary, 'build'], { stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }))
  })
}

async function newestBelow(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null)
  if (entries === null) return await modifiedAt(path)
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Math.max(0, ...(await Promise.all(files.map(modifiedAt))))
}

async function modifiedAt(path: string): Promise<number> {
  return await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
