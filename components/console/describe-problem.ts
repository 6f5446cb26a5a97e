/** What an API answered in words for people; `fallback` when it did not say. */
export async function describeProblem(response: Response | null, fallback: string): Promise<string> {
  if (response === null) return 'The server does not answer. Try again.'
  if (response.status === 401) return 'You were signed out. Sign in again in another tab.'
  const { title, detail, errors } = (await response.json().catch(() => ({}))) as Record<string, unknown>
  const details = Array.isArray(errors) ? errors.map((error: { detail?: unknown }) => error.detail) : []
  const texts = [title, detail, ...details].filter(
    (text): text is string => typeof text === 'string' && text !== '',
  )
  return texts.length > 0 ? `${[...new Set(texts)].join('. ')}.` : fallback
}
