import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenVisible } from './when-visible.ts'

const page = Object.assign(new EventTarget(), { visibilityState: 'visible', prerendering: false })
let runs = 0
const run = () => {
  runs += 1
}
const become = (sign: string, state: Partial<typeof page>) => {
  Object.assign(page, state)
  page.dispatchEvent(new Event(sign))
}

beforeEach(() => {
  runs = 0
  Object.assign(page, { visibilityState: 'visible', prerendering: false })
  vi.stubGlobal('document', page)
})
afterEach(() => vi.unstubAllGlobals())

test('a page that is looked at runs at once, and once', () => {
  whenVisible(run)
  become('visibilitychange', { visibilityState: 'hidden' })
  become('visibilitychange', { visibilityState: 'visible' })
  expect(runs).toBe(1)
})

test('a tab opened behind runs when it comes to the front', () => {
  page.visibilityState = 'hidden'
  whenVisible(run)
  expect(runs).toBe(0)
  become('visibilitychange', { visibilityState: 'visible' })
  expect(runs).toBe(1)
})

test('a page prepared ahead runs when it is activated, and not when it is thrown away', () => {
  page.prerendering = true
  whenVisible(run)
  become('visibilitychange', {})
  expect(runs).toBe(0)
  become('prerenderingchange', { prerendering: false })
  expect(runs).toBe(1)
})

test('a page prepared ahead and activated in a tab behind waits for the eye too', () => {
  Object.assign(page, { prerendering: true, visibilityState: 'hidden' })
  whenVisible(run)
  become('prerenderingchange', { prerendering: false })
  expect(runs).toBe(0)
  become('visibilitychange', { visibilityState: 'visible' })
  expect(runs).toBe(1)
})

test('whoever gives up waiting is not run', () => {
  page.visibilityState = 'hidden'
  whenVisible(run)()
  become('visibilitychange', { visibilityState: 'visible' })
  expect(runs).toBe(0)
})
