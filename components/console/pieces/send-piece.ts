import { callApi } from '../call-api.ts'
import { type PieceReport, toReport } from './piece-report.ts'

/** A wish to put something into the live document that is no experiment. `value` null takes it out. */
export type PieceWish = {
  /** Such as `/api/flags/new-checkout`. */
  readonly path: string
  readonly value: object | null
  /** The version of the document that was looked at; null asks that there is none of its name yet. */
  readonly seen: number | null
  readonly dryRun?: boolean
  /** Codes of biases that were read and accepted. */
  readonly confirm?: readonly string[]
  readonly outside?: 'adopt' | 'overwrite'
}

export type PieceOutcome =
  | {
      readonly ok: true
      readonly version: number
      readonly propagationSeconds: number
      readonly report: PieceReport
    }
  | {
      readonly ok: false
      /** Null when nobody answered. */
      readonly code: string | null
      readonly message: string
      /** What it would do, where that is known. */
      readonly report: PieceReport | null
    }

/** Publishes, or with `dryRun` only tells what that would do. Never throws. */
export async function sendPiece({ path, value, seen, ...options }: PieceWish): Promise<PieceOutcome> {
  const response = await callApi(`${path}${toQuery(options)}`, {
    method: value === null ? 'DELETE' : 'PUT',
    headers: {
      ...(seen === null ? { 'if-none-match': '*' } : { 'if-match': `"${seen}"` }),
      ...(value !== null && { 'content-type': 'application/json' }),
    },
    ...(value !== null && { body: JSON.stringify(value) }),
  }).catch(() => null)
  if (response === null)
    return { ok: false, code: null, message: 'The server does not answer. Try again.', report: null }
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const report = toReport(body)
  if (!response.ok || report === null)
    return { ok: false, code: textOr(body.code, ''), message: toMessage(response.status, body), report }
  const { version, propagationSeconds } = body as { version: number; propagationSeconds: number }
  return { ok: true, version, propagationSeconds, report }
}

function toQuery({ dryRun = false, confirm = [], outside }: Omit<PieceWish, 'path' | 'value' | 'seen'>) {
  const query = new URLSearchParams({
    ...(dryRun && { dryRun: 'true' }),
    ...(confirm.length > 0 && { confirm: confirm.join(',') }),
    ...(outside && { outside }),
  }).toString()
  return query === '' ? '' : `?${query}`
}

function toMessage(status: number, { title, detail, errors }: Record<string, unknown>): string {
  if (status === 401) return 'You were signed out. Sign in again in another tab.'
  const faults = Array.isArray(errors) ? errors.map((error: { detail?: unknown }) => error.detail) : []
  const texts = [title, ...(faults.length > 0 ? faults : [detail])].map((text) => textOr(text, ''))
  const told = [...new Set(texts)].filter((text) => text !== '')
  return told.length > 0 ? `${told.join('. ')}.` : 'Nothing was changed.'
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback
}
