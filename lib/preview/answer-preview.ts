import * as v from 'valibot'
import { authorize } from '#lib/auth/authorize'
import type { Preview } from '#lib/core/preview/preview'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { leaveRunning } from '#lib/http/leave-running'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { type MadePreview, makePreview } from './make-preview.ts'
import { type PreviewedRule, PreviewInput } from './preview-input.ts'
import { PREVIEW_PARAMETER, sealPreview } from './preview-token.ts'
import { readSources } from './read-sources.ts'
import { keepRule } from './rule-store.ts'

const RULES = { types: ['application/json'], limitBytes: 32_768 }

/** `POST /api/preview`, its caller known to be a viewer: the address of a preview, and until when it holds. */
export async function answerPreview(request: Request): Promise<Response> {
  const body = await readJson(request, RULES)
  if (!body.ok) return body.response
  const parsed = v.safeParse(PreviewInput, body.value)
  const title = 'This cannot be previewed'
  if (!parsed.success) return refuse(request, 400, { title, errors: toInputErrors(parsed.issues) })
  const made = await tryMake(parsed.output)
  if (made === null) return refuseUnavailable(request)
  if (!made.ok) return refuse(request, 400, { title, errors: made.errors })
  const { rule } = parsed.output
  if (rule !== undefined) {
    // Words of one's own on a page of ours are for whoever may write drafts.
    const access = await authorize(request, 'editor')
    if (!access.ok) return access.response
  }
  const preview = await withRule(made.preview, rule)
  if (preview === null) return refuseUnavailable(request)
  const token = await sealPreview(preview)
  if (token === null) return refuse(request, 400, { title: 'These are too many choices for one address' })
  const url = `${originOf(request)}${made.path}?${PREVIEW_PARAMETER}=${token}`
  const expiresAt = new Date(preview.expiresAtSeconds * 1_000).toISOString()
  return Response.json({ url, expiresAt }, { headers: { 'cache-control': 'no-store' } })
}

function refuseUnavailable(request: Request): Response {
  const headers = { 'retry-after': '5' }
  return refuse(request, 503, { title: 'Drafts cannot be read right now', headers })
}

/** A preview with the name of what it shows of a slot; null while that cannot be kept. */
async function withRule(preview: Preview, rule: PreviewedRule | undefined): Promise<Preview | null> {
  if (rule === undefined) return preview
  try {
    return { ...preview, rule: await keepRule(rule, preview.expiresAtSeconds - Date.now() / 1_000) }
  } catch (error) {
    log('warn', 'preview-unavailable', { error })
    return null
  }
}

async function tryMake(input: PreviewInput): Promise<MadePreview | null> {
  const now = Date.now()
  try {
    const snapshot = await currentSnapshot(now, leaveRunning)
    return makePreview(input, await readSources(Object.keys(input.choices)), snapshot, now)
  } catch (error) {
    log('warn', 'preview-unavailable', { error })
    return null
  }
}

/** The site as its caller knows it: a preview deployment must not send people to production. */
function originOf(request: Request): string {
  const host = request.headers.get('host') ?? new URL(request.url).host
  return `${isSecureRequest(request) ? 'https' : 'http'}://${host}`
}
