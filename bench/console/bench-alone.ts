import { benchConsole } from './bench-console.ts'

/** The benchmark as a process of its own; it tells its parent what it measured. */
process.send?.(await benchConsole())
process.disconnect?.()
