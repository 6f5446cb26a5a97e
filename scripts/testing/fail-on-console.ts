import { afterEach, beforeEach, expect, vi } from 'vitest'

/**
 * A test that writes to the console fails: noise hides faults. A test of something that must log spies on the
 * console itself, and its spy is not ours.
 */
const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const
const written: string[] = []

beforeEach(() => {
  written.length = 0
  for (const method of METHODS)
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
      written.push(`console.${method}: ${values.map(String).join(' ')}`)
    })
})

afterEach(() => {
  expect(written, 'written to the console during the test').toEqual([])
})
