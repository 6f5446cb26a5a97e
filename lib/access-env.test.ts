import { expect, test } from 'vitest'
import { readAccessEnv } from './access-env.ts'

const OIDC = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'shop', OIDC_CLIENT_SECRET: 's3cret-value' }

test('nothing is needed: without any value there are passwords and links alone', () => {
  expect(readAccessEnv({ OIDC_ISSUER: '', SETUP_TOKEN: '' })).toEqual({})
})

test('values that belong together are set together', () => {
  expect(readAccessEnv(OIDC).oidc).toEqual({
    issuer: 'https://id.example',
    clientId: 'shop',
    clientSecret: 's3cret-value',
  })
  expect(() => readAccessEnv({ ...OIDC, OIDC_CLIENT_SECRET: undefined })).toThrow(/belong together/)
  expect(() => readAccessEnv({ MAIL_FROM: 'a@b.example' })).toThrow(/belong together/)
})

test('an issuer without TLS is taken on this machine only', () => {
  for (const OIDC_ISSUER of ['http://127.0.0.1:3755', 'http://localhost:3755'])
    expect(readAccessEnv({ ...OIDC, OIDC_ISSUER }).oidc?.issuer).toBe(OIDC_ISSUER)
  for (const OIDC_ISSUER of ['http://id.example', 'http://127.0.0.1.evil.example'])
    expect(() => readAccessEnv({ ...OIDC, OIDC_ISSUER })).toThrow(/OIDC_ISSUER is malformed/)
})

test('no value is printed, and nobody becomes an owner by a default', () => {
  expect(() => readAccessEnv({ SETUP_TOKEN: 'short-one' })).toThrow(/SETUP_TOKEN is malformed/)
  expect(() => readAccessEnv({ SETUP_TOKEN: 'short-one' })).not.toThrow(/short-one/)
  expect(() => readAccessEnv({ ...OIDC, OIDC_DEFAULT_ROLE: 'owner' })).toThrow(/OIDC_DEFAULT_ROLE/)
})
