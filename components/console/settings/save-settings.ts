import type { Settings } from '#lib/publish/settings'
import { callApi } from '../call-api.ts'
import { describeProblem } from '../describe-problem.ts'

export type SavedSettings = { readonly settings: Settings; readonly etag: string }
export type SettingsProblem = {
  readonly problem: string
  /** What is wrong with single settings, by their JSON pointer. */
  readonly errors: Readonly<Record<string, string>>
}

/** Saves settings over those of an ETag; what is left out stays. When somebody else saved in between, or a value is refused, nothing changes. */
export async function saveSettings(
  settings: Partial<Settings>,
  etag: string,
): Promise<SavedSettings | SettingsProblem> {
  const response = await callApi('/api/settings', {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json', 'if-match': etag },
    body: JSON.stringify(settings),
  }).catch(() => null)
  if (!response?.ok) return await toProblem(response)
  return { settings: (await response.json()) as Settings, etag: response.headers.get('etag') ?? '' }
}

async function toProblem(response: Response | null): Promise<SettingsProblem> {
  const body = (await response
    ?.clone()
    .json()
    .catch(() => null)) as {
    readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
  } | null
  const errors = Object.fromEntries((body?.errors ?? []).map(({ pointer, detail }) => [pointer, detail]))
  return { problem: await describeProblem(response, 'Nothing was changed.'), errors }
}
