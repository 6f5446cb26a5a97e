import { describe, expect, test } from 'vitest'
import { type Delivery, Queue, type TrackerEvent } from './queue.ts'

/** A queue with a server that answers from a list (then `stored`), a storage and a clock. */
function queueWith({ answers = [] as Delivery[], kept = [] as string[] } = {}) {
  const sent: string[][] = []
  const saved: string[] = []
  const clock = { now: 0 }
  const queue = new Queue({
    send: async (body) => {
      sent.push(JSON.parse(body).events.map(({ id }: TrackerEvent) => id))
      return answers.shift() ?? 'stored'
    },
    load: () => kept,
    save: (text) => saved.push(text),
    now: () => clock.now,
  })
  return { queue, sent, saved, clock }
}

const event = (id: string): TrackerEvent => ({ id, type: 'pageview', path: '/' })
const AGAIN: Delivery = { retryAfterMs: 0 }

describe('Queue', () => {
  test('sends everything once, at most 50 in a batch and below 14 kB', async () => {
    const { queue, sent, saved } = queueWith()
    for (let index = 0; index < 60; index++) queue.add(event(`e${index}`))
    for (let index = 0; index < 60; index++)
      queue.add({ ...event(`long${index}`), path: `/${'x'.repeat(700)}` })
    await queue.flush()
    await queue.flush()
    expect(sent.map(({ length }) => length)).toEqual([50, 28, 18, 18, 6])
    expect(new Set(sent.flat()).size).toBe(120)
    expect(saved.at(-1)).toBe('')
  })

  test('a batch that failed is sent again with the same ids, not before its pause is over', async () => {
    const { queue, sent, clock } = queueWith({ answers: [AGAIN, { retryAfterMs: 60_000 }] })
    queue.add(event('a'))
    await queue.flush()
    await queue.flush()
    expect(sent).toEqual([['a']])
    clock.now = 2_000
    await queue.flush()
    clock.now = 61_999
    await queue.flush()
    expect(sent).toHaveLength(2)
    clock.now = 62_000
    await queue.flush()
    expect(sent).toEqual([['a'], ['a'], ['a']])
  })

  test('a refused batch is not sent again', async () => {
    const { queue, sent } = queueWith({ answers: ['refused'] })
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
    expect(second.sent).toEqual([['a']])
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
