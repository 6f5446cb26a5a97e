import { defineConfig } from 'vitest/config'

const SETUP = ['./scripts/testing/fail-on-console.ts']

export default defineConfig({
  test: {
    // Two cores: one for the tests, one for the servers that some of them start.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            '{app,bench,components,content,emulators,lib,scripts}/**/*.test.{ts,tsx}',
            'cache-handler.test.ts',
          ],
          setupFiles: SETUP,
        },
      },
      {
        extends: true,
        // What the middleware runs, once more where it runs: no Node, only Web APIs.
        test: {
          name: 'edge',
          environment: 'edge-runtime',
          include: [
            'lib/core/{access,collections,site}/**/*.test.ts',
            'lib/core/experiments/*.test.ts',
            'lib/core/statistics/**/*.test.ts',
            'lib/http/**/*.test.ts',
            'lib/auth/{seal,tokens,visitor-cookie,variants-cookie,judge-access}.test.ts',
            'lib/request/**/*.test.ts',
            'lib/stores/**/*.test.ts',
          ],
          // These start servers, which takes Node.
          exclude: ['lib/request/take-tokens.test.ts'],
          setupFiles: SETUP,
        },
      },
    ],
  },
})
