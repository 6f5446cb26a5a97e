import { beforeEach, expect, test, vi } from 'vitest'
import { stubEnvironment } from './testing/stub-environment.ts'

const given = new Headers({ cookie: 'sl_session=secret', accept: 'text/html', 'x-sl-preview': 'theirs' })

beforeEach(() => vi.resetModules())

test('the renderer gets draft mode, the token, and none of the visitor’s cookies', async () => {
  stubEnvironment({ __NEXT_PREVIEW_MODE_ID: 'key' })
  const { draftHeaders } = await import('./draft-headers.ts')
  const { headers } = draftHeaders(given, 'token')
  expect(Object.fromEntries(headers)).toEqual({
    cookie: '__prerender_bypass=key',
    accept: 'text/html',
    'x-sl-preview': 'token',
  })
  expect(given.get('cookie')).toBe('sl_session=secret')
})

test('where the framework gives no key, the page is rendered as for everybody', async () => {
  stubEnvironment({ __NEXT_PREVIEW_MODE_ID: '' })
  const { draftHeaders } = await import('./draft-headers.ts')
  expect(Object.fromEntries(draftHeaders(given, 'token').headers)).toEqual({ accept: 'text/html' })
})
