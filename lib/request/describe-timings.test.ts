import { beforeAll, expect, test, vi } from 'vitest'
import { experiments } from '#content/seed/experiments'
import { describeTimings } from './describe-timings.ts'
import { contextWith, snapshotWith } from './testing/context-with.ts'
import { stubEnvironment } from './testing/stub-environment.ts'

beforeAll(() => stubEnvironment())

const timings = [{ name: 'trace', durationMs: 1 }]
const flags = [{ key: 'stage-timings', enabled: true }]
const snapshot = snapshotWith({ experiments: { ...experiments, flags } })

test('the stages of a page and of an API are named while the flag is on, those of a file never', () => {
  const described = (path: string) => {
    const context = contextWith({ url: `https://shop.example${path}` }, { snapshot })
    return describeTimings({ context, timings, parts: [] })
  }
  expect(described('/')).toBe('edge-compute;dur=1, trace;dur=1')
  expect(described('/api/me')).toBe('edge-compute;dur=1, trace;dur=1')
  expect(described('/favicon.ico')).toBe('edge-compute;dur=1')
})

test('a flag that cannot be evaluated costs the names of the stages, never the answer', () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue()
  const compiled = snapshot.experiments
  const broken = {
    ...compiled,
    flags: new Map(
      [...compiled.flags].map(([key, known]) => [
        key,
        {
          ...known,
          isInAudience: () => {
            throw new Error('boom')
          },
        },
      ]),
    ),
  }
  const context = contextWith({}, { snapshot: { ...snapshot, experiments: broken } })
  expect(describeTimings({ context, timings, parts: [] })).toBe('edge-compute;dur=1')
  expect(logged.mock.calls[0]?.[0]).toContain('"requestId":"test-request"')
})
