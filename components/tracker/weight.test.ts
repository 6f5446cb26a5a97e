import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const BUDGET = 4_500

/** Bytes after brotli of each file that the tracker is built into, without React and Next, which every page has. */
async function weigh(): Promise<ReadonlyMap<string, number>> {
  const { outputFiles } = await build({
    entryPoints: ['components/tracker/tracker.tsx'],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    outdir: '/',
    write: false,
    external: ['react', 'react/*', 'next/*'],
  })
  return new Map(
    outputFiles.map(({ path, contents }) => [
      path.split(/[/-]/)[1] ?? '',
      brotliCompressSync(contents).length,
    ]),
  )
}

test('the tracker with its five vitals keeps to its budget, and loads attribution apart from it', async () => {
  const weights = await weigh()
  expect([...weights.keys()].toSorted()).toEqual(['attribute', 'tracker.js'])
  expect(weights.get('tracker.js')).toBeGreaterThan(2_000)
  expect(weights.get('tracker.js')).toBeLessThanOrEqual(BUDGET)
})
