import * as v from 'valibot'
import type { Access } from '#lib/auth/with-access'
import { isRecord } from '#lib/core/json/is-record'
import { mergePatch } from '#lib/core/json/merge-patch'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { type EtagCondition, isSameState, readEtags, toEtag } from '#lib/http/match-etag'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from './answer-from-store.ts'
import { changeSettings, readStoredSettings, Settings } from './settings.ts'

const PATCH = { types: ['application/merge-patch+json', 'application/json'], limitBytes: 4_096 }

/** A member that settings do not have is refused: to pass it over would look like success. */
export const SettingsInput = v.strictObject(v.partial(Settings).entries)

/** `GET /api/settings`, its caller known to be a viewer. */
export async function answerSettings(request: Request): Promise<Response> {
  return await answerFromStore(request, async () => toAnswer(await readStoredSettings()))
}

/**
 * `PATCH /api/settings`, its caller known to be an owner; a setting that is null gets its default again. Of two owners
 * who change what both have read, the second is told.
 */
export async function answerSettingsChange(request: Request, { by }: Access): Promise<Response> {
  const condition = readEtags(request.headers.get('if-match'))
  if (condition === null) {
    const detail =
      'Read the settings, and send their ETag: what another owner changed since is never overwritten'
    return refuse(request, 428, { title: 'Send If-Match', detail, code: 'if-match-missing' })
  }
  const body = await readJson(request, PATCH)
  if (!body.ok) return body.response
  if (!isRecord(body.value)) return refuse(request, 400, { title: 'Send a JSON object' })
  const patch = body.value
  return await answerFromStore(request, async () => await change(request, by, patch, condition))
}

async function change(
  request: Request,
  by: Access['by'],
  patch: Readonly<Record<string, unknown>>,
  condition: EtagCondition,
): Promise<Response> {
  const { settings: before, revision } = await readStoredSettings()
  if (!isSameState(condition, toEtag(revision))) return refuseLostUpdate(request, revision)
  const parsed = v.safeParse(SettingsInput, mergePatch(before, patch))
  if (!parsed.success)
    return refuse(request, 400, { title: 'No such setting', errors: toInputErrors(parsed.issues) })
  const settings = v.parse(Settings, parsed.output)
  const entry = {
    at: new Date().toISOString(),
    by,
    action: 'settings-changed',
    subject: 'settings',
    outcome: 'ok',
    detail: JSON.stringify(settings),
    requestId: request.headers.get('x-request-id'),
  }
  if (await changeSettings(settings, revision, entry)) return toAnswer({ settings, revision: revision + 1 })
  return await change(request, by, patch, condition)
}

function toAnswer({ settings, revision }: Awaited<ReturnType<typeof readStoredSettings>>): Response {
  return Response.json(settings, { headers: { etag: toEtag(revision), 'cache-control': 'no-store' } })
}

function refuseLostUpdate(request: Request, revision: number): Response {
  return refuse(request, 412, {
    title: 'Somebody changed the settings since',
    detail: 'Read them again, then send your change with their ETag',
    code: 'settings-changed',
    headers: { etag: toEtag(revision) },
  })
}
