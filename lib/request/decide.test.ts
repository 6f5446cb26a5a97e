import { describe, expect, test } from 'vitest'
import { contextWith } from './testing/context-with.ts'

describe('the start of a request', () => {
  test.each([
    ['https://shop.example', '/', '', 'page'],
    ['https://shop.example/?a=1?b', '/', '?a=1?b', 'page'],
    ['https://shop.example/de/products?x#y?z', '/de/products', '?x', 'page'],
    ['https://shop.example/api', '/api', '', 'api'],
    ['https://shop.example/api/me', '/api/me', '', 'api'],
    ['https://shop.example/apiary', '/apiary', '', 'page'],
    ['https://shop.example/console/x', '/console/x', '', 'console'],
    ['https://shop.example/icon.svg', '/icon.svg', '', 'file'],
    ['https://shop.example/.well-known/vercel/flags', '/.well-known/vercel/flags', '', 'file'],
    ['https://shop.example/.well-knownx', '/.well-knownx', '', 'page'],
    ['https://shop.example/api/x.png', '/api/x.png', '', 'api'],
    ['https://shop.example/variants/us_1/en.png', '/variants/us_1/en.png', '', 'inner'],
    ['https://shop.example/variants/us_1/en', '/variants/us_1/en', '', 'inner'],
  ])('%s is path %s, query "%s", kind %s', (url, path, query, kind) => {
    expect(contextWith({ url })).toMatchObject({ path, query, kind })
  })

  test.each([
    ['/', 'en', '/'],
    ['/de', 'de', '/'],
    ['/de/products', 'de', '/products'],
    ['/den', 'en', '/den'],
    ['/en/products', 'en', '/en/products'],
  ])('%s is in language %s the page %s', (path, language, pagePath) => {
    expect(contextWith({ url: `https://shop.example${path}` })).toMatchObject({ language, pagePath })
  })
})
