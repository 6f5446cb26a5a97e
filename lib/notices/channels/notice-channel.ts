import * as v from 'valibot'
import { explain, rawEnvironment } from '#lib/env'

const Schema = v.object({
  NOTIFY_WEBHOOK_URL: v.optional(v.pipe(v.string(), v.url())),
  NOTIFY_SECRET: v.optional(v.pipe(v.string(), v.minLength(16, 'must have 16 characters or more'))),
})

/** Slack takes a format of its own, and no signature. */
const SLACK_HOST = 'hooks.slack.com'

/** Where notices go besides the inbox. */
export type NoticeChannel =
  | { readonly kind: 'slack'; readonly url: string }
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string }

/**
 * The channel that the environment names, or null.
 * @throws Error with one message that names each malformed value, or what belongs together
 */
export function noticeChannel(): NoticeChannel | null {
  return readNoticeChannel(rawEnvironment())
}

/** Reads it from plain values; exported for tests. */
export function readNoticeChannel(
  source: Readonly<Record<string, string | undefined>>,
): NoticeChannel | null {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = v.safeParse(Schema, present)
  if (!result.success) throw new Error(explain(result.issues))
  const { NOTIFY_WEBHOOK_URL: url, NOTIFY_SECRET: secret } = result.output
  if (url === undefined) return null
  if (new URL(url).hostname === SLACK_HOST) return { kind: 'slack', url }
  if (secret === undefined) throw new Error(explainMissing())
  return { kind: 'webhook', url, secret }
}

function explainMissing(): string {
  return 'NOTIFY_WEBHOOK_URL and NOTIFY_SECRET belong together: the secret signs what is sent'
}
