import { startOrigin } from './server.ts'
import type { RegionName } from './stores.ts'

const REGIONS: readonly RegionName[] = ['americas', 'europe', 'asia-pacific']

/** Starts the demo's three origins if they are wanted, each with what stops it in `undo`; base addresses by region. */
export async function startOrigins(
  areWanted: boolean,
  undo: (() => Promise<void>)[],
): Promise<Readonly<Record<string, string>>> {
  const started: [string, string][] = []
  for (const region of areWanted ? REGIONS : []) {
    const { url, stop } = await startOrigin(region, 0)
    undo.push(stop)
    started.push([region, `${url}/`])
  }
  return Object.fromEntries(started)
}
