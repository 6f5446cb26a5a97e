import { decryptOverrides } from 'flags'
import { sanitizeNext } from '#lib/auth/sanitize-next'
import type { CompiledExperiments } from '#lib/core/experiments/compile'
import { EMPTY_PREVIEW, type Preview } from '#lib/core/preview/preview'
import { env } from '#lib/env'
import { leaveRunning } from '#lib/http/leave-running'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { previewCookie } from './preview-cookie.ts'
import { sealPreview } from './preview-token.ts'
import { readOverrides, tagOf } from './toolbar.ts'

/** As long as a share link may live; while the toolbar's cookie is there, a new preview is made of it after that. */
const VALID_SECONDS = 30 * 24 * 60 * 60

/**
 * `GET /api/preview/overrides`: makes a preview of the toolbar's overrides and goes back to the page. The preview always
 * bears the tag of the cookie that it was made from, also when that cookie told nothing, so nobody is sent here twice.
 */
export async function answerOverrides(request: Request): Promise<Response> {
  const next = sanitizeNext(new URL(request.url).searchParams.get('next')) ?? '/'
  const headers = new Headers({ location: next, 'cache-control': 'no-store' })
  const overrides = readOverrides(request.headers.get('cookie'))
  headers.append('set-cookie', previewCookie(request, overrides === null ? '' : await toToken(overrides)))
  return new Response(null, { status: 307, headers })
}

async function toToken(overrides: string): Promise<string> {
  const now = Date.now()
  const { experiments } = await currentSnapshot(now, leaveRunning)
  const base: Preview = {
    ...EMPTY_PREVIEW,
    mode: 'share',
    expiresAtSeconds: Math.ceil(now / 1_000) + VALID_SECONDS,
    tag: tagOf(overrides),
  }
  const chosen = await decryptOverrides(overrides, env().flagsSecret)
  return (
    (await sealPreview({ ...base, ...chooseLive(chosen ?? {}, experiments) })) ??
    (await sealPreview(base)) ??
    ''
  )
}

/** Of what the toolbar says, what is live: variants of experiments, and feature flags on or off. */
export function chooseLive(
  overrides: Readonly<Record<string, unknown>>,
  { byId, flags }: Pick<CompiledExperiments, 'byId' | 'flags'>,
): Pick<Preview, 'choices' | 'flags'> {
  const chosenVariants = new Map<string, string>()
  const chosenFlags = new Map<string, boolean>()
  for (const [key, value] of Object.entries(overrides)) {
    if (typeof value === 'string' && byId.get(key)?.variants.includes(value)) chosenVariants.set(key, value)
    if (typeof value === 'boolean' && flags.has(key)) chosenFlags.set(key, value)
  }
  return { choices: chosenVariants, flags: chosenFlags }
}
