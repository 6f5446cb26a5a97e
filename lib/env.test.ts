import { describe, expect, test } from 'vitest'
import { withHints } from './check-environment.ts'
import { readEnv } from './env.ts'

const complete = {
  EDGE_CONFIG: 'https://edge-config.vercel.com/ecfg_1?token=t',
  UPSTASH_REDIS_REST_URL: 'https://example.upstash.io',
  UPSTASH_REDIS_REST_TOKEN: 'token',
  SHORELINE_SECRET: 'a'.repeat(43),
}

describe('readEnv', () => {
  test('names every missing or malformed value without printing any, and says how to get it', () => {
    const start = () => readEnv({ EDGE_CONFIG: 'not a url', SHORELINE_SECRET: 'too-short-a-secret' })
    expect(start).toThrow(/EDGE_CONFIG is malformed/)
    expect(start).toThrow(/UPSTASH_REDIS_REST_URL is missing\./)
    expect(withHints('  UPSTASH_REDIS_REST_URL is missing.')).toMatch(
      /missing\. To get it: add Upstash Redis/,
    )
    expect(start).toThrow(/SHORELINE_SECRET is malformed/)
    expect(start).not.toThrow(/too-short-a-secret/)
  })

  test("takes the Marketplace's and the platform's newer names", () => {
    const { EDGE_CONFIG, UPSTASH_REDIS_REST_URL, UPSTASH_REDIS_REST_TOKEN, SHORELINE_SECRET } = complete
    const env = readEnv({
      GLOBAL_CONFIG: EDGE_CONFIG,
      KV_REST_API_URL: UPSTASH_REDIS_REST_URL,
      KV_REST_API_TOKEN: UPSTASH_REDIS_REST_TOKEN,
      SHORELINE_SECRET,
      VERCEL_PROJECT_PRODUCTION_URL: 'shop.example',
    })
    expect(env).toMatchObject({ edgeConfig: EDGE_CONFIG, siteUrl: 'https://shop.example' })
    expect(env.redis).toEqual({ url: UPSTASH_REDIS_REST_URL, token: UPSTASH_REDIS_REST_TOKEN })
  })

  test('a list of secrets rotates: the first signs, all verify', () => {
    const secrets = ['b'.repeat(43), 'a'.repeat(43)]
    expect(readEnv({ ...complete, SHORELINE_SECRET: secrets.join(',') }).secrets).toEqual(secrets)
  })

  test('a preview deployment has a namespace of its branch, production has none', () => {
    expect(readEnv(complete).namespace).toBe('')
    expect(readEnv({ ...complete, VERCEL_ENV: 'production' }).namespace).toBe('')
    const preview = { ...complete, VERCEL_ENV: 'preview', VERCEL_GIT_COMMIT_REF: 'feat/New_Hero' }
    expect(readEnv(preview).namespace).toBe('feat-new-hero')
  })

  test('proxy headers are trusted on the platform, or when told so', () => {
    expect(readEnv(complete).trustsProxy).toBe(false)
    expect(readEnv({ ...complete, TRUST_PROXY: '1' }).trustsProxy).toBe(true)
    expect(readEnv({ ...complete, VERCEL: '1' }).trustsProxy).toBe(true)
  })

  test('the secrets of the timer and of the toolbar may be missing, and are refused when they are weak', () => {
    expect(readEnv(complete)).not.toHaveProperty('cronSecret')
    const given = { CRON_SECRET: 'c'.repeat(16), FLAGS_SECRET: 'f'.repeat(43) }
    expect(readEnv({ ...complete, ...given })).toMatchObject({
      cronSecret: given.CRON_SECRET,
      flagsSecret: given.FLAGS_SECRET,
    })
    expect(() => readEnv({ ...complete, CRON_SECRET: 'short' })).toThrow(/CRON_SECRET is malformed/)
    expect(() => readEnv({ ...complete, FLAGS_SECRET: 'f'.repeat(42) })).toThrow(/FLAGS_SECRET is malformed/)
  })

  test('an external issuer needs all of its three values', () => {
    expect(() => readEnv({ ...complete, JWT_ISSUER: 'https://id.example' })).toThrow(/belong together/)
  })
})
