import type { Experiment, Group, Holdout } from './definition.ts'
import { bucketOf } from './hash.ts'

type Test = (visitor: string) => boolean

/** A group's line of buckets is its own, so that groups are independent of each other and of all seeds. */
export function compileGroup(group: Experiment['group'] | null): Test {
  if (!group) return () => true
  const [from, to] = group.range
  const place = bucketOf(`__${group.id}`, 2)
  return (visitor) => {
    const at = place(visitor)
    return at >= from && at < to
  }
}

/** Whether a visitor is kept out; nobody is without a holdout. */
export function compileHoldout(holdout: Holdout | null): Test {
  if (holdout === null) return () => false
  const place = bucketOf(holdout.seed, 2)
  return (visitor) => place(visitor) < holdout.coverage
}

/** The holdout that all experiments of a group share, if it has one. */
export function holdoutOf(
  groups: Readonly<Record<string, Group>>,
  group: Experiment['group'] | null,
): Holdout | null {
  return group && Object.hasOwn(groups, group.id) ? (groups[group.id]?.holdout ?? null) : null
}
