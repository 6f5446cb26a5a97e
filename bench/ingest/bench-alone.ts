import { benchIngest } from './bench-ingest.ts'

/** The benchmark as a process of its own; it tells its parent what it measured. */
process.send?.(await benchIngest())
process.disconnect?.()
