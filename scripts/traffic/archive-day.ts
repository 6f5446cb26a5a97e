/** The stores of an instance on this machine. */
export type LocalStores = { readonly redisRest: string; readonly redisToken: string }

const DAY_MS = 86_400_000

/**
 * Makes what was counted today what was counted so many days ago: the sums and counters of the day, and the first day of
 * experiments that began today. Events are taken for a day only, so no request can write further into the past. What is
 * kept of visitors stays; whoever comes back is not counted among the visitors of a second day.
 */
export async function archiveDay(stores: LocalStores, daysAgo: number): Promise<void> {
  const today = Math.floor(Date.now() / DAY_MS)
  const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)
  for (const kind of ['sums', 'day']) {
    const [from, to] = [`${kind}:${dateOf(today)}`, `${kind}:${dateOf(today - daysAgo)}`]
    if ((await command(stores, 'EXISTS', from)) === 0) continue
    if ((await command(stores, 'RENAMENX', from, to)) === 0)
      throw new Error(
        `There are sums of ${dateOf(today - daysAgo)} already: begin with an empty instance (--fresh)`,
      )
  }
  for (const key of (await command(stores, 'KEYS', 'first:*')) as string[])
    if (Number(await command(stores, 'GET', key)) === today - 1)
      await command(stores, 'SET', key, String(today - daysAgo - 1), 'KEEPTTL')
  // Open sessions and ids of a day that is over: what follows is another day.
  const seen = (await command(stores, 'KEYS', 'seen:*')) as string[]
  if (seen.length > 0) await command(stores, 'UNLINK', ...seen)
}

async function command(
  { redisRest, redisToken }: LocalStores,
  ...words: readonly string[]
): Promise<unknown> {
  const headers = { authorization: `Bearer ${redisToken}` }
  const response = await fetch(redisRest, { method: 'POST', headers, body: JSON.stringify(words) })
  const { result, error } = (await response.json()) as { result?: unknown; error?: string }
  if (error !== undefined) throw new Error(error)
  return result
}
