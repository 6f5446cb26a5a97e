import { callApi } from '../call-api.ts'
import { describeProblem } from '../describe-problem.ts'

type Resource = Readonly<Record<string, unknown>> & { readonly id: string; readonly name?: string }

/** What the copy of an experiment does not share with it: who it was made by, when it runs, and whom it has met. */
const NOT_COPIED = ['seed', 'schedule', 'forced', 'group', 'requires'] as const
const TRIES = 20

/**
 * Makes a draft with the same definition under the next free id, and answers with that id.
 * @throws with words for people; then nothing was made
 */
export async function duplicateExperiment(id: string): Promise<string> {
  const { resource } = await readExperiment(id)
  for (let number = 2; number < TRIES; number += 1) {
    const copy = copyOf(resource, number)
    const response = await create(copy)
    if (response.ok) return copy.id
    if (response.status !== 409) throw new Error(await describeProblem(response, 'No copy was made.'))
  }
  throw new Error('Too many copies have this name. Rename one of them.')
}

/** The definition under a new id and name, without what belongs to the one experiment alone. */
export function copyOf(resource: Resource, number: number): Resource {
  const base = resource.id.replace(/-copy(-\d+)?$/, '').slice(0, 54)
  const suffix = number === 2 ? 'copy' : `copy-${number - 1}`
  const kept = Object.entries(resource).filter(([key]) => !NOT_COPIED.some((name) => name === key))
  const name =
    resource.name === undefined
      ? {}
      : { name: `${resource.name.slice(0, 100)} (${suffix.replace('-', ' ')})` }
  return { ...Object.fromEntries(kept), ...name, id: `${base}-${suffix}` }
}

/**
 * Archives the draft of an experiment that nobody is in; what is returned puts it back.
 * @throws with words for people; then nothing was changed
 */
export async function archiveExperiment(id: string): Promise<() => Promise<void>> {
  const { resource, etag } = await readExperiment(id)
  const response = await callApi(pathOf(id), { method: 'DELETE', headers: { 'if-match': etag } }).catch(
    () => null,
  )
  if (!response?.ok) throw new Error(await describeProblem(response, 'Nothing was archived.'))
  return async () => {
    const restored = await create(resource)
    if (!restored.ok) throw new Error(await describeProblem(restored, 'It could not be put back.'))
  }
}

async function readExperiment(id: string): Promise<{ readonly resource: Resource; readonly etag: string }> {
  const response = await callApi(pathOf(id)).catch(() => null)
  if (!response?.ok) throw new Error(await describeProblem(response, 'The experiment cannot be read.'))
  return { resource: (await response.json()) as Resource, etag: response.headers.get('etag') ?? '*' }
}

async function create(resource: Resource): Promise<Response> {
  return await callApi('/api/experiments', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(resource),
  }).catch(() => new Response(null, { status: 503 }))
}

function pathOf(id: string): string {
  return `/api/experiments/${encodeURIComponent(id)}`
}
