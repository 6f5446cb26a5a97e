import { expect, test } from 'vitest'
import { resolveChannel } from './channel.ts'

const none = { referrer: '', source: '', medium: '' }

test.each([
  ['nothing known', {}, 'direct'],
  ['a search engine', { referrer: 'google.de' }, 'search'],
  ['a search engine under another country', { referrer: 'google.co.uk' }, 'search'],
  ['a search engine’s own host', { referrer: 'search.yahoo.com' }, 'search'],
  ['a site that only ends like one', { referrer: 'notgoogle.com' }, 'referral'],
  ['a site below a foreign name', { referrer: 'google.evil-example.com' }, 'referral'],
  ['a social network', { referrer: 'l.facebook.com' }, 'social'],
  ['a shortened link', { referrer: 't.co' }, 'social'],
  ['web mail', { referrer: 'mail.google.com' }, 'email'],
  ['a paid click from a search engine', { referrer: 'google.com', medium: 'cpc' }, 'paid'],
  ['paid social', { source: 'facebook', medium: 'paid-social' }, 'paid'],
  ['a newsletter', { source: 'spring', medium: 'email' }, 'email'],
  ['a source without a medium', { source: 'twitter' }, 'social'],
  ['an organic medium', { source: 'shop', medium: 'organic' }, 'search'],
  ['another site', { referrer: 'example.org' }, 'referral'],
  ['a campaign of one’s own', { medium: 'poster' }, 'referral'],
] as const)('%s', (_, given, channel) => {
  expect(resolveChannel({ ...none, ...given })).toBe(channel)
})
