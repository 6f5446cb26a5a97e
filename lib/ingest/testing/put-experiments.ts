import { experiments } from '#content/seed/experiments'

type Platform = { readonly edgeConfigApi: string; readonly edgeConfigToken: string }
type Raw = Readonly<Record<string, unknown>>

/** Writes the Edge Config document `experiments`: the seed's, each experiment changed as `change` says, and members beside. */
export async function putExperiments(
  { edgeConfigApi, edgeConfigToken }: Platform,
  change: (experiment: (typeof experiments.experiments)[number]) => Raw,
  members: Raw = {},
): Promise<void> {
  const list = experiments.experiments.map((experiment) => ({ ...experiment, ...change(experiment) }))
  const value = { ...experiments, experiments: list, ...members }
  const response = await fetch(`${edgeConfigApi}/items`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${edgeConfigToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items: [{ operation: 'upsert', key: 'experiments', value }] }),
  })
  if (!response.ok) throw new Error(`Edge Config answered ${response.status}`)
}
