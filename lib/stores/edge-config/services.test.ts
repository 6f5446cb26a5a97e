import { expect, test, vi } from 'vitest'
import { NO_SERVICES } from '#lib/core/gateway/services'
import { acceptServices } from './services.ts'

const shops = { key: 'shops', origins: [{ region: 'eu', url: 'https://eu.test/' }], pin: { regions: ['eu'] } }
const documentWith = (...services: object[]) => ({ schema: 1, services })

test('a service that a slip broke keeps its last good form, pin and all; one that was taken out goes', () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const good = acceptServices(documentWith(shops, { ...shops, key: 'stock' }), NO_SERVICES)
  const broken = acceptServices(documentWith({ ...shops, pin: 'eu' }), good)
  expect([...broken.list.keys()]).toEqual(['shops'])
  expect(broken.list.get('shops')?.pin).toEqual({ regions: ['eu'] })
})

test('a document that is broken as a whole leaves everything as it was, and counts as read', () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const good = acceptServices(documentWith(shops), NO_SERVICES)
  for (const raw of ['text', { schema: 2 }, { schema: 1, services: {} }])
    expect([...acceptServices(raw, good).list.keys()]).toEqual(['shops'])
  expect(acceptServices(undefined, NO_SERVICES)).toMatchObject({ isKnown: true })
})
