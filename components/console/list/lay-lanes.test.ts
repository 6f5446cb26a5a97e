import { expect, test } from 'vitest'
import { layLanes } from './lay-lanes.ts'

const NOW = Date.parse('2026-11-15T12:00:00Z')
const row = (id: string, changes: Partial<Parameters<typeof layLanes>[0][number]> = {}) => ({
  id,
  name: id,
  slot: 'home.hero' as string | null,
  state: 'running' as const,
  start: '2026-11-08T12:00:00Z',
  end: '2026-11-29T12:00:00Z',
  ...changes,
})

test('a bar spans its dates on a strip of eight weeks, two of them behind', () => {
  const { lanes, today } = layLanes([row('a')], NOW)
  expect(today).toBe(25)
  expect(lanes[0]?.bars[0]).toMatchObject({ from: 13, to: 50, isOpen: false })
})

test('what began long ago, or never ends, goes to the edge', () => {
  const { lanes } = layLanes([row('old', { start: '2025-01-01T00:00:00Z', end: null })], NOW)
  expect(lanes[0]?.bars[0]).toMatchObject({ from: 0, to: 100, isOpen: true })
})

test('a bar is never too short to be hit, and never outside its strip', () => {
  const { lanes } = layLanes(
    [row('late', { start: '2027-06-01T00:00:00Z', end: '2027-06-02T00:00:00Z' })],
    NOW,
  )
  expect(lanes[0]?.bars[0]).toMatchObject({ from: 88, to: 100 })
})

test('the slot that is shared most comes first; what is over or only a draft has no bar', () => {
  const rows = [
    row('alone', { slot: 'a.a' }),
    row('one'),
    row('two', { start: '2026-11-20T00:00:00Z' }),
    row('over', { slot: 'b.b', state: 'stopped' as never }),
    row('nowhere', { slot: null }),
  ]
  const { lanes } = layLanes(rows, NOW)
  expect(lanes.map(({ slot, bars }) => [slot, bars.map(({ id }) => id)])).toEqual([
    ['home.hero', ['one', 'two']],
    ['a.a', ['alone']],
  ])
})

test('of a crowded slot the first are drawn and the rest are counted', () => {
  const rows = Array.from({ length: 9 }, (_, index) => row(`e${index}`))
  const [lane] = layLanes(rows, NOW).lanes
  expect([lane?.bars.length, lane?.more]).toEqual([6, 3])
})
