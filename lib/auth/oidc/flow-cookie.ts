import * as v from 'valibot'
import { describeCookie } from '#lib/http/describe-cookie'
import { readCookie } from '#lib/http/read-cookie'
import { openSealedJson, sealJson } from '../sealed-json.ts'

const FLOW_COOKIE = 'sl_sso'
const FLOW_PATH = '/api/auth'
const FLOW_SECONDS = 600

const Flow = v.object({
  state: v.string(),
  nonce: v.string(),
  verifier: v.string(),
  next: v.string(),
  until: v.number(),
})
/** What one sign-in at the issuer must come back with. Kept by the browser that began it, sealed. */
export type Flow = v.InferOutput<typeof Flow>

export async function toFlowCookie(
  flow: Omit<Flow, 'until'>,
  isSecure: boolean,
  nowMs: number,
): Promise<string> {
  const value = await sealJson('sso', { ...flow, until: nowMs + FLOW_SECONDS * 1_000 })
  return describeCookie({ name: FLOW_COOKIE, value, path: FLOW_PATH, maxAgeSeconds: FLOW_SECONDS }, isSecure)
}

/** Removes it: each serves for one answer. */
export function clearedFlowCookie(isSecure: boolean): string {
  return describeCookie({ name: FLOW_COOKIE, value: '', path: FLOW_PATH, maxAgeSeconds: 0 }, isSecure)
}

/** The sign-in that this browser began, or null when there is none, it took too long, or it is not ours. */
export async function readFlow(headers: Headers, nowMs: number): Promise<Flow | null> {
  const cookie = readCookie(headers.get('cookie'), FLOW_COOKIE)
  const flow = cookie === null ? null : await openSealedJson('sso', cookie, Flow)
  return flow !== null && nowMs < flow.until ? flow : null
}
