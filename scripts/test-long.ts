import { runCommand } from './testing/run-command.ts'

/** `npm run test:long`: what takes longer than a coffee. Ends with how many of its parts held. */
const PARTS = [
  { name: 'Simulated experiments', command: ['node', '--import', 'tsx', 'scripts/simulate.ts'] },
  {
    name: 'Verdicts against the truth, five seeds through HTTP',
    command: ['node', '--import', 'tsx', 'scripts/traffic.ts', '--verdict'],
  },
  {
    name: '20,000 concurrent batches against a recount, without and with faults',
    command: [
      'node',
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'node',
      'lib/ingest/many-batches',
    ],
    environment: { LONG: '1' },
  },
] as const

let failed = 0
for (const { name, command, ...options } of PARTS) {
  process.stdout.write(`\n== ${name}\n`)
  const { code } = await runCommand([...command], options)
  if (code !== 0) failed += 1
}
process.stdout.write(`\n${PARTS.length - failed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
