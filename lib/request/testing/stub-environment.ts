import { vi } from 'vitest'

/** A complete environment for tests whose subject reads it; nothing answers at its addresses. */
export function stubEnvironment(changes: Readonly<Record<string, string>> = {}): void {
  const values = {
    EDGE_CONFIG: 'http://127.0.0.1:9/ecfg_test?id=ecfg_test&token=t',
    UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:9',
    UPSTASH_REDIS_REST_TOKEN: 't',
    SHORELINE_SECRET: 'test-secret-test-secret-test-secret-test-secret',
    TRUST_PROXY: '1',
    ...changes,
  }
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value)
}
