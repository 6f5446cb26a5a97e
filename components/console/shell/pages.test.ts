import { expect, test } from 'vitest'
import { COMMANDS, commandsFor } from './commands.ts'
import { isCurrentPage, PAGE_GROUPS } from './pages.ts'

test('exactly one page of the rail is current, on nested paths too', () => {
  const pages = PAGE_GROUPS.flatMap((group) => group.pages)
  const currentAt = (path: string) =>
    pages.filter(({ href }) => isCurrentPage(href, path)).map(({ label }) => label)
  expect(currentAt('/console')).toEqual(['Experiments'])
  expect(currentAt('/console/experiments/hero-copy/report')).toEqual(['Experiments'])
  expect(currentAt('/console/history/42')).toEqual(['History'])
  expect(currentAt('/console/account')).toEqual([])
})

test('nobody is offered what they may not use', () => {
  const labels = commandsFor(['viewer']).map(({ label }) => label)
  expect(labels).toContain('Experiments')
  expect(labels).not.toContain('New experiment')
  expect(labels).not.toContain('Audit')
  expect(commandsFor(['owner'])).toHaveLength(COMMANDS.length)
})

test('no two commands share their keys', () => {
  const keys = COMMANDS.flatMap((command) => command.keys ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})
