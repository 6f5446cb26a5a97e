import { expect, test } from 'vitest'
import { contextWith } from '../testing/context-with.ts'
import { routeStage } from './route.ts'

const route = (path: string) =>
  routeStage.run(contextWith({ url: `https://shop.example${path}` }, { code: 'us_1' }))

test.each([
  ['/', '/variants/us_1/en'],
  ['/de', '/variants/us_1/de'],
  ['/products?email=a@b.example', '/variants/us_1/en/products'],
  ['/de/products/tide-lamp', '/variants/us_1/de/products/tide-lamp'],
])('%s is rewritten to %s, without its query', (path, to) => {
  expect(route(path)).toEqual({ type: 'rewrite', reason: 'variant-page', to })
})

test.each([
  ['/products/invented', '/variants/us_1/en/missing'],
  ['/nope', '/variants/us_1/en/missing'],
  ['/missing', '/variants/us_1/en/missing'],
  ['/products/%74ide-lamp', '/variants/us_1/en/missing'],
  ['/xx', '/variants/us_1/en/missing'],
  ['/de/de', '/variants/us_1/de/missing'],
  ['/ja/nope', '/variants/us_1/ja/missing'],
])('%s gets the 404 page of its language, which is the same for all unknown addresses', (path, to) => {
  expect(route(path)).toEqual({ type: 'rewrite', reason: 'unknown-path', to, status: 404 })
})

test('an inner path gets the framework’s own 404 page', () => {
  expect(route('/variants/us_1/en')).toMatchObject({ to: '/no-such-page', status: 404 })
})

test('the default language has one URL: its prefix is redirected away, query kept', () => {
  expect(route('/en/products?x=1')).toMatchObject({ type: 'redirect', status: 308, to: '/products?x=1' })
  expect(route('/en')).toMatchObject({ to: '/' })
  // A redirect must not be bent to another host.
  expect(route('/en//evil.example')).toMatchObject({ status: 404 })
})

test('a file is left to the framework; below the inner paths and the APIs an extension changes nothing', () => {
  expect(route('/icon.svg')).toMatchObject({ type: 'next', reason: 'file' })
  expect(route('/variants/us_1/en.png')).toMatchObject({ status: 404 })
  expect(route('/variants/us_1/en/products/a.txt')).toMatchObject({ status: 404 })
  expect(route('/api/orders/x.png')).toMatchObject({ type: 'next', reason: 'handler' })
})

test('APIs and the console go to their handlers', () => {
  expect(route('/api/me')).toMatchObject({ type: 'next' })
  expect(route('/console')).toMatchObject({ type: 'next' })
})

test('an inner path is for our own programs alone', () => {
  const inner = (isInternal: boolean) =>
    routeStage.run(contextWith({ url: 'https://shop.example/variants/us_1/en' }, { isInternal }))
  expect(inner(true)).toEqual({ type: 'next', reason: 'internal' })
  expect(inner(false)).toMatchObject({ status: 404 })
})
