import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,components,content,emulators,lib,scripts}/**/*.test.{ts,tsx}', 'cache-handler.test.ts'],
    // Two cores: one worker for the tests, one core for the servers that some of them start.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    setupFiles: ['./scripts/testing/fail-on-console.ts'],
  },
})
