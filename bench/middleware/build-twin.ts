import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nextBinary } from '../../scripts/instance/next-binary.ts'
import { showProgress } from '../../scripts/instance/show-progress.ts'
import { runCommand } from '../../scripts/testing/run-command.ts'

/** The same application with a middleware that does nothing, built in a folder of its own. */
export const TWIN = '.shoreline-bench/twin'

const SAME = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'cache-handler.mjs',
  'instrumentation.ts',
  'next.config.ts',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

const EMPTY_MIDDLEWARE = `import { NextResponse } from 'next/server'

export function middleware() {
  return NextResponse.next()
}
`

export async function buildTwin(): Promise<void> {
  await rm(TWIN, { recursive: true, force: true })
  await mkdir(TWIN, { recursive: true })
  await Promise.all(SAME.map((name) => cp(name, join(TWIN, name), { recursive: true })))
  await symlink('../../node_modules', join(TWIN, 'node_modules'))
  await writeFile(join(TWIN, 'middleware.ts'), EMPTY_MIDDLEWARE)
  const done = showProgress('Building the same application with an empty middleware')
  const { code, output } = await runCommand(['node', nextBinary, 'build'], { quiet: true, folder: TWIN })
  done()
  if (code !== 0) throw new Error(`The twin could not be built:\n${output}`)
}
