import { afterEach, expect, test, vi } from 'vitest'
import { parseBatch } from '#lib/core/events/parse-batch'

/** What the first two views of a load tell of where it comes from. */
async function originsOf(search: string, referrer: string) {
  vi.stubGlobal('location', { search })
  vi.stubGlobal('document', { referrer })
  vi.resetModules()
  const { readOrigin } = await import('./read-origin.ts')
  return [readOrigin(), readOrigin()]
}

afterEach(() => vi.unstubAllGlobals())

test('the first view tells the campaign and the host, and nothing that may name a person', async () => {
  const search = '?utm_source=Spring&utm_medium=cpc&utm_campaign=&email=a@b.c'
  expect(await originsOf(search, 'https://user@mail.example.org:8443/inbox?me=1')).toEqual([
    { utm: { source: 'Spring', medium: 'cpc' } },
    {},
  ])
  expect(await originsOf('', 'https://mail.example.org:8443/inbox?me=1')).toEqual([
    { referrer: 'mail.example.org' },
    {},
  ])
})

test.each([
  ['', ''],
  ['', 'https://[2001:db8::1]/'],
  ['', `https://${'a'.repeat(200)}.example/`],
  ['', 'android-app://com.google.android.gm/'],
  [`?utm_source=${'x'.repeat(5_000)}`, 'about:client'],
  ['?utm_source=%00%F0%9F%8C%8A&utm_medium=%zz', 'http://localhost:3000/'],
])('the server accepts what comes of %j and %j', async (search, referrer) => {
  const [origin] = await originsOf(search, referrer)
  const events = [{ id: 'a', type: 'pageview', path: '/', ...origin }]
  expect(parseBatch({ events })).toMatchObject({ ok: true })
})
