import { describe, expect, test } from 'vitest'
import { type Delivery, Queue, type SentEvent, type TrackerEvent } from './queue.ts'

/** A queue with a server that answers from a list (then `done`), a storage and a clock. */
function queueWith({ answers = [] as Delivery[], kept = [] as string[], now = 0 } = {}) {
  const sent: SentEvent[][] = []
  const saved: string[] = []
  const clock = { now }
  const queue = new Queue({
    send: async (events) => {
      sent.push([...events])
      return answers.shift() ?? 'done'
    },
    load: () => kept,
    save: (text) => saved.push(text),
    now: () => clock.now,
  })
  return { queue, sent, saved, clock }
}

const event = (id: string, at = 0): TrackerEvent => ({ id, at, type: 'pageview', path: '/' })
const idsOf = (batches: readonly (readonly SentEvent[])[]) =>
  batches.map((batch) => batch.map(({ id }) => id))
const AGAIN = 0
const HOUR_MS = 3_600_000

describe('Queue', () => {
  test('sends everything once, at most 50 in a batch and below 16 kB', async () => {
    const { queue, sent, saved } = queueWith()
    for (let index = 0; index < 60; index++) queue.add(event(`e${index}`))
    for (let index = 0; index < 60; index++)
      queue.add({ ...event(`long${index}`), path: `/${'x'.repeat(700)}` })
    await queue.flush()
    await queue.flush()
    expect(sent.map(({ length }) => length)).toEqual([50, 28, 18, 18, 6])
    for (const events of sent) expect(JSON.stringify({ events, wd: 1 }).length).toBeLessThan(16_384)
    expect(new Set(idsOf(sent).flat()).size).toBe(120)
    expect(saved.at(-1)).toBe('')
  })

  test('an event says how old it is when it is sent, also when it is sent again', async () => {
    const { queue, sent, clock } = queueWith({ answers: [AGAIN], now: 1_000 })
    queue.add(event('a', 400))
    await queue.flush()
    clock.now = 61_000
    await queue.flush()
    expect(sent.flat()).toEqual([
      { id: 'a', type: 'pageview', path: '/', ageMs: 600 },
      { id: 'a', type: 'pageview', path: '/', ageMs: 60_600 },
    ])
  })

  test('a batch that failed is sent again with the same ids, not before its pause is over', async () => {
    const { queue, sent, clock } = queueWith({ answers: [AGAIN, 60_000] })
    queue.add(event('a'))
    await queue.flush()
    await queue.flush()
    expect(idsOf(sent)).toEqual([['a']])
    clock.now = 2_000
    await queue.flush()
    clock.now = 61_999
    await queue.flush()
    expect(sent).toHaveLength(2)
    clock.now = 62_000
    await queue.flush()
    expect(idsOf(sent)).toEqual([['a'], ['a'], ['a']])
  })

  test('a batch that is done with is not sent again', async () => {
    const { queue, sent } = queueWith()
    queue.add(event('a'))
    await queue.flush()
    await queue.flush()
    expect(sent).toHaveLength(1)
  })

  test('what a page could not send the next one sends', async () => {
    const first = queueWith({ answers: [AGAIN] })
    first.queue.add(event('a'))
    await first.queue.flushLast()
    const second = queueWith({ kept: [...first.saved.slice(-1), 'not JSON', '{}'] })
    await second.queue.flush()
    expect(idsOf(second.sent)).toEqual([['a']])
  })

  test('what is older than a day is given up, because the server has forgotten its id', async () => {
    const now = 50 * HOUR_MS
    const kept = [JSON.stringify([event('old', now - 24 * HOUR_MS), event('young', now - 23 * HOUR_MS)])]
    const { queue, sent } = queueWith({ kept, now })
    await queue.flush()
    expect(idsOf(sent)).toEqual([['young']])
  })

  test('nothing is sent when all that was kept is too old', async () => {
    const { queue, sent } = queueWith({ kept: [JSON.stringify([event('old')])], now: 25 * HOUR_MS })
    await queue.flush()
    expect(sent).toEqual([])
  })

  test('a page that goes keeps its events before it sends them', async () => {
    const { queue, saved, sent } = queueWith()
    queue.add(event('a'))
    const last = queue.flushLast()
    expect([saved.length, sent.length]).toEqual([1, 1])
    await last
    expect(saved.at(-1)).toBe('')
  })

  test('while nothing can be sent it holds 200 events at most, the newest', async () => {
    const { queue, saved } = queueWith({ answers: [AGAIN] })
    for (let index = 0; index < 300; index++) queue.add(event(`e${index}`))
    await queue.flush()
    const kept = JSON.parse(saved.at(-1) ?? '[]')
    expect([kept.length, kept[0].id]).toEqual([200, 'e100'])
  })
})
