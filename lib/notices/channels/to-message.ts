import type { Notice, NoticeKind } from '../notice.ts'
import type { NoticeChannel } from './notice-channel.ts'

/** A notice, or the test that somebody sends by hand. */
export type Sendable = Omit<Notice, 'kind'> & { readonly kind: NoticeKind | 'test' }

export type Message = { readonly body: string; readonly headers: Readonly<Record<string, string>> }

/**
 * A notice as a channel takes it. A webhook's is signed as Standard Webhooks 1.0 says
 * (https://github.com/standard-webhooks/standard-webhooks): HMAC-SHA256 over `id.timestamp.body`, in base64. The id
 * stays the same when it is sent again, so that the receiver can tell.
 */
export async function toMessage(
  channel: NoticeChannel,
  notice: Sendable,
  { siteUrl, now }: { readonly siteUrl: string; readonly now: Date },
): Promise<Message> {
  const url = new URL(notice.href, siteUrl).href
  const json = { 'content-type': 'application/json' }
  if (channel.kind === 'slack')
    return { body: JSON.stringify({ text: toSlackText(notice, url) }), headers: json }
  const body = JSON.stringify({
    type: `shoreline.${notice.kind}`,
    timestamp: notice.at,
    data: { ...notice, url },
  })
  const timestamp = String(Math.floor(now.getTime() / 1_000))
  const signature = await sign(channel.secret, `${notice.id}.${timestamp}.${body}`)
  return {
    body,
    headers: {
      ...json,
      'webhook-id': notice.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
  }
}

/** https://api.slack.com/reference/surfaces/formatting: three characters are escaped, `*` makes bold. */
function toSlackText({ title, detail }: Pick<Notice, 'title' | 'detail'>, url: string): string {
  return `*${escapeText(title)}*\n${escapeText(detail)}\n<${url}|Open in Shoreline>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

async function sign(secret: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', toKeyBytes(secret), algorithm, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(mac)))
}

/** `whsec_` is the specification's way to write bytes in base64; anything else is taken as it is. */
function toKeyBytes(secret: string): Uint8Array<ArrayBuffer> {
  if (!secret.startsWith('whsec_')) return new TextEncoder().encode(secret)
  return Uint8Array.from(atob(secret.slice('whsec_'.length)), (character) => character.charCodeAt(0))
}
