import { expect, test } from 'vitest'
import { countGroups, type Selectable, type Selection, selectRows } from './select-rows.ts'

const row = (id: string, changes: Partial<Selectable> = {}): Selectable => ({
  id,
  name: id,
  slot: 'home.hero',
  hypothesis: null,
  group: 'running',
  attention: null,
  lift: null,
  visitors: null,
  changedAt: null,
  ...changes,
})
const ALL: Selection = { text: '', group: null, slot: null, sort: 'attention' }
const idsOf = (rows: readonly Selectable[], changes: Partial<Selection>) =>
  selectRows(rows, { ...ALL, ...changes }).map(({ id }) => id)

test('what needs somebody stands first, the most pressing on top', () => {
  const rows = [
    row('draft', { group: 'draft' }),
    row('fine'),
    row('ship', { group: 'needs-you', attention: 'ship' }),
    row('broken', { group: 'needs-you', attention: 'broken' }),
  ]
  expect(idsOf(rows, {})).toEqual(['broken', 'ship', 'fine', 'draft'])
})

test('every word is looked for in name, hypothesis and slot', () => {
  const rows = [
    row('a', { name: 'Hero copy', hypothesis: 'Because visitors skim' }),
    row('b', { name: 'Hero picture', slot: 'home.offer' }),
  ]
  expect(idsOf(rows, { text: ' hero  SKIM ' })).toEqual(['a'])
  expect(idsOf(rows, { text: 'home.offer' })).toEqual(['b'])
  expect(idsOf(rows, { text: 'hero' })).toHaveLength(2)
})

test('sorting works with filters on, and what is not known comes last', () => {
  const rows = [
    row('unknown'),
    row('loses', { lift: -0.2 }),
    row('wins', { lift: 0.1 }),
    row('elsewhere', { lift: 0.9, slot: 'product.offer' }),
    row('over', { lift: 0.5, group: 'decided' }),
  ]
  expect(idsOf(rows, { sort: 'lift', slot: 'home.hero', group: 'running' })).toEqual([
    'wins',
    'loses',
    'unknown',
  ])
})

test('the order never depends on the order in which rows came', () => {
  const rows = [
    row('b', { changedAt: '2026-11-01' }),
    row('a', { changedAt: '2026-11-01' }),
    row('c', { changedAt: '2026-11-02' }),
  ]
  expect(idsOf(rows, {})).toEqual(['c', 'a', 'b'])
  expect(idsOf(rows.toReversed(), {})).toEqual(['c', 'a', 'b'])
})

test('groups are counted', () => {
  expect(countGroups([row('a'), row('b'), row('c', { group: 'draft' })])).toMatchObject({
    running: 2,
    draft: 1,
    decided: 0,
  })
})
