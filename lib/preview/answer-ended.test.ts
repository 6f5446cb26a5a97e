import { expect, test } from 'vitest'
import { answerEnded } from './answer-ended.ts'

const ended = async (path: string) => {
  const response = answerEnded(new Request(`http://shop.test${path}`))
  return { response, html: await response.text() }
}

test.each([
  ['/api/preview/ended?next=%2Fde%2Fproducts%3Fa%3D1', 'de', '/de/products?a=1'],
  ['/de/products?a=1&sl-preview=x', 'de', '/de/products?a=1'],
  ['/products?sl-preview=x', 'en', '/products'],
  ['/api/preview/ended?next=//evil.example', 'en', '/'],
])('%s says in %s that the link is over, and leads to %s', async (path, language, href) => {
  const { response, html } = await ended(path)
  expect(response.status).toBe(410)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(html).toContain(`<html lang="${language}">`)
  expect(html).toContain(`<a href="${href}">`)
})

test('nothing of the address is taken for markup', async () => {
  const { html } = await ended(`/api/preview/ended?next=${encodeURIComponent('/?a="><script>x</script>&b')}`)
  expect(html).not.toContain('<script')
  expect(html.match(/href="[^"]*"/g)).toHaveLength(1)
})
