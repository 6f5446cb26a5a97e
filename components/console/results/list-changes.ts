import type { ComposedResults } from '#lib/results/compose-results'

/** Something that may have moved a line: a publish, or a deployment. */
export type Change = {
  /** ISO 8601. */
  readonly at: string
  /** Short, and unlike all others. */
  readonly label: string
  readonly text: string
}

/** Everything that happened to an experiment and to the site under it, the oldest first. */
export function listChanges({
  publishes,
  deploys,
}: Pick<ComposedResults, 'publishes' | 'deploys'>): readonly Change[] {
  return [
    ...publishes.map(({ at, version, action, by, sentence }) => ({
      at,
      label: `v${version} ${action}`,
      text: `v${version} by ${by}: ${sentence}`,
    })),
    ...deploys.map(({ at, name }) => ({ at, label: `deploy ${name}`, text: `Deployed: ${name}` })),
  ].toSorted((a, b) => a.at.localeCompare(b.at))
}
