import { expect, onTestFinished, test, vi } from 'vitest'
import { EventQueue } from './event-queue.ts'
import type { LiveEvent } from './live-event.ts'
import { LiveStream } from './live-stream.ts'

function eventWith(n: number): LiveEvent {
  return { id: `${n}-0`, type: 'notice', body: { n }, by: null, at: '2026-11-21T10:00:00.000Z' }
}

function streamForTest(livesMs = 60_000) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const onEnd = vi.fn()
  const state = { message: { ...eventWith(0), type: 'snapshot' as const }, id: '7-0' }
  const source = { endsAtMs: Date.now() + livesMs, readState: async () => state, onEnd }
  const stream = new LiveStream(source, { text: 'first\n\n', id: '5-0' })
  const reader = stream.body.getReader()
  const read = async () => {
    const { done, value } = await reader.read()
    return done ? null : new TextDecoder().decode(value)
  }
  return { stream, read, onEnd, cancel: () => reader.cancel() }
}

test('a silent stream sends a comment every 15 seconds, and ends by itself in time', async () => {
  const { read, onEnd } = streamForTest(40_000)
  expect(await read()).toBe('retry: 1000\n\n')
  expect(await read()).toBe('first\n\n')
  for (const _ of [1, 2]) {
    const beat = read()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await beat).toBe(': \n\n')
  }
  const end = read()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await end).toBeNull()
  expect(onEnd).toHaveBeenCalledTimes(1)
})

test('what the client has already is not sent again', async () => {
  const { stream, read } = streamForTest()
  for (const n of [4, 5, 6, 6]) stream.push(eventWith(n))
  stream.push(eventWith(7))
  const texts = [await read(), await read(), await read(), await read()]
  expect(texts.slice(2).map((text) => text?.split('\n')[0])).toEqual(['id: 6-0', 'id: 7-0'])
})

test('a gap is followed by the state', async () => {
  const { stream, read } = streamForTest()
  stream.push({ ...eventWith(0), id: null, type: 'gap' })
  expect([await read(), await read()]).toHaveLength(2)
  expect(await read()).toMatch(/^event: gap\n[\s\S]*\n\nid: 7-0\nevent: snapshot\n/)
})

test('a client that goes lets go of everything once, and nothing more is made for it', async () => {
  const { stream, read, cancel, onEnd } = streamForTest()
  await read()
  await cancel()
  stream.push(eventWith(9))
  stream.end()
  expect(onEnd).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('a queue never grows: the oldest and the newest hundred stay, and how many are missing is known', () => {
  const queue = new EventQueue()
  for (let n = 0; n < 1_000; n++) queue.push(eventWith(n))
  const taken: string[] = []
  for (let next = queue.take(); next !== null; next = queue.take())
    taken.push(next.kind === 'gap' ? `gap ${next.missed}` : (next.event.id ?? ''))
  expect([taken.length, taken[0], taken[99], taken[100], taken[101], taken[200]]).toEqual([
    201,
    '0-0',
    '99-0',
    'gap 800',
    '900-0',
    '999-0',
  ])
})
