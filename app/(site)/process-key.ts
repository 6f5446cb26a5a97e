/**
 * Part of the key of everything that rendering reads: Next keeps its data cache across builds and restarts, and
 * what an earlier process read from another store or an older catalogue must not come back.
 */
export const PROCESS_KEY = crypto.randomUUID()
