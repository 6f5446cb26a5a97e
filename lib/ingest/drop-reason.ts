import { readPreviewCookie } from '#lib/preview/preview-token'
import { type BotReason, detectBot } from './detect-bot.ts'

/** Why events are answered with 204 and not counted. */
export type DropReason =
  | BotReason
  /** The browser says that a program drives it. */
  | 'bot-webdriver'
  | 'prefetch'
  | 'preview'
  | 'cross-site'
  | 'no-visitor'
  | 'not-assigned'
  | 'server-side-only'
  | 'browser-only'
  | 'unknown-goal'
  | 'too-many-goals'

/**
 * The reason to drop a whole batch unread, from its headers; null when it counts. A preview in a frame has no cookie: its
 * pages send nothing themselves.
 */
export async function detectDropReason(headers: Headers, now: number): Promise<DropReason | null> {
  const bot = detectBot(headers)
  if (bot !== null) return bot
  // Pages that are only being prepared may run scripts: https://wicg.github.io/nav-speculation/prefetch.html
  if (/\bprefetch\b/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')) return 'prefetch'
  if (headers.get('sec-fetch-site') === 'cross-site') return 'cross-site'
  return (await readPreviewCookie(headers.get('cookie'), now)) === null ? null : 'preview'
}
