import * as v from 'valibot'
import { describeCookie } from '#lib/http/describe-cookie'
import { openSealedJson, sealJson } from './sealed-json.ts'

export const SHOWN_COOKIE = 'sl_shown'
/** Long enough to copy it; afterwards nobody can read it any more, and a new one must be made. */
const SHOWN_SECONDS = 120

const Shown = v.object({
  kind: v.picklist(['invitation', 'reset', 'token']),
  /** Whom or what it is for. */
  subject: v.string(),
  secret: v.string(),
  /** Who made it: nobody else is shown it. */
  by: v.string(),
  until: v.number(),
})
/** A secret that its maker is shown once: a one-time link or a token. */
export type Shown = v.InferOutput<typeof Shown>

/**
 * Carries a secret to the page that a form is led to, without a script and without a store. It goes back to the browser
 * that asked for it, to one path, for two minutes.
 */
export async function toShownCookie(
  shown: Omit<Shown, 'until'>,
  path: string,
  isSecure: boolean,
  nowMs: number,
): Promise<string> {
  const value = await sealJson('shown', { ...shown, until: nowMs + SHOWN_SECONDS * 1_000 })
  return describeCookie({ name: SHOWN_COOKIE, value, path, maxAgeSeconds: SHOWN_SECONDS }, isSecure)
}

/** What a page may show to a person, or null. A cookie that a sibling domain has set is not ours. */
export async function openShown(
  cookie: string | undefined,
  person: string,
  nowMs: number,
): Promise<Shown | null> {
  const shown = cookie === undefined ? null : await openSealedJson('shown', cookie, Shown)
  return shown !== null && shown.by === person && nowMs < shown.until ? shown : null
}
