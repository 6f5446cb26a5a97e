import { devices } from '@playwright/test'
import crawlers from 'crawler-user-agents'
import { expect, test } from 'vitest'
import { detectBot } from './detect-bot.ts'

const CRAWLERS = crawlers.flatMap(({ instances }) => instances)
/** Of every browser and device that Playwright plays: Chrome, Edge, Firefox and Safari on desktops, phones and tablets. */
const BROWSERS = [...new Set(Object.values(devices).map(({ userAgent }) => userAgent))]
const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

const reasonFor = (userAgent: string, more: Readonly<Record<string, string>> = {}) =>
  detectBot(new Headers({ 'user-agent': userAgent, ...more }))
const asBrowser = { 'accept-language': 'en', 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }

test('98 in 100 of a public list of crawlers are found by name, even if they send what browsers send', () => {
  expect(CRAWLERS.length).toBeGreaterThan(2_000)
  const found = CRAWLERS.filter((userAgent) => reasonFor(userAgent, asBrowser) === 'bot')
  expect(found.length / CRAWLERS.length).toBeGreaterThanOrEqual(0.98)
})

test('not one of the browsers that people use is taken for a bot', () => {
  expect(BROWSERS.length).toBeGreaterThan(60)
  expect(BROWSERS.filter((userAgent) => reasonFor(userAgent, asBrowser) !== null)).toEqual([])
})

test('a modern browser’s name without a language and without Fetch Metadata is borrowed', () => {
  expect(reasonFor(CHROME)).toBe('bot-headers')
  for (const name of ['accept-language', 'sec-fetch-site', 'sec-fetch-mode'])
    expect(reasonFor(CHROME, { [name]: 'x' })).toBeNull()
})

test('an old browser never sent Fetch Metadata and is left alone', () => {
  const safari = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/15.6 Safari/605.1.15'
  expect(reasonFor(safari)).toBeNull()
  expect(reasonFor(CHROME.replace('Chrome/142', 'Chrome/70'))).toBeNull()
})

test('what middleware has found stays found', () => {
  expect(reasonFor(CHROME, { ...asBrowser, 'x-sl-bot': '1' })).toBe('bot')
})
