import { expect, test } from 'vitest'
import { experiments as seed } from '#content/seed/experiments'
import { slots } from '#content/slots'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const HELD_OUT = { attribute: 'heldOut', in: [true] }
const HOLDOUT = { coverage: 0.1, seed: 'h1' }
const ANY = { 'if-match': '*' }

/** A site on which everybody but the held-out sees the winner of the seed's experiment. */
async function shipped(live: object = seed) {
  const api = await apiForTest(await servicesForTest(), { ...live, holdout: HOLDOUT })
  const before = (await api.call('GET', '/api/slots/home.hero')).body.slot
  const ship = await api.call('POST', '/api/experiments/hero-copy/ship', { body: { variant: 'bold' } })
  expect([ship.status, ship.body.detail]).toEqual([200, undefined])
  const { slot } = (await api.call('GET', '/api/slots/home.hero')).body
  return { ...api, before, slot }
}

test('a winner that is shipped leaves the held-out what they saw, and is read and put back with it', async () => {
  const { call, before, slot } = await shipped()
  const [german, everybody] = before.rules
  expect(slot.rules).toEqual([
    { ...german, audience: { all: [HELD_OUT, german.audience] } },
    { ...everybody, audience: HELD_OUT },
    { content: expect.objectContaining({ en: expect.anything() }) },
  ])
  const again = await call('PUT', '/api/slots/home.hero', { body: { slot }, headers: ANY })
  expect([again.status, again.body.published, again.body.changes]).toEqual([200, false, []])
})

test('of a slot that nobody published the held-out keep what the code declares', async () => {
  const { slot } = await shipped({ ...seed, slots: {} })
  expect(slot.rules).toEqual([
    { audience: HELD_OUT, content: { ...slots['home.hero'].defaults } },
    { content: expect.anything() },
  ])
})

test('nobody takes rules for the held-out out without saying so; with the holdout they go by themselves', async () => {
  const { call, slot } = await shipped()
  const rules = [slot.rules.at(-1)]
  const url = '/api/slots/home.hero'
  const refused = await call('PUT', url, { body: { rules }, headers: ANY })
  expect([refused.status, refused.body.code]).toEqual([409, 'needs-confirmation'])
  expect(refused.body.biases).toMatchObject([{ code: 'held-out-changed' }])
  const kept = [...slot.rules.slice(0, -1), { content: slot.rules[0].content }]
  const edit = await call('PUT', url, { body: { rules: kept }, headers: ANY })
  expect([edit.status, edit.body.detail]).toEqual([200, undefined])
  const ended = await call('DELETE', '/api/holdout?confirm=holdout-changed', { headers: ANY })
  expect([ended.status, ended.body.detail]).toEqual([200, undefined])
  const after = (await call('GET', url)).body.slot
  expect(after.rules).toEqual([kept.at(-1)])
  expect(after.revision).toBeGreaterThan(slot.revision)
})
