import { readOptions } from '../scripts/instance/read-options.ts'
import { runInstance } from '../scripts/instance/run-instance.ts'
import { seedStores } from '../scripts/instance/seed-stores.ts'

/** A process of its own, so that its environment and its connections are no other test's. */
await runInstance('start', readOptions(), seedStores)
