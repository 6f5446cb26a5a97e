import type { KnownExperiment } from './load-experiment.ts'

/** What people call it: its name, else its id as words. */
export function experimentName({ id, draft }: Pick<KnownExperiment, 'id' | 'draft'>): string {
  const words = id.replaceAll('-', ' ')
  return draft?.definition.name || words.charAt(0).toUpperCase() + words.slice(1)
}
