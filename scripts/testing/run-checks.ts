import { runCommand } from './run-command.ts'

export type Count = { readonly passed: number; readonly failed: number }

const SCANNED = [
  'middleware.ts',
  'instrumentation.ts',
  'app',
  'components',
  'content',
  'lib',
  'emulators',
  'scripts',
  'bench',
  'e2e',
]

const CHECKS: readonly { readonly name: string; readonly command: readonly [string, ...string[]] }[] = [
  {
    name: 'format and lint',
    command: ['node', 'node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'],
  },
  {
    name: 'import rules',
    command: ['node', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...SCANNED],
  },
  { name: 'types', command: ['node', 'node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'dead code', command: ['node', 'node_modules/knip/bin/knip.js'] },
]

/** Runs every static check and shows the output of those that fail. */
export async function runChecks(): Promise<Count> {
  let failed = 0
  for (const { name, command } of CHECKS) {
    const { code, output } = await runCommand(command, { quiet: true })
    process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}\n`)
    if (code === 0) continue
    failed += 1
    process.stdout.write(`${output}\n`)
  }
  return { passed: CHECKS.length - failed, failed }
}
