type Platform = { readonly edgeConfigApi: string; readonly edgeConfigToken: string }

/** Writes the Edge Config document `goals`. */
export async function putGoals(
  { edgeConfigApi, edgeConfigToken }: Platform,
  goals: readonly object[],
): Promise<void> {
  const response = await fetch(`${edgeConfigApi}/items`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${edgeConfigToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items: [{ operation: 'upsert', key: 'goals', value: { schema: 1, goals } }] }),
  })
  if (!response.ok) throw new Error(`Edge Config answered ${response.status}`)
}
