import { seedStores } from './instance/seed-stores.ts'

/** Fills the stores that the environment names with the reference catalogue and experiments, where they are empty. */
try {
  await seedStores()
  process.stdout.write('The stores hold the reference site; what was there was left as it was.\n')
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}
